/** What becomes of each thing that a unit holds, when an act takes effect. Pure. */
import { passingBy, type Edge } from './succession.ts'
import type { By, Outcome } from './succession-view.ts'

/** How one kind of thing passes on: see HoldingSource. */
export type PassingRule = { passesTo: 'several' | 'one'; withoutHeir: 'waits' | 'ends' }

export type Decision<Held> = { held: Held; outcome: Outcome; heirs: string[]; by: By | null; obstacle: string | null }

type Asked = {
  /** Where the lines lead from each unit. */
  edges: ReadonlyMap<string, Edge[]>
  ends: ReadonlySet<string>
  /** What a person chose, by id of the thing; an empty list leaves it open. */
  choices: ReadonlyMap<string, string[]>
  rule: PassingRule
}

/** By a person's choice, else by the lines, else it waits or ends; in a unit that goes on, it stays. */
export function decide<Held extends { id: string; unitId: string }>(held: Held, { edges, ends, choices, rule }: Asked): Decision<Held> {
  const decision = (outcome: Outcome, heirs: string[] = [], by: By | null = null): Decision<Held> => ({ held, outcome, heirs, by, obstacle: null })
  const edgesOfUnit = edges.get(held.unitId) ?? []
  const without: Outcome = !ends.has(held.unitId) ? 'stays' : rule.withoutHeir
  const goesTo = (heirs: string[], by: By) => (heirs.length === 1 && heirs[0] === held.unitId ? decision('stays', [], by) : decision('moves', heirs, by))

  const chosen = choices.get(held.id)
  if (chosen) return chosen.length > 0 ? goesTo(chosen, 'chosen') : decision(without, [], 'chosen')
  const passing = passingBy(edgesOfUnit, rule.passesTo)
  if (passing) return goesTo(passing.heirs, passing.by)
  return edgesOfUnit.length > 0 ? decision('choice') : decision(without)
}

/** Where nobody has chosen when the act is put into force: what it then comes to. */
export const settledOutcome = ({ outcome }: Pick<Decision<unknown>, 'outcome'>, ends: boolean, rule: PassingRule): Outcome => (outcome !== 'choice' ? outcome : ends ? rule.withoutHeir : 'stays')

/** A move that something stands against waits instead; what must not end as it stands is told with the faults. */
export const hindered = <Held>(decision: Decision<Held>, obstacle: string | undefined): Decision<Held> =>
  obstacle === undefined ? decision : { ...decision, outcome: decision.outcome === 'moves' ? 'waits' : decision.outcome, obstacle }

/** Units whose things pass on: those that end, and those that give up a part of their work to others. */
export const givers = (edges: ReadonlyMap<string, Edge[]>, ends: readonly string[]): string[] => [
  ...new Set([...ends, ...[...edges].filter(([from, to]) => to.some((edge) => edge.unitId !== from)).map(([from]) => from)]),
]
