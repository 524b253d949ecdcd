/** Tables in the section on targets: an aim a row, its figures by year or in one column ("Chỉ tiêu | ĐVT | 2026 | … | 2030"). */
import type { Cell } from '#documents/read/blocks.ts'
import type { DraftTarget, TargetValue } from '../draft.ts'
import { bare } from './keys.ts'
import { NUMBER, numberOf } from './numbers.ts'
import { walk, type Node } from './outline.ts'
import { columnOf } from './table-columns.ts'

/** `period`: last year of the plan, for a column of figures that names none. */
export function targetsByYear(nodes: Node[], period: number | null): DraftTarget[] {
  const tables = new Map<number, Cell[][]>()
  for (const { line } of walk(nodes)) if (line.row) tables.set(line.row.table, [...(tables.get(line.row.table) ?? []), line.row.cells])
  return [...tables.values()].flatMap((rows) => inTable(rows, period))
}

type Columns = { name: number; unit: number; figures: { at: number; year: number | null }[]; from: number }

function inTable(rows: Cell[][], period: number | null): DraftTarget[] {
  const columns = columnsOf(rows, period)
  if (!columns) return []
  return rows.slice(columns.from).flatMap((cells) => {
    const name = cells[columns.name]
    if (!name || !/\p{L}{2}/u.test(name.text)) return []
    const unit = cells[columns.unit]?.text.trim() ?? ''
    const values = columns.figures.flatMap(({ at, year }) => valueIn(cells[at]?.text ?? '', name.text, unit, year) ?? [])
    return values.length > 0 ? [{ text: name.text.replace(/\s+/g, ' '), values, span: { start: name.span.start, end: cells.at(-1)!.span.end }, rule: 'target-year-table', confidence: 0.8 }] : []
  })
}

/** Where the table is headed; null when it names no aims or no figures. What was reached so far is no aim. */
function columnsOf(rows: Cell[][], period: number | null): Columns | null {
  const heads = rows.slice(0, 3).filter((cells) => !cells.some((cell) => FIGURE.test(cell.text.trim()) && !/^(?:20\d\d|\d)$/.test(cell.text)))
  const titles = (heads[0] ?? []).map((_, at) => heads.map((cells) => cells[at]?.text ?? '').join(' '))
  const name = titles.findIndex((title) => /chi tieu|muc tieu|noi dung|chi so/.test(bare(title)) && !/20\d\d|den nam/.test(bare(title)))
  const unit = titles.findIndex((title) => columnOf(title) === 'measure' || /^(?:dvt|don vi(?: tinh)?)\b/.test(bare(title)))
  const figures = titles.flatMap((title, at) => {
    if (at === name || at === unit || /thuc hien|hien trang|uoc|thuc te|so sanh|ty le|chu tri|phoi hop|ghi chu|thoi gian/.test(bare(title))) return []
    const year = /(20\d\d)(?!.*20\d\d)/.exec(title)
    return year ? [{ at, year: Number(year[1]) }] : unit >= 0 && /ke hoach|muc tieu|chi tieu/.test(bare(title)) ? [{ at, year: period }] : []
  })
  return name >= 0 && figures.length > 0 ? { name, unit, figures, from: heads.length } : null
}

const FIGURE = new RegExp(`^(≥|>=?|≤|<=?|trên|từ|tối thiểu|ít nhất|dưới|không quá|tối đa|đạt|khoảng)?\\s*(${NUMBER})(?:\\s*(?:-|–|đến)\\s*(${NUMBER}))?\\s*(%)?(?:\\s*(trở lên))?$`, 'iu')

function valueIn(text: string, subject: string, unit: string, year: number | null): TargetValue | null {
  const found = FIGURE.exec(text.trim())
  if (!found) return null
  const [, bound = '', low, high, percent, upward] = found
  const min = numberOf(low!)
  const about = { subject: subject.replace(/\s+/g, ' ').trim(), unit: percent ?? unit, year }
  if (high !== undefined) return { ...about, comparator: 'range', min, max: numberOf(high) }
  if (/^(?:≤|<|dưới|không quá|tối đa)/iu.test(bound)) return { ...about, comparator: '<=', min: null, max: min }
  if (/^(?:≥|>|trên|từ|tối thiểu|ít nhất)/iu.test(bound) || upward) return { ...about, comparator: '>=', min, max: null }
  return { ...about, comparator: '=', min, max: min }
}
