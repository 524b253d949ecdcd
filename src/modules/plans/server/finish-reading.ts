import { z } from 'zod'
import type { ReadDocument } from '#documents/read/index.ts'
import { notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import type { DraftPlan } from '../draft.ts'
import { canKeepPlans } from './policy.ts'
import { storeReading } from './store-reading.ts'

async function requireReading(ctx: Context, id: string) {
  const reading = await ctx.tx.selectFrom('plan_readings').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id).forUpdate().executeTakeFirst()
  ctx.permit(reading)
  if (!reading) throw notFound('import.missing', plansImportWords(ctx.locale).refused.missing)
  return reading
}

/** A document has been read: its draft takes the place of the reading, under the same id. */
export const finishReading = command('plans.finishReading', {
  input: z.object({ readingId: z.uuid(), bytes: z.instanceof(Uint8Array), name: z.string(), document: z.custom<ReadDocument>(), plan: z.custom<DraftPlan>() }),
  allow: canKeepPlans,
  api: null,
  async run(ctx, { readingId, ...reading }) {
    await requireReading(ctx, readingId)
    await ctx.tx.deleteFrom('plan_readings').where('tenant_id', '=', ctx.tenantId).where('id', '=', readingId).execute()
    return storeReading(ctx, readingId, reading)
  },
})

/** A document could not be read: the page that waits for it says why. */
export const failReading = command('plans.failReading', {
  input: z.object({ readingId: z.uuid(), code: z.string(), error: z.string() }),
  allow: canKeepPlans,
  api: null,
  async run(ctx, { readingId, code, error }) {
    const before = await requireReading(ctx, readingId)
    await ctx.tx.updateTable('plan_readings').set({ state: 'failed', error_code: code, error }).where('tenant_id', '=', ctx.tenantId).where('id', '=', readingId).execute()
    ctx.changed({ type: 'plan_reading', id: readingId, before: { state: before.state }, after: { state: 'failed', code } })
    return {}
  },
})

/** Takes a failed or abandoned reading from the list. */
export const dismissReading = command('plans.dismissReading', {
  input: z.object({ readingId: z.uuid() }),
  allow: canKeepPlans,
  api: 'DELETE /plan-readings/{readingId}',
  async run(ctx, { readingId }) {
    const before = await requireReading(ctx, readingId)
    await ctx.tx.deleteFrom('plan_readings').where('tenant_id', '=', ctx.tenantId).where('id', '=', readingId).execute()
    ctx.changed({ type: 'plan_reading', id: readingId, before: { state: before.state }, after: null })
    return {}
  },
})
