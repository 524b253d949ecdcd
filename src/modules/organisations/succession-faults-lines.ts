/** Faults of the lines themselves, whatever the day. */
import type { Case, Found } from './succession-faults.ts'
import { edgesByUnit } from './succession-register.ts'
import { endedUnits, type ActLine } from './succession.ts'

export function lineFaults(given: Case): Found[] {
  if (given.content.lines.length === 0) return [{ code: 'no_lines', line: null, unitId: null, said: [] }]
  return [...given.content.lines.flatMap((line, index) => ofLine(given, line, index)), ...acrossLines(given), ...loops(given)]
}

type Passing = Extract<ActLine, { from: string[] }>
const unitsOfLine = (line: ActLine): string[] => ('from' in line ? [...line.from, ...line.heirs.map((heir) => heir.unitId)] : [line.unitId])
const repeated = (ids: string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

function ofLine({ content, register, name }: Case, line: ActLine, index: number): Found[] {
  const founded = new Set(content.founded.map((unit) => unit.id))
  if (unitsOfLine(line).some((id) => !register.units.has(id) && !founded.has(id))) return [{ code: 'unknown_unit', line: index, unitId: null, said: [] }]
  if (!('from' in line)) return []
  const twice = [...repeated(line.from), ...repeated(line.heirs.map((heir) => heir.unitId))]
  return [...shape(line).map((code): Found => ({ code, line: index, unitId: null, said: [] })), ...twice.map((id): Found => ({ code: 'unit_twice', line: index, unitId: id, said: [name(id)] }))]
}

/** A merger has two units or more, a split two heirs or more, a replacement is one for one. */
function shape({ kind, from, heirs }: Passing): Found['code'][] {
  if (kind === 'merge' && new Set(from).size < 2) return ['merge_units']
  if (kind === 'split' && (from.length === 0 || new Set(heirs.map((heir) => heir.unitId)).size < 2)) return ['split_heirs']
  if (kind === 'replace' && (from.length !== 1 || heirs.length !== 1 || from[0] === heirs[0]!.unitId)) return ['replace_one']
  return heirs.length === 0 ? ['no_heir'] : []
}

/** What two lines together make of one unit. */
function acrossLines({ content, name }: Case): Found[] {
  const found: Found[] = []
  const ends = new Set(endedUnits(content))
  const [passing, renamed, moved] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const [line, one] of content.lines.entries()) {
    const tell = (code: Found['code'], unitId: string) => found.push({ code, line, unitId, said: [name(unitId)] })
    const first = (seen: Set<string>, unitId: string) => !seen.has(unitId) && Boolean(seen.add(unitId))
    for (const unitId of 'from' in one ? new Set(one.from) : one.kind === 'abolish' ? [one.unitId] : []) if (!first(passing, unitId)) tell('ends_twice', unitId)
    if (one.kind !== 'rename' && one.kind !== 'move') continue
    if (!first(one.kind === 'rename' ? renamed : moved, one.unitId)) tell('changed_twice', one.unitId)
    if (ends.has(one.unitId)) tell('changes_and_ends', one.unitId)
  }
  for (const [unitId, edges] of edgesByUnit(content)) if (edges.filter((edge) => edge.share === 'main').length > 1) found.push({ code: 'main_twice', line: content.lines.findIndex((line) => 'from' in line && line.from.includes(unitId)), unitId, said: [name(unitId)] })
  return found
}

/** A heir that ends the same day passes nothing on; worse, two that take over from each other. */
function loops({ content, name }: Case): Found[] {
  const ends = new Set(endedUnits(content))
  const edges = edgesByUnit(content)
  return content.lines.flatMap((line, index) =>
    'from' in line
      ? line.heirs.filter((heir) => ends.has(heir.unitId)).map(({ unitId }): Found => {
          const other = line.from.find((from) => from !== unitId && edges.get(unitId)?.some((edge) => edge.unitId === from))
          return other ? { code: 'loop', line: index, unitId, said: [name(other), name(unitId)] } : { code: 'heir_ends', line: index, unitId, said: [name(unitId)] }
        })
      : [],
  )
}
