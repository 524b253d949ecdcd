import { activitiesWords } from '#messages/activities.ts'
import { unitsOf, type Actor } from '#platform/actor.ts'
import { invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import type { z } from 'zod'
import { NewActivity } from '../activity-input.ts'
import { personalHints } from '../personal-hints.ts'
import { checkFields, registerOf } from './check-fields.ts'
import { changeActivity } from './change-activity.ts'
import { keepApart } from './keep-apart.ts'
import { canRecordFor } from './policy.ts'
import { snapshots } from './snapshot.ts'
import { columns, writeDetails } from './write-details.ts'

type Input = z.output<typeof NewActivity>

/**
 * Records what was done. Three fields are enough: title, startsOn, taskIds. With the same `clientKey` it arrives once:
 * sent again it answers with the record that is there. A system actor names the unit and may load any past day.
 */
export const recordActivity = command('activities.record', {
  input: NewActivity,
  allow: canRecordFor,
  api: 'POST /activities',
  async run(ctx, input) {
    const unitId = input.unitId ?? ownUnit(ctx, ctx.actor)
    ctx.permit({ unitId })
    const key = input.clientKey ?? newId()
    const id = await insertActivity(ctx, unitId, key, input)
    return id ? { id, created: true, hints: hintsOf(input) } : sentAgain(ctx, key, input)
  },
})

/** Checks and writes a new record; null when one with this key is there. */
export async function insertActivity(ctx: Context, unitId: string, key: string, input: Input, register = registerOf(ctx)): Promise<string | null> {
  await checkFields(ctx, input, unitId, null, register)
  const id = newId()
  const made = await ctx.tx
    .insertInto('activities')
    .values({
      tenant_id: ctx.tenantId, id, client_key: key, unit_id: unitId, state: input.complete ? 'complete' : 'draft', ...columns(input),
      recorded_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null, recorded_at: ctx.now, updated_at: ctx.now,
    })
    .onConflict((on) => on.columns(['tenant_id', 'client_key']).doNothing())
    .executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows) return null
  await writeDetails(ctx, id, unitId, input, null)
  await keepApart(ctx, id, input.apartFrom)
  const [after] = await snapshots(ctx, [id])
  ctx.changed({ type: 'activity', id, before: null, after })
  return id
}

/** Words that may be about persons, to be looked at again by who wrote them. */
export const hintsOf = (fields: Pick<Input, 'title' | 'place' | 'description' | 'files'>) => personalHints([fields.title, fields.place, fields.description, ...fields.files.map((file) => file.description)].join('\n'))

function ownUnit(ctx: Pick<Context, 'locale'>, actor: Actor): string {
  const own = unitsOf(actor, 'focal_point', 'approver')
  if (own.length === 1) return own[0]!
  const message = activitiesWords(ctx.locale).faults[own.length ? 'whichUnit' : 'noUnit']
  throw invalid('activity.unit', message, [{ path: 'unitId', code: 'required', message }])
}

/** The line was cut before the answer came: the record is there. What the person changed since then is not lost either. */
async function sentAgain(ctx: Context<{ unitId: string }>, key: string, input: Input) {
  const { id, version, unit_id: unitId } = await ctx.tx.selectFrom('activities').select(['id', 'version', 'unit_id']).where('tenant_id', '=', ctx.tenantId).where('client_key', '=', key).forUpdate().executeTakeFirstOrThrow()
  ctx.permit({ unitId })
  ctx.changed({ type: 'activity_resend', id, before: null, after: null })
  if (version === 1) await changeActivity(ctx, id, { ...input, reason: '', resent: true })
  return { id, created: false, hints: hintsOf(input) }
}
