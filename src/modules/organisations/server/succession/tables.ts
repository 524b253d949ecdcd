import type { ColumnType, JSONColumnType } from 'kysely'
import type { ActContent } from '../../succession.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>

declare module '#platform/server/db.ts' {
  interface Database {
    succession_acts: {
      tenant_id: number; id: string; title: string; legal_basis: string; effective_on: string; state: string; content: JSONColumnType<ActContent, string, string>; unverified: Defaulted<boolean>; note: Defaulted<string>
      corrects_id: string | null; version: Defaulted<number>; created_by: string | null; created_at: string; scheduled_by: Defaulted<string | null>
      applied_at: Defaulted<string | null>; applied_by: Defaulted<string | null>; undone_at: Defaulted<string | null>; undone_by: Defaulted<string | null>
    }
    succession_choices: { tenant_id: number; act_id: string; source: string; record_id: string; heirs: string[] }
    successions: { tenant_id: number; act_id: string; from_unit_id: string; to_unit_id: string; kind: string; share: string; scope: Defaulted<string>; effective_on: string }
    succession_changes: { tenant_id: number; act_id: string; seq: number; table_name: string; before: unknown; after: unknown }
  }
}
