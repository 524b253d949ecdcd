/** Sentences of a text with their places; abbreviations ("TP. Hà Nội") and numbers ("46.200 tấn") do not end one. */
import type { Piece } from './units-in-text.ts'

export function sentencesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const stop of text.matchAll(/[.!?…]+[”")\]]*\s+(?=[“"(]?[\p{Lu}\d])/gu)) {
    const before = text.slice(from, stop.index)
    if (/(?:^|[\s(])(?:TP|Tp|TX|TT|PGS|GS|TS|ThS|Q|P|H|X|St|No|vv|v\.v)$/u.test(before)) continue
    const end = stop.index + stop[0].trimEnd().length
    pieces.push({ text: text.slice(from, end), from, to: end })
    from = stop.index + stop[0].length
  }
  if (/[\p{L}\d]/u.test(text.slice(from))) pieces.push({ text: text.slice(from), from, to: text.length })
  return pieces
}
