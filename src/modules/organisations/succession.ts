/** An act of reorganisation: typed lines from units to their heirs, and the units that it founds. Pure. */
import type { UnitKind } from './unit.ts'

/**
 * What an heir takes over of what is not decided one by one: `each` of several heirs takes all of it (a district's duty falls to every
 * commune), `main` takes it alone, `chosen` takes only what a person gives it.
 */
export const SHARES = ['each', 'main', 'chosen'] as const
export type Share = (typeof SHARES)[number]

/** `scope`: the work that this heir takes, as the act says it ("báo chí, xuất bản, thông tin cơ sở"). */
export type Heir = { unitId: string; share: Share; scope: string }

/** A unit founded by the act, with the id that it will bear. */
export type FoundedUnit = {
  id: string
  code: string
  name: string
  kind: UnitKind
  parentId: string | null
  officialCode: string | null
  commandable: boolean
  unverified: boolean
}

type Said = { note: string; unverified: boolean }

/**
 * One line. In `merge`, `split` and `replace` each unit of `from` ends the day before the act takes effect, save one that is
 * among its own heirs: that one goes on (absorbing others, or giving up a part of its work).
 */
export type ActLine = Said & (
  | { kind: 'merge' | 'split' | 'replace'; from: string[]; heirs: Heir[] }
  | { kind: 'rename'; unitId: string; name: string }
  | { kind: 'move'; unitId: string; parentId: string | null }
  | { kind: 'abolish'; unitId: string }
  | { kind: 'found'; unitId: string }
)
export const LINE_KINDS = ['merge', 'split', 'replace', 'rename', 'move', 'abolish', 'found'] as const
export type LineKind = (typeof LINE_KINDS)[number]

export type ActContent = { lines: ActLine[]; founded: FoundedUnit[] }

export const ACT_STATES = ['draft', 'scheduled', 'applied', 'undone'] as const
export type ActState = (typeof ACT_STATES)[number]

/** Days of ISO dates, without a clock. */
const days = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)
export const dayBefore = (day: string) => days(day, -1)
export const dayAfter = (day: string) => days(day, 1)

/** An heir edge of one unit. */
export type Edge = Heir & { from: string; kind: 'merge' | 'split' | 'replace' }

export const edgesOf = (content: ActContent): Edge[] =>
  content.lines.flatMap((line) => ('heirs' in line ? line.from.flatMap((from) => line.heirs.map((heir) => ({ ...heir, from, kind: line.kind }))) : []))

/** Units that end with the act: they pass on or are abolished, and are not their own heirs. */
export function endedUnits(content: ActContent): string[] {
  const ended = content.lines.flatMap((line) => ('heirs' in line ? line.from.filter((from) => !line.heirs.some((heir) => heir.unitId === from)) : line.kind === 'abolish' ? [line.unitId] : []))
  return [...new Set(ended)]
}

/** Units that end, change, are founded or take something over. */
export const unitsTouched = (content: ActContent): string[] => [...new Set(content.lines.flatMap((line) => ('from' in line ? [...line.from, ...line.heirs.map((heir) => heir.unitId)] : [line.unitId])))]

/** Every unit that the lines speak of, and the parents that they name. */
export function unitsNamed(content: ActContent): string[] {
  const parents = [...content.lines.flatMap((line) => (line.kind === 'move' ? [line.parentId] : [])), ...content.founded.map((unit) => unit.parentId)]
  return [...new Set([...unitsTouched(content), ...parents.filter((parent) => parent !== null)])]
}

/** Who takes over what one unit held, where nobody chose otherwise. */
export type Passing = { heirs: string[]; by: 'only' | 'each' | 'main' } | null

/**
 * Heirs by the lines alone: those who take `each`, else the `main` one, else the only one; null where a person must choose.
 * What only one unit can hold (a report, a role) never passes to several.
 */
export function passingBy(edges: Pick<Heir, 'unitId' | 'share'>[], passesTo: 'several' | 'one'): Passing {
  const main = edges.filter((edge) => edge.share === 'main')
  const each = edges.filter((edge) => edge.share === 'each')
  if (edges.length === 1) return { heirs: [edges[0]!.unitId], by: 'only' }
  if (passesTo === 'several' && each.length > 0) return { heirs: [...each, ...main].map((edge) => edge.unitId), by: 'each' }
  if (main.length === 1) return { heirs: [main[0]!.unitId], by: 'main' }
  return null
}
