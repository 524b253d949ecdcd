/** Numbers in a paragraph that no record of the report stands behind: pointed out, never refused. Pure. */
import type { ReportRecord } from '#platform/report-record.ts'
import type { Figure } from './figure.ts'

const NUMBER = /(?<![\p{L}\d./-])\d[\d.]*(?:,\d+)?(?![\d/-]*[\p{L}/-])/gu
/** Numbers that count nothing: dates, years, numbers of documents, items and annexes, spans of time. */
const NO_COUNT = [
  /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/gu,
  /\d{1,2}\/\d{4}|\d{1,2}\/\d{1,2}(?=[\s,.;)]|$)/gu,
  /(?:ngày|tháng|năm|quý|giai đoạn|khóa|lần thứ|thứ|kỳ|Điều|khoản|điểm|mục|Phụ lục|Chương|số)\s+[\d./-]+(?:\s*(?:[-–]|đến|và)\s*\d+)*/giu,
  /(?:tổng đài|đường dây)[^.;,\d]{0,40}\d+/giu,
  /\d+[\d.]*\/[\p{L}\d-]+/gu,
  /\d{4}\s*[-–]\s*\d{4}/gu,
  /(?<![\d.,])\d+(?=\s+(?:tháng|năm|quý|ngày)(?:\s|[,.;)]|$))/giu,
]

const valueOf = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'))
const blank = (text: string) => NO_COUNT.reduce((left, pattern) => left.replace(pattern, (found) => ' '.repeat(found.length)), text)
const numbersIn = (text: string) => [...blank(text).matchAll(NUMBER)].map((found) => found[0].replace(/[.,]+$/u, '')).filter((one) => one !== '')

/** What may stand in the text of this report: its figures, its records' own numbers, and the words of the records. */
export function sourcedValues(figures: readonly Figure[], records: readonly ReportRecord[]): Set<number> {
  return new Set([
    ...figures.flatMap((figure) => [figure.value, ...figure.records.map((record) => record.value)]),
    ...records.flatMap((record) => numbersIn(`${record.title} ${record.place} ${record.description}`).map(valueOf)),
  ])
}

/** As they stand in the text, each once. `assembled`: what the records themselves say there. */
export function unsourcedNumbers(text: string, assembled: string, sourced: ReadonlySet<number>): string[] {
  const own = new Set(numbersIn(assembled).map(valueOf))
  return [...new Set(numbersIn(text).filter((one) => !sourced.has(valueOf(one)) && !own.has(valueOf(one))))]
}
