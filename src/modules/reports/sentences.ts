/** Records as an official writes them. Pure: the same records give the same words. */
import { reportText as words } from '#messages/reports-text.ts'
import type { ReportRecord } from '#platform/report-record.ts'
import type { Figure } from './figure.ts'
import type { ReportScope } from './report.ts'

/** More records than this under one task are summed up by kind; the annex lists them. */
export const LISTED = 6
/** Units named in one breath. */
const NAMED = 3

/** "Sở A, Sở B và 04 đơn vị khác". */
export function nameUnits(names: string[], most = NAMED): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), words.andOthers(names.length - most + 1)] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} và ${shown.at(-1)}`
}

// A common noun before a place's name is not capitalised inside a sentence.
const COMMON = /^(Thành phố|Thị xã|Thị trấn|Huyện|Quận|Xã|Phường|Xóm|Thôn|Bản|Tổ|Các|Hội trường|Nhà|Trụ sở|Trường|Trung tâm|Khu)(?=\s)/u
const inSentence = (place: string) => place.replace(COMMON, (noun) => noun.toLowerCase())
const withoutEnd = (text: string) => text.replace(/[\s.;,]+$/u, '')

export const whenText = ({ from, to }: Pick<ReportRecord, 'from' | 'to'>) => (from === to ? words.oneDay(from) : words.days(from, to))

/** When, where, with whom, for how many, how much was made. */
export function factsText(record: ReportRecord, scope: ReportScope, unitName: string): string {
  const names = record.units.map((unit) => unit.name)
  const others = names.includes(unitName) ? names.filter((name) => name !== unitName) : []
  return words.facts(
    record.place ? `${whenText(record)}, ${words.at(inSentence(withoutEnd(record.place)))}` : whenText(record),
    scope === 'unit' && others.length > 0 ? words.together(nameUnits(others)) : '',
    record.participants ? words.attended(record.participants) : '',
    record.quantity && record.quantity.count > 0 ? words.quantity(record.quantity.count, record.quantity.unit) : '',
  )
}

/**
 * One record: "Sở Tư pháp: Bồi dưỡng báo cáo viên (ngày 10/4/2024, tại huyện Đại Từ; 74 người tham dự)". In a unit's own report
 * only a former unit, whose part came to it, is named first.
 */
export function recordText(record: ReportRecord, scope: ReportScope, unitName: string): string {
  const names = record.units.map((unit) => unit.name)
  const who = names.length > 0 && (scope === 'plan' || !names.includes(unitName)) ? `${nameUnits(names)}: ` : ''
  return `${who}${withoutEnd(record.title)} (${factsText(record, scope, unitName)})`
}

const positive = (figures: readonly Figure[], measure: Figure['measure']) => figures.filter((one) => one.measure === measure && one.value > 0)

export const kindsText = (figures: readonly Figure[]) => positive(figures, 'kind').map((one) => words.kindCount(one.name || words.noKind, one.value))

/** What a task's records say; `own` are the task's figures. */
export function narrative(records: ReportRecord[], own: readonly Figure[], scope: ReportScope, unitName: string): string {
  const [first] = records
  if (!first) return words.nothing
  if (records.length === 1) return `${recordText(first, scope, unitName)}.`
  const amount = { activities: records.length, participants: positive(own, 'participants')[0]?.value ?? 0 }
  if (records.length <= LISTED) {
    const items = records.map((record, at) => `- ${recordText(record, scope, unitName)}${at === records.length - 1 ? '.' : ';'}`)
    return [words.listed(amount), ...items].join('\n')
  }
  const made = positive(own, 'quantity').map((one) => words.quantity(one.value, one.name))
  const names = [...new Map(records.flatMap((record) => record.units.map((unit) => [unit.id, unit.name]))).values()]
  const text = [words.summed(amount, kindsText(own)), made.length > 0 ? words.made(made) : '', scope === 'plan' ? words.taking(nameUnits(names, 8)) : '', words.details]
  return text.filter(Boolean).join(' ')
}

/** The issued words up to the first break of thought outside brackets: "Mở lớp rèn kỹ năng …". */
export function shortTitle(title: string): string {
  let depth = 0
  for (const [at, letter] of [...title].entries()) {
    if ('([“'.includes(letter)) depth += 1
    else if (')]”'.includes(letter)) depth -= 1
    else if (depth === 0 && at >= 30 && (letter === ';' || letter === ':' || (letter === '.' && title[at + 1] === ' '))) return [...title].slice(0, at).join('').trim()
  }
  return withoutEnd(title)
}


/** The plan's own heading over a task, without its number; the widest heading is the section of tasks itself. */
export const groupOf = (task: { heading: string[] }) => (task.heading.length > 1 ? task.heading.at(-1)! : '').replace(/^\s*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|\p{Ll})[.)]\s+|[IVX]+\s+(?=\p{Lu}))/u, '')
