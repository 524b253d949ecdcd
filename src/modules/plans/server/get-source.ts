import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { textKey } from '#platform/text.ts'
import type { Answering } from '../answering.ts'
import { answeringOf, dutiesAnswering } from './answering.ts'
import { readPlan, requireTask } from './find-records.ts'
import { canKeepPlans, canReadPlans } from './policy.ts'

/** The document as read, block by block, with the tasks that stand in it. With a task: the version that the task was taken from. */
export const getSource = query('plans.getSource', {
  input: z.object({ planId: z.uuid(), taskId: z.uuid().optional() }),
  allow: canReadPlans,
  api: 'GET /plans/{planId}/source',
  async run(ctx, { planId, taskId }) {
    const plan = await readPlan(ctx, planId)
    ctx.permit(plan)
    const task = taskId ? await requireTask(ctx, taskId) : null
    const sourceId = task?.plan_id === planId ? task.source_document_id : plan.source_document_id
    const source = await ctx.tx
      .selectFrom('source_documents as source')
      .innerJoin('files as file', (on) => on.onRef('file.tenant_id', '=', 'source.tenant_id').onRef('file.id', '=', 'source.file_id'))
      .select(['source.text', 'source.blocks', 'source.format', 'file.name'])
      .where('source.tenant_id', '=', ctx.tenantId)
      .where('source.id', '=', sourceId)
      .executeTakeFirstOrThrow()
    const spans = await spansOf(ctx, planId, sourceId)
    return {
      former: await formerUnits(ctx, planId),
      name: source.name, current: sourceId === plan.source_document_id,
      /** The import that the text came by, for who may take it back. */
      importId: canKeepPlans(ctx.actor) ? await importOf(ctx, planId, sourceId) : null,
      blocks: source.blocks.map((block) => ({
        marker: block.marker, text: block.text, kind: block.kind, heading: block.heading, bold: block.bold, align: block.align, page: block.page,
        cells: block.table?.cells.filter((cell) => !cell.merged).map((cell) => cell.text) ?? null,
        taskIds: spans.filter((span) => span.start < block.span.end && block.span.start < span.end).map((span) => span.id),
      })),
      tasks: spans.map(({ id, ref }) => ({ id, ref })),
    }
  },
})

/** Units that the plan names and that no longer stand, each once, with who answers for its tasks and duties today. */
async function formerUnits(ctx: Context, planId: string): Promise<(Answering & { open: boolean })[]> {
  const tasks = await ctx.tx.selectFrom('tasks').select('id').where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', planId).where('withdrawn_on', 'is', null).execute()
  const all: Answering[] = [...(await answeringOf(ctx, tasks.map((task) => task.id))), ...(await dutiesAnswering(ctx, planId))]
  return [...Map.groupBy(all, (one) => textKey(one.named)).values()].map((own) => ({
    named: own[0]!.named,
    units: [...new Map(own.flatMap((one) => one.units).map((unit) => [unit.id, unit])).values()],
    open: own.some((one) => one.units.length === 0),
    acts: [...new Map(own.flatMap((one) => one.acts).map((act) => [act.id, act])).values()],
  }))
}

async function importOf(ctx: Context, planId: string, sourceId: string): Promise<string | null> {
  const row = await ctx.tx.selectFrom('plan_imports').select('id').where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', planId).where('source_document_id', '=', sourceId).executeTakeFirst()
  return row?.id ?? null
}

async function spansOf(ctx: Context, planId: string, sourceId: string) {
  const rows = await ctx.tx.selectFrom('tasks').select(['id', 'ref', 'source_start', 'source_end']).where('tenant_id', '=', ctx.tenantId).where('plan_id', '=', planId).where('source_document_id', '=', sourceId).orderBy('position').execute()
  return rows.filter((row) => row.source_end > row.source_start).map((row) => ({ id: row.id, ref: row.ref, start: row.source_start, end: row.source_end }))
}
