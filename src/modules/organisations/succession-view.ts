/** What leaves the module about acts of reorganisation. */
import type { ActContent, ActState, Passing, Share } from './succession.ts'
import type { Fault } from './succession-faults.ts'

export type NamedUnit = { id: string; name: string }

export type ActSummary = {
  id: string
  title: string
  legalBasis: string
  effectiveOn: string
  state: ActState
  unverified: boolean
  version: number
  /** Units that end, and that are founded. */
  ends: number
  founds: number
  appliedAt: string | null
  undoneAt: string | null
  /** Scheduled, but its day has come and it could not be put into force: its preview says why. */
  overdue: boolean
}

export type Act = ActSummary & {
  note: string
  content: ActContent
  correctsId: string | null
  /** Acts that correct this one. */
  correctedBy: { id: string; title: string; state: ActState }[]
  /** Names of all units that the act speaks of, founded ones too, on the day before it takes effect. */
  names: Record<string, string>
  /** Rows that the act changed, while in force. */
  changes: { table: string; made: number; changed: number; removed: number }[]
}

/** What becomes of one thing held: it moves, a person must choose, it waits for a decision, it ends, or it stays where it is. */
export const OUTCOMES = ['moves', 'choice', 'waits', 'ends', 'stays'] as const
export type Outcome = (typeof OUTCOMES)[number]
export type By = NonNullable<Passing>['by'] | 'chosen'

export type HeldThing = {
  source: string
  id: string
  unitId: string
  title: string
  href: string | null
  outcome: Outcome
  heirs: NamedUnit[]
  by: By | null
  /** Why it cannot move as the lines say. */
  obstacle: string | null
}

/** All that one source holds for one unit, in figures. `routes`: how many go to whom, by which rule. */
export type HeldGroup = {
  source: string
  sourceTitle: string
  passesTo: 'several' | 'one'
  unit: NamedUnit
  total: number
  outcomes: Record<Outcome, number>
  obstacles: number
  routes: { heirs: NamedUnit[]; by: By; count: number }[]
}

export type RegisterLine = {
  unit: NamedUnit
  change: 'founded' | 'ends' | 'renamed' | 'moved'
  /** The name or the parent before and after. */
  from: string
  to: string
  /** Not written in the act: a unit under one that ends goes along. */
  implied: boolean
}

export type Preview = {
  act: ActSummary
  faults: Fault[]
  register: RegisterLine[]
  /** Empty while there are faults. */
  held: HeldGroup[]
  counts: Record<Outcome, number> & { obstacles: number }
}

/** One page of things held. */
export type HeldPage = { items: HeldThing[]; total: number; page: number; pages: number }

export type SuccessionStep = { from: NamedUnit; to: NamedUnit; on: string; kind: 'merge' | 'split' | 'replace'; share: Share; scope: string; act: { id: string; title: string; legalBasis: string; unverified: boolean } }

export type Answer = {
  unit: NamedUnit
  /** Whether the unit itself stands on the day. */
  stands: boolean
  /** Who answers on the day; the unit itself where nothing changed; none where it was abolished. */
  heirs: NamedUnit[]
  /** From the unit to its heirs, by date. */
  chain: SuccessionStep[]
  /** One unit took over all of it. Where it was split, figures of each heir cannot be told from the old unit's. */
  exact: boolean
}

/** Something that a unit which no longer stands still holds: somebody must decide who answers for it. */
export type OpenDecisions = { source: string; sourceTitle: string; passesTo: 'several' | 'one'; unit: NamedUnit; heirs: NamedUnit[]; count: number }
