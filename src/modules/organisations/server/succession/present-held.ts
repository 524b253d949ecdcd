/** Decisions as pages and the API show them. */
import type { Holding, HoldingSource } from '#platform/server/holdings.ts'
import type { Locale } from '#platform/messages.ts'
import type { Decision } from '../../succession-decisions.ts'
import { OUTCOMES, type HeldGroup, type HeldThing, type NamedUnit, type Outcome, type Preview } from '../../succession-view.ts'

export type Naming = (unitId: string) => NamedUnit

export const noOutcomes = (): Record<Outcome, number> => Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>

/** One group for each unit, in the order in which the source gives them. */
export function groupHeld(source: HoldingSource, decisions: Decision<Holding>[], named: Naming, locale: Locale): HeldGroup[] {
  return [...Map.groupBy(decisions, (one) => one.held.unitId)].map(([unitId, all]) => {
    const outcomes = noOutcomes()
    const routes = new Map<string, HeldGroup['routes'][number]>()
    for (const { outcome, heirs, by } of all) {
      outcomes[outcome] += 1
      if (outcome !== 'moves' || by === null) continue
      const key = `${by} ${heirs.join(' ')}`
      const route = routes.get(key) ?? routes.set(key, { heirs: heirs.map(named), by, count: 0 }).get(key)!
      route.count += 1
    }
    return { source: source.name, sourceTitle: source.title(locale), passesTo: source.passesTo, unit: named(unitId), total: all.length, outcomes, obstacles: all.filter((one) => one.obstacle).length, routes: [...routes.values()] }
  })
}

export const toThing = ({ held, outcome, heirs, by, obstacle }: Decision<Holding>, named: Naming): HeldThing => ({ ...held, outcome, heirs: heirs.map(named), by, obstacle })

export function countAll(groups: HeldGroup[]): Preview['counts'] {
  const counts = { ...noOutcomes(), obstacles: 0 }
  for (const group of groups) {
    for (const outcome of OUTCOMES) counts[outcome] += group.outcomes[outcome]
    counts.obstacles += group.obstacles
  }
  return counts
}

/** Things held that one page shows. */
export const PAGE = 50

export function pageOf<Item>(all: Item[], page: number): { items: Item[]; total: number; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / PAGE))
  const shown = Math.min(page, pages)
  return { items: all.slice((shown - 1) * PAGE, shown * PAGE), total: all.length, page: shown, pages }
}
