import { sql } from 'kysely'
import { z } from 'zod'
import { holdsIn, unitsOf } from '#platform/actor.ts'
import { actingIn } from '#platform/authority.ts'
import { notFound } from '#platform/errors.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { todoSources } from '#platform/server/todo.ts'
import { programmeWords } from '#messages/programme.ts'
import { canLookAtUnit, canWorkPart } from './policy.ts'
import { reportingYear } from './reporting-year.ts'
import { partsOfUnit, todoOf } from './unit-parts.ts'

/** "My unit": in one screen what the unit owes, what is late, what to do now. Without `unitId`: the first unit in which who asks works. */
export const getMyUnit = query('plans.getMyUnit', {
  input: z.object({ unitId: z.uuid().optional() }),
  allow: canLookAtUnit,
  api: 'GET /my-unit',
  async run(ctx, input) {
    const { actor } = ctx
    const working = unitsOf(ctx.actor, 'focal_point', 'approver')
    const mine = [...new Set([...working, ...unitsOf(ctx.actor)])]
    const unitId = input.unitId ?? mine[0]
    const units = await namedUnits(ctx, [...mine, ...(unitId ? [unitId] : [])])
    const unit = units.find((one) => one.id === unitId)
    if (!unit) throw notFound('unit.missing', programmeWords(ctx.locale).unitMissing)
    ctx.permit(unit)
    const parts = await partsOfUnit(ctx, unit.id)
    const approves = holdsIn(ctx.actor, unit.id, 'approver')
    const others = (await Promise.all(todoSources().map((source) => source.list({ ...ctx, actor: actingIn(actor, source.name) }, unit.id)))).flat().map((todo) => ({ ...todo, taskId: null, plan: '' }))
    const now = [...others, ...parts.map((part) => todoOf(ctx, part, approves)).filter((todo) => todo !== null)]
    const open = parts.filter((part) => !part.closed && part.taskState !== 'done')
    return {
      unit, today: ctx.today, year: reportingYear(ctx.today).year,
      units: units.filter((one) => mine.includes(one.id)),
      /** Whether who asks acts for the unit, or only looks. */
      works: canWorkPart(ctx.actor, { unitId: unit.id }),
      instructions: await instructionsTo(ctx, unit.id),
      now: now.sort((a, b) => a.order - b.order || (a.due ?? '9').localeCompare(b.due ?? '9')),
      parts,
      counts: {
        lead: open.filter((part) => part.duty === 'lead').length, coordinate: open.filter((part) => part.duty === 'coordinate').length, closed: parts.length - open.length,
        late: open.filter((part) => part.duty === 'lead' && !part.request && part.taskState === 'late').length,
      },
    }
  },
})

export type MyUnit = Awaited<ReturnType<typeof getMyUnit.run>>

async function namedUnits(ctx: Context, ids: string[]) {
  if (ids.length === 0) return []
  return ctx.tx.selectFrom('units').select(['id', 'name']).where('tenant_id', '=', ctx.tenantId).where('id', 'in', [...new Set(ids)]).orderBy('position').execute()
}

/** Leaders' instructions that wait for the unit's answer, the most urgent first. They stand before everything else. */
async function instructionsTo(ctx: Context, unitId: string) {
  const { rows } = await sql<{ id: string; text: string; due_on: string; author_name: string; at: string; task_id: string; plan_id: string; ref: string; title: string }>`
    select i.id, i.text, i.due_on, i.author_name, i.at, t.id as task_id, t.plan_id, t.ref, t.title from instructions i join tasks t on t.tenant_id = i.tenant_id and t.id = i.task_id
    where i.tenant_id = ${ctx.tenantId} and i.unit_id = ${unitId} and i.answered_at is null and t.withdrawn_on is null order by i.due_on, i.at`.execute(ctx.tx)
  return rows.map((row) => ({ id: row.id, text: row.text, dueOn: row.due_on, late: row.due_on < ctx.today, author: row.author_name, at: row.at, ref: row.ref, title: row.title, taskId: row.task_id, href: `/plans/${row.plan_id}/tasks/${row.task_id}` }))
}
