import type { Locale } from '../messages.ts'
import type { Context } from './context.ts'

/** One thing that a module holds for a unit and somebody must answer for: a part of a task, an open report, a role. */
export type Holding = {
  /** The name of its source. */
  source: string
  id: string
  unitId: string
  /** As a person reads it in a preview. */
  title: string
  href: string | null
}

/** A holding and who takes it over; no heirs: it ends. The unit itself among several heirs keeps it, and the others take it on beside it. */
export type Move = { holding: Holding; heirs: string[] }

/** Writes rows and remembers each as it was and as it became, so that the whole act can be undone to the byte. */
export type Journal = {
  /** The act's legal basis, as notes name it: "Nghị quyết số …". */
  legalBasis: string
  /** Rows of one shape: columns that are not named take their defaults. */
  insert: (table: string, rows: Record<string, unknown>[]) => Promise<void>
  /** Rows by primary key (the tenant is added); all get the same new values. A key given twice counts once. */
  update: (table: string, keys: Record<string, unknown>[], values: Record<string, unknown>) => Promise<void>
  remove: (table: string, keys: Record<string, unknown>[]) => Promise<void>
}

/**
 * What a module holds for units, and how that passes on when units merge, split or end. Modules add themselves;
 * the register of units knows none of them.
 */
export type HoldingSource = {
  name: string
  title: (locale: Locale) => string
  /** Columns that name a unit and that this source answers for: `parts.unit_id`. */
  columns: string[]
  /** Whether several heirs may take over the same thing (a duty that each commune now has), or one only (a report, a role). */
  passesTo: 'several' | 'one'
  /** What becomes of it when nobody takes it over: it waits for a person's decision, or ends with the unit (a role). */
  withoutHeir: 'waits' | 'ends'
  /** What these units answer for and would go on answering for from the day `on`, in a steady order. */
  open: (ctx: Context, unitIds: string[], on: string) => Promise<Holding[]>
  /** Why a move cannot be made as it stands (the heir has its own report of that year), by holding id. It then waits for a decision; where nothing waits, the act is refused. */
  obstacles?: (ctx: Context, moves: Move[], on: string) => Promise<Map<string, string>>
  /** Makes the moves from the day `on`; every row through the journal. History stays under the old unit. */
  move: (ctx: Context, journal: Journal, moves: Move[], on: string) => Promise<void>
  /** Brings up to date what is computed from the moved rows, after a move and after its undoing. */
  settled?: (ctx: Context, holdings: Holding[]) => Promise<void>
}

const sources = new Map<string, HoldingSource>()
const history = new Map<string, string>()

export function registerHoldings(source: HoldingSource): void {
  if (sources.has(source.name)) throw new Error(`Two sources of holdings are named ${source.name}`)
  sources.set(source.name, source)
}

/** A column that names the unit of a past fact, which stays under the old name; says why. */
export function registerHistory(column: string, reason: string): void {
  history.set(column, reason)
}

/** In the order of registration: parts before what hangs on them. */
export const holdingSources = () => [...sources.values()]

/** Columns that stay as they are, with the reason of each. */
export const historyColumns = (): ReadonlyMap<string, string> => history
