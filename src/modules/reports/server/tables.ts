import type { ColumnType } from 'kysely'
import type { FigureRecord, ParagraphKind, ReportHead, ReportScope, ReportState } from '../report.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>
type Json<T> = ColumnType<T, string, string>

declare module '#platform/server/db.ts' {
  interface Database {
    reports: {
      tenant_id: number; id: string; plan_id: string; unit_id: string; scope: ReportScope; period: string; window_from: string; window_to: string; state: ReportState; head: Json<ReportHead>
      version: Defaulted<number>; assembled_at: string; created_by: string | null; submitted_by: string | null; released_by: string | null; released_at: string | null
    }
    report_paragraphs: { tenant_id: number; report_id: string; key: string; position: number; kind: ParagraphKind; assembled: string; text: string; proposed: string | null }
    report_figures: { tenant_id: number; report_id: string; key: string; position: number; task_id: string | null; label: string; value: ColumnType<string, number, number>; records: Json<FigureRecord[]> }
    report_events: { tenant_id: number; id: string; report_id: string; from_state: ReportState; to_state: ReportState; remark: Defaulted<string>; author_id: string | null; author_name: string; at: string }
  }
}
