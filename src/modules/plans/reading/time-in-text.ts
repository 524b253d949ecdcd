/** What a plan says of time, resolved to dates where the words allow it; both ends inclusive. */
import type { DraftTime } from '../draft.ts'
import { bare } from './keys.ts'

export type Resolved = Pick<DraftTime, 'from' | 'to' | 'recurrence'>

const NOTHING: Resolved = { from: null, to: null, recurrence: null }

/**
 * Reads the value of a time field: "Quý II/2025", "2023-2028", "trước ngày 15/12 hằng năm", "Thường xuyên".
 * `year`: that of a plan for one year, used where the words name none and nothing recurs.
 */
export function timeIn(text: string, year: number | null = null): Resolved {
  const key = bare(text).replace(/\s+/g, ' ').replace(/(\d) ?\/ ?(?=\d)/g, '$1/')
  const recurrence = recurrenceIn(key)
  const points = pointsIn(key, recurrence ? null : year)
  // "trước ngày 15/12 hằng năm": the day recurs, or its year stands elsewhere; no single date can be told.
  const dated = points.filter((point) => point.dated)
  return dated.length === 0 ? { ...NOTHING, recurrence } : { ...spanOf(dated, key), recurrence }
}

const RECURRENCES: [DraftTime['recurrence'], RegExp][] = [
  ['monthly', /(?:hang|hằng|moi|dinh ky) thang|\/thang|thang mot lan/],
  ['quarterly', /(?:hang|moi|dinh ky) quy|quy mot lan/],
  ['half-yearly', /(?:hang|moi|dinh ky) 0?6 thang|0?6 thang(?: mot lan|\/lan|,? (?:va )?(?:hang |ca )?nam$)/],
  ['yearly', /(?:hang|moi|tung) nam|\/nam(?!\d)|nam mot lan|thuong nien/],
]

function recurrenceIn(key: string): DraftTime['recurrence'] {
  return RECURRENCES.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

/** A stretch named in the text; `dated` when its year is known. `before`: a deadline that excludes the day. */
type Point = { from: string; to: string; at: number; dated: boolean; ranged: boolean }

const pad = (value: number) => String(value).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const isDate = (year: number, month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)

const ROMAN_QUARTER: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** Finds stretches from the most exact to the least; what was read is blanked so that nothing is read twice. */
function pointsIn(key: string, year: number | null): Point[] {
  const points: Point[] = []
  let rest = key.replace(/(?:dinh huong|tam nhin)(?: den| toi)?(?: nam)? \d{4}/g, (aim) => ' '.repeat(aim.length))
  const fallback = yearOf(key) ?? year
  for (const [pattern, read] of READERS) {
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const found = read(groups.filter((each): each is string => typeof each === 'string' || each === undefined), fallback)
      if (!found) return whole
      points.push({ ...found, ranged: / (?:den|toi|va|-) /.test(whole), at: groups.findLast((each) => typeof each === 'number') as number })
      return ' '.repeat(whole.length)
    })
  }
  return points.sort((a, b) => a.at - b.at)
}

type Stretch = Omit<Point, 'at' | 'ranged'>
type Read = (groups: (string | undefined)[], fallback: number | null) => Stretch | null

const YEAR = '((?:19|20)\\d{2})'
const READERS: [RegExp, Read][] = [
  // "ngày 15 - 20/3/2026", "từ ngày 05 đến ngày 20 tháng 3 năm 2026"
  [new RegExp(`(?<![\\d/.])(\\d{1,2}) ?(?:-|den|va) ?(?:ngay )?(\\d{1,2})(?:/| thang )(\\d{1,2})(?:(?:/| nam )${YEAR})?(?![\\d/])`, 'g'), days],
  [new RegExp(`ngay (\\d{1,2}) thang (\\d{1,2})(?: nam ${YEAR})?`, 'g'), ([day, month, year], fallback) => day_(day, month, year, fallback)],
  [new RegExp(`(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}`, 'g'), ([day, month, year]) => day_(day, month, year, null)],
  [new RegExp(`quy (i{1,3}|iv|[1-4])(?:,? ?(?:va|-|,|den) ?(?:quy )?(i{1,3}|iv|[1-4]))?(?:[ /,.-]*(?:nam )?${YEAR})?(?![a-z0-9])`, 'g'), quarters],
  [new RegExp(`thang (\\d{1,2})(?:(?:,? ?(?:va|-|,|den) ?(?:thang )?)(\\d{1,2})(?!\\d|/\\d{1,2}/))?(?:[ /,.-]*(?:nam )?${YEAR})?`, 'g'), months],
  [new RegExp(`(?<![\\d/])(\\d{1,2})/${YEAR}`, 'g'), ([month, year]) => month_(Number(month), Number(year))],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/g, ([day, month], fallback) => day_(day, month, undefined, fallback)],
  [new RegExp(`6 thang (dau|cuoi) nam(?: ${YEAR})?`, 'g'), halves],
  [new RegExp(`${YEAR} ?(?:-|den|toi) ?(?:het )?(?:nam )?${YEAR}`, 'g'), ([from, to]) => ({ from: `${from}-01-01`, to: `${to}-12-31`, dated: true })],
  [new RegExp(`(?<![\\d/.])${YEAR}(?![\\d/]|\\.\\d)`, 'g'), ([year]) => ({ from: `${year}-01-01`, to: `${year}-12-31`, dated: true })],
]

