/** The fields of the form of one line, as a line of the act and the units that it founds. */
import { newId } from '#platform/server/id.ts'
import { searchKey } from '#platform/text.ts'
import type { ActContent, ActLine, FoundedUnit, Heir, LineKind, Share } from '#modules/organisations/succession.ts'
import type { UnitKind } from '#modules/organisations/unit.ts'

type Values = Record<string, unknown>
const text = (value: unknown) => String(value ?? '').trim()
const list = (value: unknown) => [value ?? []].flat().map(String).filter(Boolean)

/** "UBND xã Đại Từ | 05830", one unit a line. */
function foundedIn(values: Values, taken: ReadonlySet<string>): FoundedUnit[] {
  const codes = new Set(taken)
  return text(values['newHeirs']).split('\n').map((line) => line.split('|').map((part) => part.trim())).filter(([name]) => name).map(([name, officialCode]) => {
    const code = freeCode([searchKey(name!), officialCode ?? ''].join(' '), codes)
    return { id: newId(), code, name: name!, kind: (text(values['newKind']) || 'other') as UnitKind, parentId: text(values['newParentId']) || null, officialCode: officialCode || null, commandable: !values['newRequest'], unverified: Boolean(values['unverified']) }
  })
}

function freeCode(words: string, taken: Set<string>): string {
  const base = words.trim().replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '').slice(0, 50) || 'don-vi'
  let code = base
  for (let n = 2; taken.has(code); n++) code = `${base}-${n}`
  taken.add(code)
  return code
}

function heirsIn(values: Values, kind: LineKind, founded: FoundedUnit[]): Heir[] {
  const chosen = [...new Set([...list(values['heirs']), ...founded.map((unit) => unit.id)])]
  const fallback: Share = kind === 'split' ? ((text(values['share']) || 'each') as Share) : 'main'
  return chosen.map((unitId) => ({ unitId, share: (text(values[`share-${unitId}`]) || fallback) as Share, scope: text(values[`scope-${unitId}`]) }))
}

function lineIn(values: Values, kind: LineKind, founded: FoundedUnit[]): ActLine {
  const said = { note: text(values['note']), unverified: Boolean(values['unverified']) }
  const unitId = text(values['unitId'])
  if (kind === 'rename') return { ...said, kind, unitId, name: text(values['name']) }
  if (kind === 'move') return { ...said, kind, unitId, parentId: text(values['parentId']) || null }
  if (kind === 'abolish') return { ...said, kind, unitId }
  if (kind === 'found') return { ...said, kind, unitId: founded[0]?.id ?? '' }
  return { ...said, kind, from: list(values['from']), heirs: heirsIn(values, kind, founded) }
}

/** The act's content with the line at this place written anew (`at` null: added). A form that founds several units at once adds a line for each. */
export function withLine(content: ActContent, kind: LineKind, at: number | null, values: Values, codes: ReadonlySet<string>): ActContent {
  const founded = foundedIn(values, new Set([...codes, ...content.founded.map((unit) => unit.code)]))
  const fresh = kind === 'found' ? founded.map((unit) => lineIn(values, kind, [unit])) : [lineIn(values, kind, founded)]
  const lines = at === null ? [...content.lines, ...fresh] : content.lines.toSpliced(at, 1, ...fresh)
  const needed = new Set(lines.flatMap((line) => ('heirs' in line ? line.heirs.map((heir) => heir.unitId) : [line.unitId])))
  return { lines, founded: [...content.founded, ...founded].filter((unit) => needed.has(unit.id)) }
}
