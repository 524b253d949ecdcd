/** Duties of the organisation part as holdings: the issued wording stays, and beside it stands who answers for it today. */
import { sql } from 'kysely'
import { dayBefore } from '#modules/organisations/succession.ts'
import { programmeHoldings } from '#messages/programme-holdings.ts'
import type { Context } from '#platform/server/context.ts'
import { registerHoldings, type Holding, type Journal, type Move } from '#platform/server/holdings.ts'

/** Characters of a duty's text that a preview shows. */
const SHOWN = 160

/** A duty may be held by several at once: each holds it by its own id. */
const idOf = (dutyId: string, unitId: string) => `${dutyId}:${unitId}`
const dutyOf = (holding: Holding) => holding.id.slice(0, holding.id.indexOf(':'))

/** The named unit answers until an heir took over, then its heirs do. */
async function open(ctx: Context, unitIds: string[]): Promise<Holding[]> {
  const words = programmeHoldings(ctx.locale)
  const { rows } = await sql<{ id: string; unit_id: string; plan_id: string; plan: string; text: string }>`
    select duty.id, answering.unit_id, duty.plan_id, case when plan.number = '' then plan.title else concat_ws('/', plan.number, nullif(plan.symbol, '')) end as plan, left(duty.text, ${SHOWN}) as text
    from (
      select one.id as duty_id, one.unit_id from duties one where one.tenant_id = ${ctx.tenantId} and one.unit_id = any(${unitIds}::uuid[])
        and not exists (select from duty_heirs taken where taken.tenant_id = one.tenant_id and taken.duty_id = one.id and taken.from_unit_id = one.unit_id)
      union
      select duty_id, unit_id from duty_heirs where tenant_id = ${ctx.tenantId} and unit_id = any(${unitIds}::uuid[]) and valid_to is null
    ) answering join duties duty on duty.tenant_id = ${ctx.tenantId} and duty.id = answering.duty_id join plans plan on plan.tenant_id = duty.tenant_id and plan.id = duty.plan_id
    where plan.closed_at is null order by plan.starts_on, plan.id, duty.position, answering.unit_id`.execute(ctx.tx)
  return rows.map((row) => ({ source: 'plans.duties', id: idOf(row.id, row.unit_id), unitId: row.unit_id, title: words.organisationDuty(row.plan, row.text), href: `/plans/${row.plan_id}/source` }))
}

async function move(ctx: Context, journal: Journal, moves: Move[], on: string): Promise<void> {
  const dutyIds = [...new Set(moves.map((one) => dutyOf(one.holding)))]
  const { rows } = await sql<{ duty_id: string; unit_id: string; from_unit_id: string; valid_from: string }>`
    select duty_id, unit_id, from_unit_id, valid_from from duty_heirs where tenant_id = ${ctx.tenantId} and duty_id = any(${dutyIds}::uuid[]) and valid_to is null`.execute(ctx.tx)
  const passed = new Set(moves.filter((one) => !one.heirs.includes(one.holding.unitId)).map((one) => one.holding.id))
  const ending = Map.groupBy(rows.filter((row) => passed.has(idOf(row.duty_id, row.unit_id))), (row) => dayBefore(row.valid_from > on ? row.valid_from : on))
  for (const [valid_to, former] of ending) await journal.update('duty_heirs', former.map(({ duty_id, unit_id, from_unit_id, valid_from }) => ({ duty_id, unit_id, from_unit_id, valid_from })), { valid_to })
  const held = new Set(rows.map((row) => idOf(row.duty_id, row.unit_id)).filter((id) => !passed.has(id)))
  const taken = moves.flatMap(({ holding, heirs }) => heirs.map((unit_id) => ({ duty_id: dutyOf(holding), unit_id, from_unit_id: holding.unitId, valid_from: on, valid_to: null })))
  await journal.insert('duty_heirs', [...new Map(taken.map((row) => [idOf(row.duty_id, row.unit_id), row])).values()].filter((row) => !held.has(idOf(row.duty_id, row.unit_id))))
}

registerHoldings({
  name: 'plans.duties',
  title: (locale) => programmeHoldings(locale).organisation,
  columns: ['duties.unit_id', 'duty_heirs.unit_id'],
  passesTo: 'several',
  withoutHeir: 'waits',
  open,
  move,
})
