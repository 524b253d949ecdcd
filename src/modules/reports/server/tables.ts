import type { ColumnType } from 'kysely'
import type { AdministrativeDocument } from '#documents/write/document.ts'
import type { ReportRecord } from '#platform/report-record.ts'
import type { Counted, Measure } from '../figure.ts'
import type { ReportHead } from '../report-head.ts'
import type { ParagraphKind, ReportScope, ReportState, TaskLine } from '../report.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>
type Json<T> = ColumnType<T, string, string>

declare module '#platform/server/db.ts' {
  interface Database {
    reports: {
      tenant_id: number; id: string; plan_id: string; unit_id: string; scope: ReportScope; period: string; window_from: string; window_to: string; state: ReportState; plan_name: string; unit_name: string
      head: Json<ReportHead>; tasks: Json<TaskLine[]>; assembled_at: string; changed_at: string; created_by: string | null; submitted_by: string | null; writers: Defaulted<string[]>; released_at: string | null; document: ColumnType<AdministrativeDocument | null, null, string>
    }
    report_paragraphs: { tenant_id: number; report_id: string; key: string; position: number; kind: ParagraphKind; assembled: string; text: string; proposed: string | null }
    report_records: { tenant_id: number; report_id: string; source: string; id: string; position: number; record: Json<ReportRecord> }
    report_figures: { tenant_id: number; report_id: string; key: string; position: number; task_id: string | null; measure: Measure; name: string; value: ColumnType<string, number, number>; records: Json<Counted[]> }
    report_events: { tenant_id: number; id: string; report_id: string; from_state: ReportState; to_state: ReportState; remark: Defaulted<string>; author_id: string | null; author_name: string; on_behalf_of: Defaulted<string | null>; at: string }
  }
}
