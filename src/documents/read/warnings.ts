/** What a reader was unsure of, in words. */
import { documents } from '../../../messages/documents.ts'
import type { Locale } from '#platform/messages.ts'
import type { ReadWarning } from './blocks.ts'

/** One sentence for a person; warnings of a page name the page. */
export function warningText({ code, detail, page }: ReadWarning, locale: Locale): string {
  const words = documents(locale).warned
  const known: Record<string, () => string> = {
    ocr: () => words.ocr(page),
    hiddenText: () => words.hiddenText(page),
    emptyPage: () => words.emptyPage(page),
    encoding: () => words.encoding(detail.toUpperCase()),
    encodingUnsure: () => words.encodingUnsure(detail),
    trackedChanges: () => words.trackedChanges(),
    cellLines: () => words.cellLines(),
    alignedTable: () => words.alignedTable(),
    spacesLost: () => words.spacesLost(),
  }
  return known[code]?.() ?? code
}
