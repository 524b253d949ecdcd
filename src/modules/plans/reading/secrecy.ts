/** Secrecy marks: a stamp or a line of its own, never the word inside a sentence ("thông tin MẬT …"). */
import type { Found } from '../draft.ts'
import { within, type Line } from './lines.ts'

const MARK = /^[\s*[(_"“]*(?:(?:độ|mức độ|ĐỘ|MỨC ĐỘ|Độ|Mức độ) (?:mật|MẬT)\s*:\s*)?(TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật)[\s*\])_"”.]*$/u
/** In a line with mixed columns the mark stands alone between wide gaps, or at the end of the number line. */
const BESIDE = /(?:\s{3,}|\|\s*|\/[A-ZĐ\d-]+\s+)(TUYỆT MẬT|TỐI MẬT|MẬT)(?=\s{3,}|\s*\||\s*$)/u

/** Secrecy of the head's lines; the mark as printed. */
export function secrecyIn(lines: Line[]): Found | null {
  for (const line of lines) {
    const texts = line.row ? line.row.cells.map((cell) => ({ text: cell.text, at: cell.span.start })) : [{ text: line.text, at: line.at }]
    for (const { text, at } of texts) {
      const mark = MARK.exec(text) ?? BESIDE.exec(text)
      if (!mark) continue
      const from = mark.index + mark[0].lastIndexOf(mark[1]!)
      return { value: mark[1]!.toUpperCase(), span: line.row ? { start: at + from, end: at + from + mark[1]!.length } : within(line, from, from + mark[1]!.length), rule: 'secrecy-mark', confidence: 0.95 }
    }
  }
  return null
}
