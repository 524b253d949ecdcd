import type { ColumnType, GeneratedAlways } from 'kysely'
import type { ActivityState, ShareState } from '../activity.ts'
import type { ActivityKind, AudienceKind } from '../kinds.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>

declare module '#platform/server/db.ts' {
  interface Database {
    activities: {
      tenant_id: number; id: string; client_key: string; unit_id: string; state: ActivityState; title: string; kind: ActivityKind | null; starts_on: string; ends_on: string | null; day: GeneratedAlways<string>
      place: Defaulted<string>; description: Defaulted<string>; participants: number | null; quantity: ColumnType<string | null, number | null, number | null>; quantity_unit: Defaulted<string>; search: string; version: Defaulted<number>
      recorded_by: string | null; recorded_at: string; updated_at: string; withdrawn_at: ColumnType<string | null, string | null | undefined, string | null>; withdrawn_reason: Defaulted<string>; merged_into: ColumnType<string | null, string | null | undefined, string | null>; keeper_unit_id: ColumnType<string | null, string | null | undefined, string | null>
    }
    activity_tasks: { tenant_id: number; activity_id: string; task_id: string; position: number }
    activity_units: { tenant_id: number; activity_id: string; unit_id: string; position: number; state: ShareState; answered_by: Defaulted<string>; answered_at: ColumnType<string | null, string | null | undefined, string | null>; reason: Defaulted<string>; keeper_unit_id: ColumnType<string | null, string | null | undefined, string | null> }
    activity_audiences: { tenant_id: number; activity_id: string; kind: AudienceKind; count: number }
    activity_links: { tenant_id: number; activity_id: string; position: number; url: string; label: string; primary_source: boolean }
    activity_files: { tenant_id: number; activity_id: string; file_id: string; position: number; description: string }
    activities_apart: { tenant_id: number; activity_id: string; other_id: string; said_by: string; said_at: string }
    activity_counts: { tenant_id: number; task_id: string; unit_id: string; day: string; activity_id: string }
  }
}
