import { sql } from 'kysely'
import { conflict, notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { programmeHoldings } from '#messages/programme-holdings.ts'
import { programmeWords } from '#messages/programme.ts'

/** The stored plan, or "not found". */
export async function requirePlan(ctx: Context, id: string) {
  const plan = await ctx.tx.selectFrom('plans').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
  if (!plan) throw notFound('plan.missing', programmeWords(ctx.locale).planMissing)
  return plan
}

const asked = new WeakMap<Tx, Map<string, ReturnType<typeof requirePlan>>>()

/** The plan that a query is about: queries of one page share their reading, and ask for it once. A command asks `requirePlan`, which sees its own changes. */
export function readPlan(ctx: Context, id: string): ReturnType<typeof requirePlan> {
  const plans = asked.get(ctx.tx) ?? new Map<string, ReturnType<typeof requirePlan>>()
  asked.set(ctx.tx, plans)
  const plan = plans.get(id) ?? requirePlan(ctx, id)
  plans.set(id, plan)
  return plan
}

/** The stored task, or "not found". */
export async function requireTask(ctx: Context, id: string) {
  const task = await ctx.tx.selectFrom('tasks').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
  if (!task) throw notFound('task.missing', programmeWords(ctx.locale).taskMissing)
  return task
}

/** The stored part with what its task says of it, or "not found"; one that passed on says to whom. `ended_on`: an amendment no longer names the unit. */
export async function requirePart(ctx: Context, id: string) {
  const part = await ctx.tx
    .selectFrom('parts as part')
    .innerJoin('tasks as task', (on) => on.onRef('task.tenant_id', '=', 'part.tenant_id').onRef('task.id', '=', 'part.task_id'))
    .innerJoin('task_assignments as named', (on) => on.onRef('named.tenant_id', '=', 'part.tenant_id').onRef('named.id', '=', 'part.assignment_id'))
    .selectAll('part')
    .select(['task.withdrawn_on', 'task.plan_id', 'task.ref', 'named.ended_on'])
    .where('part.tenant_id', '=', ctx.tenantId)
    .where('part.id', '=', id)
    .executeTakeFirst()
  if (!part) throw notFound('part.missing', programmeWords(ctx.locale).partMissing)
  if (part.valid_to) throw conflict('part.passed_on', programmeHoldings(ctx.locale).passedOn(await holdersAfter(ctx, part.id)))
  return part
}

/** Who holds today what a part that ended has become, at any remove. */
async function holdersAfter(ctx: Context, id: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive after (id) as (
      select ${id}::uuid
      union
      select part.id from after join parts part on part.tenant_id = ${ctx.tenantId} and part.follows_id = after.id
    ) select unit.name from after join parts part on part.tenant_id = ${ctx.tenantId} and part.id = after.id join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id
      where part.valid_to is null order by unit.position`.execute(ctx.tx)
  return rows.map((row) => row.name)
}

/** Nothing more is recorded on a task that an amendment withdrew, nor on a part that it no longer gives. */
export function refuseEnded(ctx: Context, record: { withdrawn_on: string | null; ended_on?: string | null }): void {
  if (record.withdrawn_on) throw conflict('task.withdrawn', programmeWords(ctx.locale).withdrawn)
  if (record.ended_on) throw conflict('part.ended', programmeWords(ctx.locale).partEnded)
}
