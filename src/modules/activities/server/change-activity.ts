import { isDeepStrictEqual } from 'node:util'
import { activitiesWords } from '#messages/activities.ts'
import { conflict, invalid, notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import type { ActivityFields } from '../activity-input.ts'
import { activityWorkflow, type ActivityMove } from '../activity.ts'
import { checkFields, registerOf } from './check-fields.ts'
import { keptBy } from './keepers.ts'
import { snapshots, type Snapshot } from './snapshot.ts'
import { columns, writeDetails } from './write-details.ts'

/** The stored record, locked until the command ends; "not found" when it is not there. */
export async function lockActivity(ctx: Context, id: string): Promise<Snapshot> {
  await ctx.tx.selectFrom('activities').select('id').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).forUpdate().execute()
  const [stored] = await snapshots(ctx, [id])
  if (!stored) throw notFound('activity.not_found', activitiesWords(ctx.locale).faults.notFound)
  return stored
}

/** The move that is open to this person on this record; "conflict" when the record's state has none of that name. */
export async function openMove(ctx: Context, stored: Snapshot, name: ActivityMove, reason: string): Promise<void> {
  const words = activitiesWords(ctx.locale).faults
  const move = activityWorkflow.find(name, stored.state, { actor: ctx.actor, ...(await keptBy(ctx, stored)) })
  if (!move) throw conflict('activity.state', stored.state === 'withdrawn' ? words.withdrawn : words.notOpen)
  if (move.needsReason && !reason) throw invalid('activity.reason', words.reasonMissing, [{ path: 'reason', code: 'required', message: words.reasonMissing }])
}

/**
 * Writes new fields over a stored record and leaves the audit line; writes nothing when nothing changed.
 * A complete record stays complete: a change to it is a correction and needs its reason. `resent`: the first sending was
 * not answered and is repeated by the same hand, which is no correction.
 */
export async function changeActivity(ctx: Context, id: string, fields: ActivityFields & { reason: string; resent?: boolean }, register = registerOf(ctx)): Promise<boolean> {
  const before = await lockActivity(ctx, id)
  if (!fields.resent) await openMove(ctx, before, before.state === 'complete' ? 'correct' : fields.complete ? 'complete' : 'edit', fields.reason)
  await checkFields(ctx, { ...fields, complete: fields.complete || before.state === 'complete' }, before.unitId, before, register)
  const state = before.state === 'draft' && fields.complete ? 'complete' : before.state
  const write = ctx.tx.updateTable('activities').where('tenant_id', '=', ctx.tenantId).where('id', '=', id)
  await write.set({ ...columns(fields), state }).execute()
  await writeDetails(ctx, id, before.unitId, fields, before)
  const [after] = await snapshots(ctx, [id])
  if (isDeepStrictEqual(before, after)) return false
  await write.set({ version: before.version + 1, updated_at: ctx.now }).execute()
  ctx.changed({ type: 'activity', id, before, after: { ...after, version: before.version + 1 }, ...(fields.reason && { reason: fields.reason }) })
  return true
}
