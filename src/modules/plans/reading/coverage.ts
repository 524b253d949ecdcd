/** No sentence of the task section is dropped: what went into no task, heading or field is listed as unread. */
import type { DraftPlan } from '../draft.ts'
import { sentencesOf } from './sentences.ts'
import { within, type Line } from './lines.ts'

/** Sentences of `lines` that are not among `taken`; a line without letters is a page number. */
export function unreadIn(lines: Line[], taken: Set<Line>): DraftPlan['unread'] {
  return lines.filter((line) => !taken.has(line)).flatMap((line) => {
    if (line.row) return [{ text: line.text, span: line.span }]
    return sentencesOf(line.text).map((piece) => ({ text: piece.text.trim(), span: within(line, piece.from, piece.to) }))
  }).filter((each) => /\p{L}/u.test(each.text))
}
