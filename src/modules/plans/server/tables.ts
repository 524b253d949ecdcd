import type { ColumnType, JSONColumnType } from 'kysely'
import type { Block, ReadWarning } from '#documents/read/blocks.ts'
import type { PartState } from '../part.ts'
import type { TaskProgress } from '../task.ts'

type Defaulted<T> = ColumnType<T, T | undefined, T>
type Json<T extends object> = JSONColumnType<T, string, string>
type DefaultedJson<T extends object> = ColumnType<T, string | undefined, string>
export type Duty = 'lead' | 'coordinate'
export type Recurrence = 'monthly' | 'quarterly' | 'half-yearly' | 'yearly'

declare module '#platform/server/db.ts' {
  interface Database {
    files: { tenant_id: number; id: string; sha256: string; name: string; media_type: string; size: number; uploaded_by: string | null; uploaded_at: Defaulted<string> }
    source_documents: { tenant_id: number; id: string; file_id: string; sha256: string; format: string; encoding: Defaulted<string>; pages: Defaulted<number>; text: string; blocks: Json<Block[]>; warnings: DefaultedJson<ReadWarning[]>; created_at: Defaulted<string> }
    plans: {
      tenant_id: number; id: string; type: string; number: Defaulted<string>; symbol: Defaulted<string>; issuer: Defaulted<string>; place: Defaulted<string>; issued_on: string | null; title: string
      starts_on: string; ends_on: string; head: DefaultedJson<object>; owner_unit_id: string; parent_plan_id: string | null; source_document_id: string; confirmed_by: string | null; confirmed_at: string; closed_at: string | null
    }
    plan_imports: { tenant_id: number; id: string; source_document_id: string; state: string; draft: Json<object>; version: Defaulted<number>; amends_plan_id: string | null; plan_id: string | null; created_by: string; created_at: string; updated_at: string }
    targets: { tenant_id: number; id: string; plan_id: string; position: number; text: string; source_document_id: string; source_start: number; source_end: number }
    target_values: { tenant_id: number; target_id: string; position: number; subject: string; comparator: '=' | '>=' | '<=' | 'range'; min: string | null; max: string | null; unit: Defaulted<string>; year: number | null }
    tasks: {
      tenant_id: number; id: string; plan_id: string; position: number; ref: string; title: string; heading: Defaulted<string[]>; time_text: Defaulted<string>; starts_on: string | null; ends_on: string | null; recurrence: Recurrence | null
      shared: Defaulted<boolean>; clarified: DefaultedJson<object>; refused: Defaulted<boolean>; refused_words: Defaulted<string[]>; refused_reason: Defaulted<string>
      source_document_id: string; source_start: number; source_end: number; search: string; withdrawn_on: string | null; withdrawn_reason: Defaulted<string>; progress: Defaulted<TaskProgress>; next_due: string | null
    }
    task_assignments: { tenant_id: number; id: string; task_id: string; position: number; duty: Duty; as_written: string; unit_id: string | null; group_id: string | null; request: Defaulted<boolean>; ended_on: string | null }
    parts: { tenant_id: number; id: string; plan_id: string; task_id: string; unit_id: string; duty: Duty; assignment_id: string; request: Defaulted<boolean>; state: Defaulted<PartState>; state_at: string; valid_from: string; valid_to: ColumnType<string | null, string | null | undefined, string | null>; follows_id: ColumnType<string | null, string | null | undefined, string | null> }
    part_notes: { tenant_id: number; id: string; part_id: string; from_state: PartState; to_state: PartState; text: Defaulted<string>; author_id: string | null; author_name: string; on_behalf_of: Defaulted<string | null>; at: string }
    task_outputs: { tenant_id: number; task_id: string; position: number; text: string }
    milestones: { tenant_id: number; id: string; task_id: string; title: string; due_on: string; from_source: Defaulted<boolean>; done_on: string | null }
    instructions: { tenant_id: number; id: string; task_id: string; unit_id: string; text: string; due_on: string; author_id: string; author_name: string; at: string; answered_at: string | null; answer: Defaulted<string> }
    task_links: { tenant_id: number; child_task_id: string; parent_task_id: string }
    duties: { tenant_id: number; id: string; plan_id: string; position: number; unit_as_written: string; unit_id: string | null; group_id: string | null; request: Defaulted<boolean>; text: string; source_start: number; source_end: number }
    duty_heirs: { tenant_id: number; duty_id: string; unit_id: string; from_unit_id: string; valid_from: string; valid_to: string | null }
    group_offers_declined: { tenant_id: number; assignment_id: string; unit_id: string; by_name: string; at: string }
    saved_views: { tenant_id: number; id: string; person_id: string; page: string; name: string; query: string }
  }
}
