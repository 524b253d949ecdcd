import { sql } from 'kysely'
import { holds, type Actor } from '#platform/actor.ts'
import type { Context } from '#platform/server/context.ts'
import { nameRecords } from '#platform/server/record-names.ts'
import { idsIn } from '../trail.ts'
import type { TrailFilter } from '../trail-input.ts'

export const canReadTrail = (actor: Actor) => holds(actor, 'administrator', 'coordinator', 'auditor')

export type TrailRow = {
  id: number
  at: string
  actor: string
  actorId: string | null
  onBehalfOf: string | null
  command: string
  recordType: string
  recordId: string
  before: object | null
  after: object | null
  reason: string | null
  sealed: boolean
}

const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Lines of the trail, newest first. `before`: only older than this line. */
export async function trailRows(ctx: Context, filter: TrailFilter, { before, limit }: { before?: number | undefined; limit: number }): Promise<TrailRow[]> {
  let rows = ctx.tx.selectFrom('audit_events as line').where('line.tenant_id', '=', ctx.tenantId)
  if (filter.recordType) rows = rows.where('record_type', '=', filter.recordType)
  if (filter.recordId) rows = rows.where('record_id', '=', filter.recordId)
  if (filter.command) rows = rows.where('command', '=', filter.command)
  if (filter.personId) rows = rows.where('actor_id', '=', filter.personId)
  if (filter.actor) rows = rows.where((on) => on.or([on('actor_name', 'ilike', containing(filter.actor!)), on('on_behalf_of', 'ilike', containing(filter.actor!))]))
  if (filter.unitId) rows = rows.where((on) => on.or([on('record_id', '=', filter.unitId!), sql<boolean>`${filter.unitId}::uuid = any(held_in)`, says(containing(filter.unitId!))]))
  if (filter.from) rows = rows.where('at', '>=', `${filter.from}T00:00:00+07:00`)
  if (filter.to) rows = rows.where('at', '<=', `${filter.to}T23:59:59.999999+07:00`)
  if (filter.text) rows = rows.where((on) => on.or([on('reason', 'ilike', containing(filter.text!)), says(containing(filter.text!))]))
  if (before) rows = rows.where('line.id', '<', before)
  return rows
    .select(['line.id', 'at', 'actor_name as actor', 'actor_id as actorId', 'on_behalf_of as onBehalfOf', 'command', 'record_type as recordType', 'record_id as recordId', 'before', 'after', 'reason'])
    .select((of) => of.not(of.exists(of.selectFrom('audit_tail as tail').select('tail.event_id').whereRef('tail.tenant_id', '=', 'line.tenant_id').whereRef('tail.event_id', '=', 'line.id'))).as('sealed'))
    .orderBy('line.id', 'desc')
    .limit(limit)
    .execute() as Promise<TrailRow[]>
}

const says = (pattern: string) => sql<boolean>`concat(line.before, line.after) ilike ${pattern}`

/** Names for the records of these lines and for every id that their facts mention. */
export const namesIn = (ctx: Context, rows: TrailRow[]) => nameRecords(ctx, rows.flatMap((row) => [row.recordId, ...idsIn(row.before), ...idsIn(row.after)]))
