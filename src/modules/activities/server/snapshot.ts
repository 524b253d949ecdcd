import { sql, type Selectable } from 'kysely'
import type { Database } from '#platform/server/db.ts'
import type { Context } from '#platform/server/context.ts'
import type { ActivityState, ShareState } from '../activity.ts'
import type { ActivityKind, Audience, SourceLink } from '../kinds.ts'

/** The whole of a stored record: what the audit trail keeps, and what pages and exports are made from. */
export type Snapshot = {
  id: string
  version: number
  state: ActivityState
  unitId: string
  /** Who completes and corrects it where the recording unit has ended and this was decided; null: its heirs by the acts in force. */
  keeperId: string | null
  title: string
  kind: ActivityKind | null
  startsOn: string
  endsOn: string | null
  place: string
  description: string
  participants: number | null
  quantity: number | null
  quantityUnit: string
  taskIds: string[]
  units: { unitId: string; state: ShareState; answeredBy: string; answeredAt: string | null; reason: string; keeperId: string | null }[]
  audience: Audience[]
  links: SourceLink[]
  files: { id: string; description: string }[]
  withdrawnReason: string
  mergedInto: string | null
  recordedBy: string | null
  recordedAt: string
}

/** Records by id, in the order given; those that are not there are left out. Six statements, however many records. */
export async function snapshots(ctx: Context, ids: string[]): Promise<Snapshot[]> {
  if (ids.length === 0) return []
  const rows = await ctx.tx.selectFrom('activities').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', 'in', ids).execute()
  const of = <T extends Detail>(table: T) => detailsOf(ctx, table, ids)
  const [tasks, units, audiences, links, files] = [await of('activity_tasks'), await of('activity_units'), await of('activity_audiences'), await of('activity_links'), await of('activity_files')]
  const byId = new Map(rows.map((row): [string, Snapshot] => [row.id, {
    id: row.id, version: row.version, state: row.state, unitId: row.unit_id, keeperId: row.keeper_unit_id, title: row.title, kind: row.kind, startsOn: row.starts_on, endsOn: row.ends_on,
    place: row.place, description: row.description, participants: row.participants, quantity: row.quantity === null ? null : Number(row.quantity), quantityUnit: row.quantity_unit,
    taskIds: (tasks.get(row.id) ?? []).map((one) => one.task_id),
    units: (units.get(row.id) ?? []).map((one) => ({ unitId: one.unit_id, state: one.state, answeredBy: one.answered_by, answeredAt: one.answered_at, reason: one.reason, keeperId: one.keeper_unit_id })),
    audience: (audiences.get(row.id) ?? []).map((one) => ({ kind: one.kind, count: one.count })),
    links: (links.get(row.id) ?? []).map((one) => ({ url: one.url, label: one.label, primary: one.primary_source })),
    files: (files.get(row.id) ?? []).map((one) => ({ id: one.file_id, description: one.description })),
    withdrawnReason: row.withdrawn_reason, mergedInto: row.merged_into, recordedBy: row.recorded_by, recordedAt: row.recorded_at,
  }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type Detail = 'activity_tasks' | 'activity_units' | 'activity_audiences' | 'activity_links' | 'activity_files'

/** Rows of one detail table, by record, in their order. */
async function detailsOf<T extends Detail>(ctx: Context, table: T, ids: string[]): Promise<Map<string, Selectable<Database[T]>[]>> {
  const rows = await sql<Selectable<Database[T]>>`select * from ${sql.table(table)} where tenant_id = ${ctx.tenantId} and activity_id = any(${ids}) order by ${sql.ref(table === 'activity_audiences' ? 'kind' : 'position')}`.execute(ctx.tx)
  return Map.groupBy(rows.rows, (row) => (row as { activity_id: string }).activity_id)
}
