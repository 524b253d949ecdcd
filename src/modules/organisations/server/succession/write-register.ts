/** The act's changes of the register: founded units, the last day of those that end, former names and parents, and who followed whom. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Journal } from '#platform/server/holdings.ts'
import type { Register, RegisterChanges, UnitChange } from '../../succession-register.ts'
import { dayBefore, edgesOf, type FoundedUnit } from '../../succession.ts'
import { nameKey } from '../../unit.ts'
import type { StoredAct } from './act-store.ts'

export async function writeRegister(ctx: Context, journal: Journal, act: StoredAct, register: Register, changes: RegisterChanges): Promise<void> {
  await journal.insert('units', await foundedRows(ctx, act, register, changes.founded))
  await keepPasts(ctx, journal, act, changes.changes)
  for (const [, same] of Map.groupBy(changes.changes, ({ name, parentId }) => JSON.stringify([name, parentId]))) {
    const { name, parentId } = same[0]!
    await journal.update('units', same.map(({ unitId }) => ({ id: unitId })), { ...(name === undefined ? {} : { name, name_key: nameKey(name) }), ...(parentId === undefined ? {} : { parent_id: parentId }) })
  }
  await journal.update('units', changes.ends.map((id) => ({ id })), { valid_to: dayBefore(act.effectiveOn) })
  const edges = edgesOf(act.content).filter((edge) => edge.from !== edge.unitId || edge.kind === 'split')
  if (edges.length === 0) return
  await ctx.tx.insertInto('successions').values(edges.map((edge) => ({ tenant_id: ctx.tenantId, act_id: act.id, from_unit_id: edge.from, to_unit_id: edge.unitId, kind: edge.kind, share: edge.share, scope: edge.scope, effective_on: act.effectiveOn }))).execute()
}

/** A founded unit takes the place of the first that it follows in the official order, or the last place. */
async function foundedRows(ctx: Context, act: StoredAct, register: Register, founded: FoundedUnit[]): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ id: string; position: number }>`select id, position from units where tenant_id = ${ctx.tenantId} order by position`.execute(ctx.tx)
  const positions = new Map(rows.map((row) => [row.id, row.position]))
  const next = (rows.at(-1)?.position ?? 0) + 1
  const first = new Map<string, number>()
  for (const { from, unitId } of edgesOf(act.content)) first.set(unitId, Math.min(first.get(unitId) ?? next, positions.get(from) ?? next))
  return founded.map((unit) => ({
    id: unit.id, code: unit.code, name: unit.name, name_key: nameKey(unit.name), kind: unit.kind, parent_id: unit.parentId, position: first.get(unit.id) ?? next,
    commandable: unit.commandable, official_code: unit.officialCode, unverified: unit.unverified, valid_from: act.effectiveOn, valid_to: null,
  }))
}

/** What the changed units were until the day before; what began on the very day has no past. */
async function keepPasts(ctx: Context, journal: Journal, act: StoredAct, changes: UnitChange[]): Promise<void> {
  const { rows } = await sql<Record<string, unknown>>`
    select unit.id as unit_id, unit.name, unit.name_key, unit.kind, unit.parent_id, unit.position, unit.commandable, unit.official_code,
      coalesce(last.valid_to + 1, unit.valid_from) as valid_from, ${dayBefore(act.effectiveOn)} as valid_to
    from units unit
    left join lateral (select max(past.valid_to) as valid_to from unit_pasts past where past.tenant_id = unit.tenant_id and past.unit_id = unit.id) last on true
    where unit.tenant_id = ${ctx.tenantId} and unit.id = any(${changes.map((change) => change.unitId)}::uuid[]) and coalesce(last.valid_to + 1, unit.valid_from) < ${act.effectiveOn}`.execute(ctx.tx)
  await journal.insert('unit_pasts', rows)
}
