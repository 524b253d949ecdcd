import { searchKey } from '#platform/text.ts'
import type { Context } from '#platform/server/context.ts'
import { takeFiles } from '#platform/server/uploads-keep.ts'
import type { ActivityFields } from '../activity-input.ts'
import { agreedChanged } from '../activity.ts'
import { countAgain } from './count-again.ts'
import type { Snapshot } from './snapshot.ts'

/** The columns of a record that come from its fields. */
export const columns = (fields: ActivityFields) => ({
  title: fields.title, kind: fields.kind, starts_on: fields.startsOn, ends_on: fields.endsOn === fields.startsOn ? null : fields.endsOn,
  place: fields.place, description: fields.description, participants: fields.participants, quantity: fields.quantity, quantity_unit: fields.quantityUnit,
  search: searchKey([fields.title, fields.place, fields.description].join(' ')),
})

/**
 * Writes everything that hangs on a record, in place of what hung on it before. A partner keeps its answer,
 * unless the days or tasks to which it agreed have changed: then it is asked again.
 */
export async function writeDetails(ctx: Context, id: string, unitId: string, fields: ActivityFields, before: Snapshot | null): Promise<void> {
  const key = { tenant_id: ctx.tenantId, activity_id: id }
  if (before) for (const table of ['activity_tasks', 'activity_units', 'activity_audiences', 'activity_links', 'activity_files'] as const) await ctx.tx.deleteFrom(table).where('tenant_id', '=', ctx.tenantId).where('activity_id', '=', id).execute()
  await insert(ctx, 'activity_tasks', fields.taskIds.map((task_id, position) => ({ ...key, task_id, position })))
  await insert(ctx, 'activity_units', shares(fields, unitId, before).map((share, position) => ({ ...key, ...share, position })))
  await insert(ctx, 'activity_audiences', [...new Map(fields.audience.map((one) => [one.kind, one])).values()].map(({ kind, count }) => ({ ...key, kind, count })))
  await insert(ctx, 'activity_links', fields.links.map(({ url, label, primary }, position) => ({ ...key, position, url, label, primary_source: primary })))
  const files = [...new Map(fields.files.map((file) => [file.id, file])).values()]
  const held = new Set(before?.files.map((file) => file.id))
  await takeFiles(ctx, files.map((file) => file.id).filter((file) => !held.has(file)))
  await insert(ctx, 'activity_files', files.map((file, position) => ({ ...key, file_id: file.id, position, description: file.description })))
  await countAgain(ctx, id)
}

function shares(fields: ActivityFields, unitId: string, before: Snapshot | null) {
  const asked = { state: 'named' as const, answered_by: '', answered_at: null, reason: '' }
  const keepers = new Map(before?.units.map((one) => [one.unitId, one.keeperId]))
  const keeper = (id: string) => ({ keeper_unit_id: keepers.get(id) ?? null })
  const agreedTo = before !== null && !agreedChanged(before, fields)
  const answers = new Map(before?.units.map((one) => [one.unitId, { state: one.state, answered_by: one.answeredBy, answered_at: one.answeredAt, reason: one.reason }]))
  const partners = fields.partnerIds.filter((id) => id !== unitId)
  return [{ unit_id: unitId, ...asked, ...keeper(unitId), state: 'own' as const }, ...partners.map((id) => ({ unit_id: id, ...((agreedTo && answers.get(id)) || asked), ...keeper(id) }))]
}

type Detail = 'activity_tasks' | 'activity_units' | 'activity_audiences' | 'activity_links' | 'activity_files'

async function insert(ctx: Context, table: Detail, rows: object[]): Promise<void> {
  if (rows.length > 0) await ctx.tx.insertInto(table).values(rows as never).execute()
}
