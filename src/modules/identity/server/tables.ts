import type { ColumnType, GeneratedAlways } from 'kysely'

type Defaulted<T> = ColumnType<T, T | undefined, T>

declare module '#platform/server/db.ts' {
  interface Database {
    people: { tenant_id: number; id: string; user_id: string; name: string; email: string; disabled_at: string | null; created_at: Defaulted<string>; idle_from: Defaulted<string>; resting: Defaulted<boolean>; invited_at: Defaulted<string | null>; search: GeneratedAlways<string> }
    role_assignments: {
      tenant_id: number; id: string; person_id: string; role: string; unit_id: string; valid_from: string; valid_to: string | null
      acting: Defaulted<boolean>; basis: Defaulted<string>; withdrawn_at: Defaulted<string | null>
    }
    delegations: {
      tenant_id: number; id: string; role_id: string; from_id: string; to_id: string; areas: string[] | null; plan_ids: string[] | null; valid_from: string; valid_to: string; basis: string; given_at: string
      revoked_at: Defaulted<string | null>; revoked_by: Defaulted<string | null>
    }
    'auth.user': { id: string; name: string; email: string; emailVerified: boolean; tenantId: number }
    'auth.session': { id: string; userId: string; token: string; createdAt: string; updatedAt: string; expiresAt: string; ipAddress: string | null; userAgent: string | null }
    'auth.failures': { key: string; last_at: string; locked_until: string | null }
    second_factors: { tenant_id: number; person_id: string; sealed_secret: string; last_step: number; since: string }
    recovery_codes: { tenant_id: number; person_id: string; code_hash: string; spent_at: string | null }
    known_devices: { tenant_id: number; person_id: string; device_hash: string; first_seen_at: string; last_seen_at: string }
    access_tokens: { tenant_id: number; id: string; person_id: string; name: string; token_hash: string; scope: string[]; ends_on: string; created_at: string; last_used_at: string | null; revoked_at: string | null }
    kept_forms: { tenant_id: number; id: string; person_id: string; address: string; sealed_fields: string; kept_at: string }
    'auth.account': { id: string; accountId: string; providerId: string; userId: string; password: string | null; updatedAt: string }
  }
}
