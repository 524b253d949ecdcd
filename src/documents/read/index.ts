/** Reading a document: from bytes to blocks. */
import type { ReadDocument } from './blocks.ts'
import { readText } from './text/index.ts'

/** First form: text only. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  return readText(bytes, name)
}
