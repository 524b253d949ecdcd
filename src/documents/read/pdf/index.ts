/** .pdf to blocks, by the geometry of its words; pages without text are handed to OCR. */
import { assemble, type RawBlock } from '../assemble.ts'
import type { ReadDocument, ReadWarning } from '../blocks.ts'
import { vietnameseScore } from '../text/score.ts'
import { layOut } from './layout.ts'
import { openPdf } from './open.ts'
import type { Page } from './page.ts'
import { readPage } from './tokens.ts'

export type PdfOptions = {
  onProgress?: (progress: { page: number; pages: number }) => void
  /** Reads scanned pages; throws a fault where it cannot. */
  scan: (bytes: Uint8Array, pages: number[], onPage: (page: number) => void) => Promise<Page[]>
}

/** A page with fewer characters is a picture (documents with text have over a thousand). */
const FEWEST_CHARACTERS = 50

export async function readPdf(bytes: Uint8Array, { onProgress, scan }: PdfOptions): Promise<ReadDocument> {
  const pdf = await openPdf(bytes)
  const pages: Page[] = []
  const pictures: number[] = []
  const warnings: ReadWarning[] = []
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(await pdf.getPage(number), number)
      pages.push(page)
      if (isPicture(page)) pictures.push(number)
      else onProgress?.({ page: number - pictures.length, pages: pdf.numPages })
      if (page.scanned && !isPicture(page)) warnings.push({ code: 'hiddenText', detail: '', page: number })
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
  if (pictures.length > 0) await replace(pages, pictures, warnings, bytes, { onProgress, scan })
  const format = pictures.length > pages.length / 2 ? 'scan' : 'pdf'
  return assemble(blocksOf(pages), { format, pages: pages.length, warnings })
}

/** Something to see but no text, or the hidden text of a scan that is no Vietnamese. A blank page is none. */
function isPicture(page: Page): boolean {
  const text = page.tokens.map((token) => token.text).join(' ')
  if (text.replace(/\s/g, '').length < FEWEST_CHARACTERS) return page.drawn
  return page.scanned && page.drawn && vietnameseScore(text) < text.split(/\s+/).length * 0.06
}

async function replace(pages: Page[], pictures: number[], warnings: ReadWarning[], bytes: Uint8Array, { onProgress, scan }: PdfOptions): Promise<void> {
  const done = pages.length - pictures.length
  let read = 0
  const found = await scan(bytes, pictures, () => onProgress?.({ page: done + ++read, pages: pages.length }))
  for (const page of found) {
    if (page.tokens.length > 0) pages[page.number - 1] = page
    warnings.push({ code: page.tokens.length > 0 ? 'ocr' : 'emptyPage', detail: '', page: page.number })
  }
}

function blocksOf(pages: Page[]): Iterable<RawBlock> {
  return layOut(pages)
}