function yearOf(key: string): number | null {
  const years = [...key.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((found) => Number(found[1]))
  return years.length === 1 || new Set(years).size === 1 ? years[0] ?? null : null
}

function day_(day: string | undefined, month: string | undefined, year: string | undefined, fallback: number | null): Stretch | null {
  const y = Number(year ?? fallback ?? 0)
  if (!isDate(y || 2024, Number(month), Number(day))) return null
  const date = `${y}-${pad(Number(month))}-${pad(Number(day))}`
  return { from: date, to: date, dated: y > 0 }
}

function days([first, last, month, year]: (string | undefined)[], fallback: number | null): Stretch | null {
  const [from, to] = [day_(first, month, year, fallback), day_(last, month, year, fallback)]
  return from && to && from.from < to.to ? { from: from.from, to: to.to, dated: from.dated } : null
}

function month_(month: number, year: number, until = month): Stretch | null {
  if (month < 1 || month > 12 || until < 1 || until > 12) return null
  return { from: `${year}-${pad(month)}-01`, to: `${year}-${pad(until)}-${pad(lastDay(year || 2024, until))}`, dated: year > 0 }
}

function quarters([first, last, year]: (string | undefined)[], fallback: number | null) {
  const from = ROMAN_QUARTER[first!]!
  const to = last ? ROMAN_QUARTER[last]! : from
  return month_(from * 3 - 2, Number(year ?? fallback ?? 0), to * 3)
}

function months([first, last, year]: (string | undefined)[], fallback: number | null) {
  return month_(Number(first), Number(year ?? fallback ?? 0), last ? Number(last) : Number(first))
}

function halves([half, year]: (string | undefined)[], fallback: number | null) {
  const y = Number(year ?? fallback ?? 0)
  return half === 'dau' ? month_(1, y, 6) : month_(7, y, 12)
}

/** "trước ngày 15/12/2025" ends the day before; "xong trong …" and "đến …" have no beginning; "từ … trở đi" no end. */
function spanOf(points: Point[], key: string): Pick<Resolved, 'from' | 'to'> {
  const first = points[0]!
  const last = points.at(-1)!
  const lead = key.slice(0, first.at)
  const tail = key.slice(last.at)
  if (points.length === 1) {
    if (/truoc(?: ngay| thang| nam| quy)?\s*$/.test(lead)) return { from: null, to: dayBefore(first.from) }
    if (/(?:sau|ke tu|bat dau tu)(?: ngay| thang| nam)?\s*$/.test(lead)) return { from: first.from, to: null }
    if (OPEN_END.test(tail)) return { from: first.from, to: null }
    if (/(?:^|[^a-z])(?:den|toi|cham nhat|muon nhat|hoan thanh|xong|han cuoi|ket thuc)(?![a-z])/.test(lead)) return { from: null, to: first.to }
    if (!first.ranged && first.from.slice(0, 4) === first.to.slice(0, 4) && /^\s*(?:tu|bat dau)(?: (?:ngay|thang|nam|quy))?\s*$/.test(lead)) return { from: first.from, to: null }
    return { from: first.from, to: first.to }
  }
  if (OPEN_END.test(tail)) return { from: first.from, to: null }
  const to = /truoc(?: ngay| thang)?\s*$/.test(key.slice(first.at, last.at)) ? dayBefore(last.from) : last.to
  return { from: first.from < to ? first.from : null, to: first.from < to ? to : first.to }
}

const OPEN_END = /tro di|(?:va|,|den) (?:cac|nhung) nam (?:tiep theo|sau)|cac nam tiep theo|va nhung nam/

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
