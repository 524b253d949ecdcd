/** Reading a document: from bytes to blocks. Knows no database, no network, no module. */
import type { Locale } from '#platform/messages.ts'
import type { ReadDocument } from './blocks.ts'
import { detect } from './detect.ts'
import { readDocx } from './docx/index.ts'
import { LIMITS, megabytes } from './limits.ts'
import { readPdf } from './pdf/index.ts'
import { fault, ReadFault, toRefusal } from './refuse.ts'
import { readScannedPages } from './scan/index.ts'
import { readText } from './text/index.ts'

export type ReadOptions = {
  /** Language of refusals; Vietnamese unless told. */
  locale?: Locale
  /** Most bytes that are taken, 50 MB unless told. */
  maxBytes?: number
  /** Told after each page of a PDF; `pages` is their number. */
  onProgress?: (progress: { page: number; pages: number }) => void
}

/**
 * Reads a .docx, .pdf (text or scan), .txt or .md, recognised by content. `name` only tells markdown
 * from plain text. Throws a Refusal (code "documents.…") for everything that cannot be read.
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadDocument> {
  try {
    return await read(bytes, name, options)
  } catch (error) {
    throw error instanceof ReadFault ? toRefusal(error, options.locale ?? 'vi') : error
  }
}

async function read(bytes: Uint8Array, name: string, { maxBytes = LIMITS.file, onProgress }: ReadOptions): Promise<ReadDocument> {
  if (bytes.length > maxBytes) throw fault('tooLarge', megabytes(bytes.length), megabytes(maxBytes))
  const found = detect(bytes)
  if (found.kind === 'docx') return readDocx(bytes, found.parts)
  if (found.kind === 'pdf') return readPdf(bytes, { onProgress, scan: readScannedPages })
  return readText(bytes, name)
}
