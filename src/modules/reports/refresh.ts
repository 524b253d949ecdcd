/** What counting the records again does to the stored paragraphs. Pure. */
import { isFixed, type Paragraph, type ParagraphKind } from './report.ts'

/**
 * `assembled`: what the records said when the writer last chose; `text`: the writer's; `proposed`: what the records say
 * now where that is new, waiting for the writer's choice. An empty proposal offers to drop the paragraph.
 */
export type StoredParagraph = { key: string; position: number; kind: ParagraphKind; assembled: string; text: string; proposed: string | null }

export const begin = (paragraphs: Paragraph[]): StoredParagraph[] => paragraphs.map((one, position) => ({ ...one, position, assembled: one.text, proposed: null }))

/** The writer's text stays; only what the records say anew is put beside it. */
function offered(stored: StoredParagraph, next: string): StoredParagraph {
  if (next === stored.assembled) return { ...stored, proposed: null }
  return next === stored.text ? { ...stored, assembled: next, proposed: null } : { ...stored, proposed: next }
}

function renewed(stored: StoredParagraph | undefined, next: Paragraph): StoredParagraph {
  if (!stored || isFixed(next.kind)) return { ...next, position: 0, assembled: next.text, proposed: null }
  return next.kind === 'open' ? stored : { ...offered(stored, next.text), kind: next.kind }
}

/** Paragraphs whose task left the plan: they stay, with the task's name, until the writer drops them. */
function orphans(stored: StoredParagraph[], next: Paragraph[]): StoredParagraph[] {
  const known = new Set(next.map((one) => one.key))
  const gone = stored.filter((one) => !known.has(one.key))
  const texts = new Set(gone.filter((one) => !isFixed(one.kind) && one.text !== '').map((one) => one.key))
  return gone.filter((one) => texts.has(one.key) || texts.has(`${one.key}:text`)).map((one) => (texts.has(one.key) ? offered(one, '') : one))
}

/** Stored paragraphs brought up to date, in the order of the new draft; what is gone stays behind what it stood behind. */
export function refreshParagraphs(stored: StoredParagraph[], next: Paragraph[]): StoredParagraph[] {
  const before = new Map(stored.map((one) => [one.key, one]))
  const left = new Set(orphans(stored, next).map((one) => one.key))
  const kept = new Map(orphans(stored, next).map((one) => [one.key, one]))
  const result = next.map((one) => renewed(before.get(one.key), one))
  let anchor = ''
  for (const one of stored) {
    if (left.has(one.key)) result.splice(anchor ? result.findIndex((other) => other.key === anchor) + 1 : 0, 0, kept.get(one.key)!)
    if (left.has(one.key) || next.some((other) => other.key === one.key)) anchor = one.key
  }
  return result.map((one, position) => ({ ...one, position }))
}
