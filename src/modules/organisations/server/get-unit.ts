import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { UnitKind } from '../unit.ts'
import { canReadUnits } from './policy.ts'
import { requireStoredUnit } from './require-unit.ts'
import { seatsOf, seatsTakenBy } from './seats.ts'

/** What of a unit may be corrected, as a form shows it. */
export async function editableFacts(ctx: Context, unitId: string) {
  const unit = await requireStoredUnit(ctx, unitId)
  const aliases = await ctx.tx.selectFrom('unit_aliases').select('alias').where('tenant_id', '=', ctx.tenantId).where('unit_id', '=', unitId).orderBy('alias').execute()
  const contacts = await ctx.tx.selectFrom('unit_contacts').select(['title', 'phone', 'email', 'address']).where('tenant_id', '=', ctx.tenantId).where('unit_id', '=', unitId).orderBy('position').execute()
  return {
    name: unit.name, kind: unit.kind as UnitKind, officialCode: unit.official_code, position: unit.position, commandable: unit.commandable, unverified: unit.unverified,
    validFrom: unit.valid_from, aliases: aliases.map((row) => row.alias), contacts,
  }
}
export type UnitFacts = Awaited<ReturnType<typeof editableFacts>>

/** Names the state of a unit that a form was filled from: a later correction by somebody else changes it. */
export const factsStamp = (facts: UnitFacts) => createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 24)

type Period = { name: string; parentId: string | null; parentName: string | null; officialCode: string | null; validFrom: string; validTo: string | null }

/** Names and parents through time, the earliest first; the last one is the present state. */
async function periodsOf(ctx: Context, unitId: string): Promise<Period[]> {
  const { rows } = await sql<Period>`
    with periods as (
      select name, parent_id, official_code, valid_from, valid_to from unit_pasts where tenant_id = ${ctx.tenantId} and unit_id = ${unitId}
      union all select unit.name, unit.parent_id, unit.official_code, coalesce((select max(past.valid_to) + 1 from unit_pasts past where past.tenant_id = unit.tenant_id and past.unit_id = unit.id), unit.valid_from), unit.valid_to
        from units unit where unit.tenant_id = ${ctx.tenantId} and unit.id = ${unitId}
    ) select period.name, period.parent_id as "parentId", parent.name as "parentName", period.official_code as "officialCode", period.valid_from as "validFrom", period.valid_to as "validTo"
      from periods period left join units parent on parent.tenant_id = ${ctx.tenantId} and parent.id = period.parent_id order by period.valid_from`.execute(ctx.tx)
  return rows
}

type Neighbour = { id: string; name: string; on: string; kind: string; share: string; scope: string; actId: string; act: string; legalBasis: string }

/** Units before it (it is their heir) or after it (its heirs), with the act of each step. */
async function neighbours(ctx: Context, unitId: string, side: 'before' | 'after'): Promise<Neighbour[]> {
  const [mine, other] = side === 'before' ? [sql.ref('edge.to_unit_id'), sql.ref('edge.from_unit_id')] : [sql.ref('edge.from_unit_id'), sql.ref('edge.to_unit_id')]
  const { rows } = await sql<Neighbour>`
    select unit.id, unit.name, edge.effective_on as on, edge.kind, edge.share, edge.scope, act.id as "actId", act.title as act, act.legal_basis as "legalBasis"
    from successions edge join succession_acts act on act.tenant_id = edge.tenant_id and act.id = edge.act_id join units unit on unit.tenant_id = edge.tenant_id and unit.id = ${other}
    where edge.tenant_id = ${ctx.tenantId} and ${mine} = ${unitId} and ${other} <> ${unitId} order by edge.effective_on, unit.position`.execute(ctx.tx)
  return rows
}

/** A unit with its history: names and parents through time, who came before and after, units under it, seats and contact points. */
export const getUnit = query('organisations.getUnit', {
  input: z.object({ unitId: z.uuid() }),
  allow: canReadUnits,
  api: 'GET /units/{unitId}',
  async run(ctx, { unitId }) {
    const unit = await requireStoredUnit(ctx, unitId)
    ctx.permit(null)
    const facts = await editableFacts(ctx, unitId)
    const children = await ctx.tx.selectFrom('units').select(['id', 'name', 'valid_from', 'valid_to']).where('tenant_id', '=', ctx.tenantId).where('parent_id', '=', unitId).orderBy('position').execute()
    const groups = await sql<{ id: string; name: string; valid_from: string; valid_to: string | null }>`
      select g.id, g.name, member.valid_from, member.valid_to from unit_group_members member join unit_groups g on g.tenant_id = member.tenant_id and g.id = member.group_id
      where member.tenant_id = ${ctx.tenantId} and member.unit_id = ${unitId} order by g.name, member.valid_from`.execute(ctx.tx)
    return {
      id: unit.id, code: unit.code, parentId: unit.parent_id, validTo: unit.valid_to, ...facts, stamp: factsStamp(facts),
      periods: await periodsOf(ctx, unitId),
      before: await neighbours(ctx, unitId, 'before'),
      after: await neighbours(ctx, unitId, 'after'),
      children: children.map((child) => ({ id: child.id, name: child.name, validFrom: child.valid_from, validTo: child.valid_to })),
      groups: groups.rows.map((group) => ({ id: group.id, name: group.name, validFrom: group.valid_from, validTo: group.valid_to })),
      seats: await seatsOf(ctx, unitId),
      sitsOn: await seatsTakenBy(ctx, unitId),
    }
  },
})

export type UnitView = Awaited<ReturnType<typeof getUnit.run>>
