/** Numeric targets: one per sentence of the sections on targets, with every figure in it. */
import type { DraftTarget } from '../draft.ts'
import { sentencesOf } from './sentences.ts'
import { targetValues } from './target-values.ts'
import { within } from './lines.ts'
import { ancestry, walk, type Node } from './outline.ts'

/** `period`: last year of the plan's own period, used where neither heading nor sentence names one. */
export function targetsIn(nodes: Node[], period: number | null): DraftTarget[] {
  const found: DraftTarget[] = []
  for (const node of walk(nodes)) {
    if (node.line.row) continue
    const year = yearOfHeadings(node) ?? period
    for (const sentence of sentencesOf(node.line.text)) {
      if (DESCRIBES.test(sentence.text)) continue
      const values = targetValues(sentence.text, year)
      if (values.length === 0) continue
      found.push({ text: sentence.text.trim(), values, span: within(node.line, sentence.from, sentence.to), rule: 'target-figure', confidence: values.every((value) => value.unit === '%') ? 0.9 : 0.75 })
    }
  }
  return found
}

/** The state of things, not an aim. */
const DESCRIBES = /^(?:Hiện nay|Hiện tại|Tính đến|Đến nay|Năm 20\d{2},? (?:đã|toàn tỉnh đã)|Trong giai đoạn 20\d{2}\s?[-–]\s?20\d{2},? đã|Kết quả)/u

/** "2. Mục tiêu cụ thể đến năm 2028"; "giai đoạn 2026 - 2030" aims at its last year. */
function yearOfHeadings(node: Node): number | null {
  for (const each of ancestry(node).slice(0, -1).reverse()) {
    const year = aimedYear(each.line.text)
    if (year) return year
  }
  return null
}

export function aimedYear(text: string): number | null {
  const span = /20\d{2}\s?[-–]\s?(20\d{2})/u.exec(text)
  const until = /(?:đến|tới|hết)(?: hết)?(?: năm)? (20\d{2})/iu.exec(text) ?? /năm (20\d{2})/iu.exec(text)
  const found = span ?? until
  return found ? Number(found[1]) : null
}

/** "… năm 2026": the year of a plan for one year; null for a period or an aim ("đến năm 2030"). */
export function onlyYear(title: string): number | null {
  if (/20\d{2}\s?[-–]\s?20\d{2}/u.test(title) || /(?:đến|tới|giai đoạn|tầm nhìn)(?: hết)?(?: năm)? 20\d{2}/iu.test(title)) return null
  const years = [...title.matchAll(/năm (20\d{2})/giu)].map((found) => Number(found[1]))
  return years.length === 1 ? years[0]! : null
}
