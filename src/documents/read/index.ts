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

export type { Block, Cell, ReadDocument, ReadWarning, SourceFormat, Span } from './blocks.ts'
export { warningText } from './warnings.ts'
export { readDocumentIsolated, type IsolatedOptions } from './isolated.ts'

export type ReadOptions = {
  /** Language of refusals; Vietnamese unless told. */
  locale?: Locale
  /** Most bytes that are taken, 50 MB unless told. */
  maxBytes?: number
  /** Told after each page of a PDF; `pages` is their number. */
  onProgress?: (progress: { page: number; pages: number }) => void
  /** Stops the programs that read scans. */
  signal?: AbortSignal
}

/**
 * Reads a .docx, .pdf (text or scan), .txt or .md, recognised by content. `name` only tells markdown
 * from plain text. Throws a Refusal (code "documents.…") for everything that cannot be read.
 * For files of strangers use {@link readDocumentIsolated}.
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadDocument> {
  try {
    return await readOrFault(bytes, name, options)
  } catch (error) {
    throw error instanceof ReadFault ? toRefusal(error, options.locale ?? 'vi') : error
  }
}

/** As {@link readDocument}, with the fault as it was found. */
export async function readOrFault(bytes: Uint8Array, name: string, options: ReadOptions): Promise<ReadDocument> {
  const { maxBytes = LIMITS.file, onProgress, signal } = options
  if (bytes.length > maxBytes) throw fault('tooLarge', megabytes(bytes.length), megabytes(maxBytes))
  const found = detect(bytes)
  if (found.kind === 'docx') return readDocx(bytes, found.parts)
  if (found.kind === 'text') return readText(bytes, name)
  return readPdf(bytes, { onProgress, scan: (...args) => readScannedPages(...args, signal) })
}
