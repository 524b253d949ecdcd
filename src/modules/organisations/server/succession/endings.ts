import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Share } from '../../succession.ts'

/** The act that ended a unit, its first day under the new order, and where its lines led. */
export type Ending = { on: string; act: { id: string; title: string; legalBasis: string }; heirs: { unitId: string; share: Share }[] }

type Row = { unit_id: string; on: string; id: string; title: string; legal_basis: string; heir_id: string; share: Share }

/** By unit that an act in force ended and that has heirs by its lines. An abolished unit is not among them. */
export async function endingsOf(ctx: Pick<Context, 'tx' | 'tenantId'>, unitIds: string[]): Promise<Map<string, Ending>> {
  const { rows } = await sql<Row>`
    select unit.id as unit_id, edge.effective_on as "on", act.id, act.title, act.legal_basis, edge.to_unit_id as heir_id, edge.share
    from units unit join successions edge on edge.tenant_id = unit.tenant_id and edge.from_unit_id = unit.id and edge.effective_on = unit.valid_to + 1
    join succession_acts act on act.tenant_id = edge.tenant_id and act.id = edge.act_id
    where unit.tenant_id = ${ctx.tenantId} and unit.id = any(${[...new Set(unitIds)]}::uuid[]) order by unit.id, edge.to_unit_id`.execute(ctx.tx)
  return new Map([...Map.groupBy(rows, (row) => row.unit_id)].map(([unitId, [first, ...others]]) => [unitId, {
    on: first!.on, act: { id: first!.id, title: first!.title, legalBasis: first!.legal_basis },
    heirs: [first!, ...others].map((row) => ({ unitId: row.heir_id, share: row.share })),
  }]))
}

/** By unit: the acts on the way to those who answer for it today, the earliest first. */
export async function actsSince(ctx: Pick<Context, 'tx' | 'tenantId'>, unitIds: string[]): Promise<Map<string, Ending['act'][]>> {
  const acts = new Map<string, Ending['act'][]>(unitIds.map((unitId) => [unitId, []]))
  let reached = new Map<string, Set<string>>(unitIds.map((unitId) => [unitId, new Set([unitId])]))
  while (reached.size > 0) {
    const endings = await endingsOf(ctx, [...reached.values()].flatMap((units) => [...units]))
    const next = new Map<string, Set<string>>()
    for (const [origin, units] of reached) {
      const steps = [...units].flatMap((unitId) => endings.get(unitId) ?? [])
      for (const { act } of steps) if (!acts.get(origin)!.some((one) => one.id === act.id)) acts.get(origin)!.push(act)
      if (steps.length > 0) next.set(origin, new Set(steps.flatMap((step) => step.heirs.map((heir) => heir.unitId))))
    }
    reached = next
  }
  return acts
}
