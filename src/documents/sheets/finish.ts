/** Two things that the writing library leaves undone, mended in the finished file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Cell styles with this reading order are those of texts that a spreadsheet could take for a formula. */
export const QUOTED = { readingOrder: 'ltr' } as const

/** Keeps "=…", "+84…" and "- …" text when the cell is edited again (ECMA-376, 18.8.45: quotePrefix). */
const quote = (styles: string): string => styles.replace(/<xf ([^>]*)>(<alignment [^>]*readingOrder="1")/g, '<xf $1 quotePrefix="1">$2')

/** ECMA-376, 18.3.1.99: protection stands before validations; Excel calls the other order damaged. */
function orderParts(sheet: string): string {
  const [protection] = /<sheetProtection [^>]*\/>/.exec(sheet) ?? []
  return protection ? sheet.replace(protection, '').replace('</sheetData>', `</sheetData>${protection}`) : sheet
}

/** The same workbook, well-formed for Excel and safe to edit again. */
export function finishWorkbook(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const mend = (name: string, change: (xml: string) => string) => {
    const part = parts[name]
    if (part) parts[name] = strToU8(change(strFromU8(part)))
  }
  mend('xl/styles.xml', quote)
  mend('xl/worksheets/sheet1.xml', orderParts)
  return zipSync(parts, { level: 6 })
}
