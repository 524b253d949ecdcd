import type { ColumnType } from 'kysely'

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
      valid_from: string
      valid_to: string | null
    }
    unit_aliases: { tenant_id: number; unit_id: string; alias: string; alias_key: string }
    unit_groups: { tenant_id: number; id: string; code: string; name: string; aliases: string[]; keys: string[] }
    unit_group_members: { tenant_id: number; group_id: string; unit_id: string; valid_from: string; valid_to: string | null }
  }
}
