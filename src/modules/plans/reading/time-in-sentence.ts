/** Time that a task's own sentence states, where no field does: "trong quý III năm 2024", "hoàn thành trước ngày 15/11". */
import type { DraftTime } from '../draft.ts'
import { bare } from './keys.ts'
import { timeIn } from './time-in-text.ts'

/** Only with a word that makes it a term; "Quyết định … ngày 14/9/2022" and "đến năm 2030" in titles are none. */
const TERMS = [
  /(?:hoan thanh|xong|thuc hien)?(?: xong)? ?(?:trong|truoc|cham nhat(?: la)?(?: den| vao| trong)?|den het|vao|tu) (?:ngay )?(?:\d{1,2}(?:\/| thang )\d{1,2}(?:(?:\/| nam )20\d{2})?|thang \d{1,2}(?:(?:\/| nam )20\d{2})?|quy (?:iv|i{1,3})(?:(?:\/| nam )20\d{2})?|nam 20\d{2}(?! ?[-–\/]))(?: (?:hang|moi) nam| hang thang)?/,
  /dinh ky (?:hang )?(?:thang|quy|6 thang|06 thang|nam)|(?:^|[ ,(])(?:hang|moi) (?:nam|thang|quy)(?=[ ,.;)]|$)/,
]

/** Null when the sentence states none. */
export function timeInSentence(text: string, at: number, year: number | null = null): DraftTime | null {
  const key = bare(text)
  for (const pattern of TERMS) {
    const found = pattern.exec(key)
    if (!found) continue
    const lead = /^[ ,(]*/.exec(found[0])![0].length
    const from = found.index + lead
    const shown = text.slice(from, found.index + found[0].length)
    const resolved = timeIn(shown, year)
    if (!resolved.from && !resolved.to && !resolved.recurrence) continue
    return { text: shown, ...resolved, span: { start: at + from, end: at + from + shown.length }, rule: 'time-in-sentence', confidence: 0.6 }
  }
  return null
}
