import { z } from 'zod'
import { activitiesWords } from '#messages/activities.ts'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { writeShare } from './answer-participation.ts'
import { lockActivity, openMove } from './change-activity.ts'
import { keptBy } from './keepers.ts'
import { canRecordFor } from './policy.ts'
import type { Snapshot } from './snapshot.ts'
import { withdraw } from './withdraw-activity.ts'
import type { Context } from '#platform/server/context.ts'

/** "This is one event": the unit takes part in the record that is there, instead of making a second one. */
export const joinActivity = command('activities.join', {
  input: z.object({ activityId: z.uuid(), unitId: z.uuid() }),
  allow: canRecordFor,
  api: 'POST /activities/{activityId}/join',
  async run(ctx, { activityId, unitId }) {
    const stored = await lockActivity(ctx, activityId)
    ctx.permit({ unitId })
    standing(ctx, stored)
    const share = stored.units.find((one) => one.unitId === unitId)?.state ?? null
    if (share === 'own' || share === 'confirmed') ctx.changed({ type: 'activity_resend', id: activityId, before: null, after: null })
    else await join(ctx, stored, unitId)
    return { id: activityId }
  },
})

/**
 * Two records of one event: the actor's own unit gives up its record (withdrawn, pointing at the other) and takes part in the other,
 * which also receives its files and links. Units that the given-up record names and the other does not are named there.
 */
export const mergeActivity = command('activities.merge', {
  input: z.object({ activityId: z.uuid(), intoId: z.uuid() }),
  allow: canRecordFor,
  api: 'POST /activities/{activityId}/merge',
  async run(ctx, { activityId, intoId }) {
    const words = activitiesWords(ctx.locale)
    // Always in the same order, so that two people merging the same pair do not wait for each other.
    const locked = new Map<string, Snapshot>()
    for (const id of [activityId, intoId].sort()) locked.set(id, await lockActivity(ctx, id))
    const [given, kept] = [locked.get(activityId)!, locked.get(intoId)!]
    ctx.permit(await keptBy(ctx, given))
    if (given.id === kept.id) throw conflict('activity.merge_itself', words.faults.mergeItself)
    standing(ctx, kept)
    await openMove(ctx, given, 'withdraw', words.mergedReason)
    await withdraw(ctx, given, words.mergedReason, kept.id)
    if (kept.unitId !== given.unitId) await join(ctx, kept, given.unitId)
    await carryOver(ctx, given, kept)
    return { id: kept.id }
  },
})

function standing(ctx: Context, stored: Snapshot): void {
  if (stored.state === 'withdrawn') throw conflict('activity.state', activitiesWords(ctx.locale).faults.withdrawn)
}

/** Who has the record open in a form sees it changed: saving the form would drop what came from the other record. */
async function nextVersion(ctx: Context, id: string): Promise<void> {
  await ctx.tx.updateTable('activities').set((of) => ({ version: of('version', '+', 1), updated_at: ctx.now })).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute()
}

async function join(ctx: Context, stored: Snapshot, unitId: string): Promise<void> {
  const before = stored.units.find((one) => one.unitId === unitId)?.state ?? null
  await nextVersion(ctx, stored.id)
  await writeShare(ctx, stored.id, unitId, { state: 'confirmed', answered_by: ctx.actor.name, answered_at: ctx.now, reason: '' })
  ctx.changed({ type: 'activity', id: stored.id, before: { unitId, share: before }, after: { unitId, share: 'confirmed' }, reason: activitiesWords(ctx.locale).sameEvent })
}

async function carryOver(ctx: Context, given: Snapshot, kept: Snapshot): Promise<void> {
  const key = { tenant_id: ctx.tenantId, activity_id: kept.id }
  const files = given.files.filter((file) => !kept.files.some((one) => one.id === file.id))
  const links = given.links.filter((link) => !kept.links.some((one) => one.url === link.url))
  const units = given.units.filter((unit) => unit.unitId !== given.unitId && !kept.units.some((one) => one.unitId === unit.unitId))
  await nextVersion(ctx, kept.id)
  if (files.length) await ctx.tx.insertInto('activity_files').values(files.map((file, at) => ({ ...key, file_id: file.id, position: kept.files.length + at, description: file.description }))).execute()
  if (links.length) await ctx.tx.insertInto('activity_links').values(links.map((link, at) => ({ ...key, position: kept.links.length + at, url: link.url, label: link.label, primary_source: link.primary }))).execute()
  // A partner that confirmed the given-up record confirmed the event; it is the same one.
  for (const unit of units) await writeShare(ctx, kept.id, unit.unitId, { state: unit.state, answered_by: unit.answeredBy, answered_at: unit.answeredAt, reason: unit.reason })
  if (files.length + links.length + units.length > 0) ctx.changed({ type: 'activity', id: kept.id, before: { from: given.id }, after: { files, links, units: units.map(({ unitId, state }) => ({ unitId, state })) }, reason: activitiesWords(ctx.locale).sameEvent })
}
