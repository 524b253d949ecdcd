/**
 * The library's streaming reader decodes each piece of a part by itself, so that a letter of two or three bytes on the
 * seam becomes "��" (exceljs issues 2063 and 2084, open): "Sở Tư ph��p". Here every part is decoded as one stream.
 */
import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { readDirectory } from './zip-directory.ts'

/** What the reader does inside; its types do not say. */
type Inside = {
  sharedStrings: unknown[]
  _parseSharedStrings(entry: Readable): AsyncIterable<unknown>
  _parseWorkbook(entry: Readable): Promise<void>
  _parseStyles(entry: Readable): Promise<void>
  _parseWorksheet(pieces: AsyncIterable<Uint8Array>, sheetNo: string): Iterable<unknown>
}

async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** What the sheets refer to. A sheet that came before these would be read without its formats or laid down in a temporary file. */
const FIRST = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml']

/** The same parts, packed as they were, in the order in which one pass can read them. */
function reordered(bytes: Uint8Array): Buffer {
  const parts = readDirectory(bytes)
  const rank = ({ name }: { name: string }) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)
  const sorted = parts.toSorted((a, b) => rank(a) - rank(b))
  const directory = bytes.subarray(parts.at(-1)?.end ?? 0)
  return Buffer.concat([...sorted.map(({ start, end }) => bytes.subarray(start, end)), directory])
}

/** A reader of the workbook's sheets in which every letter arrives whole. */
export function openWorkbook(bytes: Uint8Array): ExcelJS.stream.xlsx.WorkbookReader {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([reordered(bytes)]), {
    sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', worksheets: 'emit', entries: 'ignore',
  })
  const inside = reader as unknown as Inside
  const { _parseSharedStrings, _parseWorkbook, _parseStyles, _parseWorksheet } = inside
  Object.assign(inside, {
    sharedStrings: [],
    _parseSharedStrings: (entry: Readable) => _parseSharedStrings.call(inside, entry.setEncoding('utf8')),
    _parseWorkbook: (entry: Readable) => _parseWorkbook.call(inside, entry.setEncoding('utf8')),
    _parseStyles: (entry: Readable) => _parseStyles.call(inside, entry.setEncoding('utf8')),
    _parseWorksheet: (pieces: AsyncIterable<Uint8Array>, sheetNo: string) => _parseWorksheet.call(inside, decoded(pieces) as never, sheetNo),
  } satisfies Inside)
  return reader
}
