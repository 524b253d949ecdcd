/** Scanned pages by OCR: rendered by poppler, recognised by tesseract, several pages at a time. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { LIMITS } from '../limits.ts'
import { gridsOf, tableRules, type Grid } from '../pdf/grid.ts'
import type { Page, Rule, Token } from '../pdf/page.ts'
import { fault } from '../refuse.ts'
import { deskew } from './deskew.ts'
import { cropPgm, eraseRules, readPgm, rulesIn, type Picture } from './picture.ts'
import { ProgramFailure, runProgram } from './programs.ts'
import { tokensOf } from './words.ts'

/** Long side of a rendered page in pixels: 222 dpi for A4, which is what tesseract reads best for its time. */
const LONG_SIDE = 2600
/** Pages count as A4, whatever size they claim. */
const A4 = 842

/** Reads these pages (1-based) of the PDF. Faults say which program is missing and how to install it. */
export async function readScannedPages(bytes: Uint8Array, pages: number[], onPage: (page: number) => void, signal?: AbortSignal): Promise<Page[]> {
  if (pages.length > LIMITS.scannedPages) throw fault('tooManyPages', pages.length, LIMITS.scannedPages)
  const folder = await mkdtemp(join(tmpdir(), 'sangto-scan-'))
  try {
    const file = join(folder, 'scan.pdf')
    await writeFile(file, bytes, { mode: 0o600 })
    return await inParallel(pages, async (number) => {
      const page = await readPage(file, number, signal)
      onPage(number)
      return page
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readPage(file: string, number: number, signal?: AbortSignal): Promise<Page> {
  try {
    const image = await runProgram('pdftoppm', ['-f', String(number), '-l', String(number), '-gray', '-scale-to', String(LONG_SIDE), file], null, signal)
    const picture = readPgm(image)
    if (!picture) throw fault('ocrFailed', number)
    deskew(picture)
    const scale = A4 / Math.max(picture.width, picture.height)
    const rules = tableRules(scaled(rulesIn(picture), scale))
    eraseRules(picture, scaled(rules, 1 / scale))
    const page: Page = { number, width: picture.width * scale, height: picture.height * scale, tokens: [], rules, drawn: true, scanned: true }
    // Ordinary pages are read as blocks of text; pages with tables as scattered words, sorted into cells later.
    page.tokens = tokensOf(await recognise(image, rules.length > 0 ? SPARSE : AUTOMATIC, signal), scale)
    for (const grid of gridsOf(page).grids) page.tokens = await withOrdinals(page.tokens, grid, picture, scale, signal)
    return page
  } catch (error) {
    if (error instanceof ProgramFailure) throw fault('ocrFailed', number)
    throw error
  }
}

/** Page segmentation modes of tesseract. */
const [AUTOMATIC, BLOCK, SPARSE] = ['3', '6', '11']

async function recognise(image: Uint8Array, mode: string, signal?: AbortSignal): Promise<string> {
  return (await runProgram('tesseract', ['-', '-', '-l', 'vie', '--psm', mode, 'tsv'], image, signal)).toString('utf8')
}

/** Lone figures are passed over among scattered words: the narrow column "TT" is read once more by itself. */
async function withOrdinals(tokens: Token[], grid: Grid, picture: Picture, scale: number, signal?: AbortSignal): Promise<Token[]> {
  const box = { x0: grid.columns[0]! + 2, x1: grid.columns[1]! - 2, y0: grid.top, y1: grid.bottom }
  if (box.x1 - box.x0 > WIDEST_ORDINALS || box.x1 - box.x0 < 8) return tokens
  const found = tokensOf(await recognise(cropPgm(picture, scaled([box], 1 / scale)[0]!), BLOCK, signal), scale)
  const inside = (token: Token) => token.x0 >= box.x0 - 2 && token.x1 <= box.x1 + 2 && token.y > box.y0 && token.y < box.y1
  const ordinals = found.map((token) => ({ ...token, text: token.text.replace(/^[Ìl|]_?$/, 'I').replace(/_$/, ''), x0: token.x0 + box.x0, x1: token.x1 + box.x0, y: token.y + box.y0 }))
  return [...tokens.filter((token) => !inside(token)), ...ordinals.filter((token) => /[\p{L}\p{N}]/u.test(token.text))]
}

/** Points; wider first columns hold words. */
const WIDEST_ORDINALS = 60

const scaled = (rules: Rule[], by: number): Rule[] => rules.map(({ x0, x1, y0, y1 }) => ({ x0: x0 * by, x1: x1 * by, y0: y0 * by, y1: y1 * by }))

/** One process for each core; the first fault stops the rest. */
async function inParallel<T>(pages: number[], read: (page: number) => Promise<T>): Promise<T[]> {
  const found: T[] = []
  let next = 0
  let stopped = false
  const worker = async (): Promise<void> => {
    while (next < pages.length && !stopped) {
      const at = next++
      found[at] = await read(pages[at]!).catch((error: unknown) => {
        stopped = true
        throw error
      })
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8, pages.length) }, worker))
  return found
}
