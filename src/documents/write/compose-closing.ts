import type { ParagraphPiece, Piece } from './compose-blocks.ts'
import { plain } from './document.ts'

/**
 * The last paragraph with its closing mark. `together`: it and the signature stand whole on one page.
 * `sticky`: a longer one may break, but its end stays with the signature; one of many pages goes its own way.
 */
export type Closing = { paragraph: ParagraphPiece; together: boolean; sticky: boolean }

/** Longer than this they could fill a page, and a block that cannot break would run off it. */
const LONGEST_PARAGRAPH = 900
const MOST_RECIPIENTS = 25
const NEARLY_A_PAGE = 2500

/**
 * Ends the text with "./." (mục II.6, mẫu Phụ lục III) and keeps it with the signature,
 * so that nobody signs an otherwise empty page.
 */
export function closeBody(last: Piece | undefined, recipients: number): Closing {
  if (last?.kind !== 'paragraph') throw new Error('A checked document ends with a paragraph')
  const open = last.runs.map((run) => ({ ...run }))
  while (open.length > 1 && !/[^\s./;]/u.test(open.at(-1)?.text ?? '')) open.pop()
  const end = open.at(-1)
  if (end) end.text = `${end.text.replace(/[\s./;]+$/u, '')}./.`
  const { length } = plain(open)
  const together = length <= LONGEST_PARAGRAPH && recipients <= MOST_RECIPIENTS
  return { paragraph: { ...last, runs: open }, together, sticky: length <= NEARLY_A_PAGE }
}
