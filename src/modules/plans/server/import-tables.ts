import type { ColumnType, JSONColumnType } from 'kysely'
import type { ImportDraft } from '../import.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>

declare module '#platform/server/db.ts' {
  interface Database {
    plan_readings: { tenant_id: number; id: string; state: 'reading' | 'failed'; page: Defaulted<number>; pages: Defaulted<number>; error_code: Defaulted<string>; error: Defaulted<string>; created_by: string; created_at: string }
    plan_import_edits: { tenant_id: number; import_id: string; version: number; label: string; touches: string[]; before: JSONColumnType<ImportDraft, string, string>; author_name: string; at: string }
  }
}
