/** Listed members of groups: the heirs of a member are members from the day on. A group by rule finds its members by itself. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { registerHoldings, type Holding, type Journal, type Move } from '#platform/server/holdings.ts'
import { successionWords } from '#messages/succession.ts'
import { dayBefore } from '../../succession.ts'

type Row = { group_id: string; unit_id: string; valid_from: string; valid_to: string | null; name: string }

const SOURCE = 'organisations.groups'
const idOf = (row: Row) => `${row.group_id}:${row.unit_id}:${row.valid_from}`

/** Memberships that last to the day `on` or begin after it. */
async function lasting(ctx: Context, where: ReturnType<typeof sql>, on: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select member.group_id, member.unit_id, member.valid_from, member.valid_to, unit_group.name from unit_group_members member
    join unit_groups unit_group on unit_group.tenant_id = member.tenant_id and unit_group.id = member.group_id
    where member.tenant_id = ${ctx.tenantId} and (member.valid_to is null or member.valid_to >= ${on}) and ${where} order by unit_group.name, member.group_id, member.unit_id, member.valid_from`.execute(ctx.tx)
  return rows
}

async function open(ctx: Context, unitIds: string[], on: string): Promise<Holding[]> {
  const rows = await lasting(ctx, sql`member.unit_id = any(${unitIds}::uuid[])`, on)
  return rows.map((row) => ({ source: SOURCE, id: idOf(row), unitId: row.unit_id, title: successionWords(ctx.locale).groupSeat(row.name), href: '/units/groups' }))
}

async function move(ctx: Context, journal: Journal, moves: Move[], on: string): Promise<void> {
  const heirs = new Map(moves.map((one) => [one.holding.id, one.heirs]))
  const units = [...new Set(moves.flatMap((one) => [one.holding.unitId, ...one.heirs]))]
  const rows = await lasting(ctx, sql`member.unit_id = any(${units}::uuid[])`, on)
  const passing = rows.filter((row) => heirs.has(idOf(row)) && !heirs.get(idOf(row))!.includes(row.unit_id))
  const key = ({ group_id, unit_id, valid_from }: Row) => ({ group_id, unit_id, valid_from })
  await journal.update('unit_group_members', passing.filter((row) => row.valid_from < on).map(key), { valid_to: dayBefore(on) })
  await journal.remove('unit_group_members', passing.filter((row) => row.valid_from >= on).map(key))
  const members = new Set(rows.filter((row) => !passing.includes(row)).map((row) => `${row.group_id} ${row.unit_id}`))
  const joining = rows.flatMap(({ name: _name, ...row }) => (heirs.get(idOf({ ...row, name: '' })) ?? []).map((unit_id) => ({ ...row, unit_id, valid_from: row.valid_from > on ? row.valid_from : on })))
  await journal.insert('unit_group_members', joining.filter((row) => !members.has(`${row.group_id} ${row.unit_id}`) && Boolean(members.add(`${row.group_id} ${row.unit_id}`))))
}

registerHoldings({ name: SOURCE, title: (locale) => successionWords(locale).groups, columns: ['unit_group_members.unit_id'], passesTo: 'several', withoutHeir: 'ends', open, move })
