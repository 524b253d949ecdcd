import type { ColumnType, JSONColumnType } from 'kysely'
import type { GroupRule } from '../unit.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>

declare module '#platform/server/db.ts' {
  interface Database {
    tenants: { tenant_id: Defaulted<number>; name: string; sample: Defaulted<boolean>; settings: Defaulted<Record<string, unknown>>; created_at: Defaulted<string> }
    units: {
      tenant_id: number
      id: string
      code: string
      name: string
      name_key: string
      kind: string
      parent_id: string | null
      position: Defaulted<number>
      commandable: Defaulted<boolean>
      official_code: Defaulted<string | null>
      unverified: Defaulted<boolean>
      valid_from: string
      valid_to: string | null
    }
    unit_pasts: { tenant_id: number; unit_id: string; name: string; name_key: string; kind: string; parent_id: string | null; position: number; commandable: boolean; official_code: string | null; valid_from: string; valid_to: string }
    unit_contacts: { tenant_id: number; unit_id: string; position: number; title: Defaulted<string>; phone: Defaulted<string>; email: Defaulted<string>; address: Defaulted<string> }
    committee_members: { tenant_id: number; id: string; committee_id: string; unit_id: string | null; person_id: string | null; title: Defaulted<string>; valid_from: string; valid_to: string | null }
    unit_aliases: { tenant_id: number; unit_id: string; alias: string; alias_key: string }
    unit_groups: { tenant_id: number; id: string; code: string; name: string; aliases: string[]; keys: string[]; rule: JSONColumnType<GroupRule | null, string | null | undefined, string | null> }
    unit_group_members: { tenant_id: number; group_id: string; unit_id: string; valid_from: string; valid_to: string | null }
  }
}
