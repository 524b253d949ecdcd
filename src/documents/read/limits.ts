/** What one file may cost. Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  /** The file as it comes in. */
  file: 50 * 2 ** 20,
  /** One XML part of a .docx, unpacked: a plan of 1,000 pages stays below 30 MB. */
  part: 48 * 2 ** 20,
  /** All parts that are unpacked, together. */
  unpacked: 96 * 2 ** 20,
  /** Unpacked to packed size; Word's own XML packs to between 1:5 and 1:30. */
  ratio: 200,
  /** Parts below this size are never a bomb, whatever their ratio. */
  ratioFrom: 4 * 2 ** 20,
  /** Entries of a .docx. */
  entries: 5_000,
  /** Elements inside elements; Word itself stays below 60 outside of nested tables. */
  depth: 200,
  /** Characters of text that leave a reader. */
  text: 5_000_000,
  pages: 1_000,
  /** Pages that are read by OCR, about one second each. */
  scannedPages: 200,
  /** Without any progress. */
  silence: 60_000,
  /** In all; a scan of 200 pages takes about four minutes on two cores. */
  time: 15 * 60_000,
  /** Old-generation heap of the worker, in MB. */
  memory: 512,
}

/** "12,5 MB", Vietnamese decimal comma. */
export function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0).replace('.', ',')} MB`
}
