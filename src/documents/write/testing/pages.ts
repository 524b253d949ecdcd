/** A PDF as poppler sees it: lines of text with place, size and style; black rules; the order of words. */
import { printed } from './tools.ts'

/** Millimetres from the page's upper left corner; `size` in points. */
export type Line = { text: string; left: number; right: number; top: number; bottom: number; size: number; bold: boolean; italic: boolean }
export type Page = { width: number; height: number; lines: Line[] }

/** pdftohtml counts in pixels at this scale, its highest. */
const SCALE = 3
const mm = (pixels: string | undefined): number => (Number(pixels) / SCALE) * (25.4 / 72)

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"' }
const decode = (text: string): string => text.replace(/<[^>]+>/g, '').replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity).replace(/ +/g, ' ').trim()

function readLine(attributes: string, content: string, sizes: Map<string, number>): Line {
  const get = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1]
  const [left, top] = [mm(get('left')), mm(get('top'))]
  return {
    text: decode(content),
    left,
    right: left + mm(get('width')),
    top,
    bottom: top + mm(get('height')),
    size: sizes.get(get('font') ?? '') ?? 0,
    bold: content.includes('<b>'),
    italic: content.includes('<i>'),
  }
}

/** Pages in order, lines in the order in which they were set. */
export function readPages(pdf: Uint8Array): Page[] {
  const xml = printed('pdftohtml', pdf, ['-xml', '-i', '-zoom', String(SCALE), '-stdout', 'FILE']).toString('utf8')
  const sizes = new Map<string, number>()
  return xml.split('<page ').slice(1).map((page) => {
    for (const [, id = '', size] of page.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)) sizes.set(id, Number(size) / SCALE)
    const [, height, width] = /height="(\d+)" width="(\d+)"/.exec(page) ?? []
    const lines = [...page.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes = '', content = '']) => readLine(attributes, content, sizes))
    return { width: mm(width), height: mm(height), lines: lines.filter((line) => line.text) }
  })
}

/** Boxes of all words of a page (`pdftotext -bbox`), without the blanks that a line may end with. */
export type Box = { text: string; left: number; right: number; top: number; bottom: number }

export function readBoxes(pdf: Uint8Array): Box[][] {
  const at = (points: string | undefined): number => (Number(points) * 25.4) / 72
  return printed('pdftotext', pdf, ['-bbox', '-enc', 'UTF-8', 'FILE', '-']).toString('utf8').split('<page ').slice(1).map((page) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(([, left, top, right, bottom, text = '']) =>
      ({ text: decode(text), left: at(left), top: at(top), right: at(right), bottom: at(bottom) })))
}

/** The words in reading order, as `pdftotext` gives them, one blank between any two. */
export const readWords = (pdf: Uint8Array): string => printed('pdftotext', pdf, ['-enc', 'UTF-8', 'FILE', '-']).toString('utf8').replace(/\s+/g, ' ').normalize('NFC')

const DPI = 144

/** Horizontal black rules of a page: where each begins, ends and stands, in millimetres. */
export function readRules(pdf: Uint8Array, page: number): { left: number; right: number; top: number }[] {
  const image = printed('pdftoppm', pdf, ['-r', String(DPI), '-gray', '-f', String(page), '-l', String(page), 'FILE'])
  const [header = '', width = '', height = ''] = /^P5\s(\d+)\s(\d+)\s\d+\s/.exec(image.subarray(0, 40).toString('latin1')) ?? []
  const at = (pixels: number) => (pixels * 25.4) / DPI
  const rules: { left: number; right: number; top: number }[] = []
  for (let y = 0; y < Number(height); y++) {
    const row = image.subarray(header.length + y * Number(width), header.length + (y + 1) * Number(width))
    let start = -1
    for (let x = 0; x <= row.length; x++) {
      const dark = x < row.length && (row[x] ?? 255) < 160
      if (dark && start < 0) start = x
      if (dark || start < 0) continue
      if (at(x - start) > 10) rules.push({ left: at(start), right: at(x), top: at(y) })
      start = -1
    }
  }
  return rules.filter((rule, i) => !rules.slice(0, i).some((other) => Math.abs(other.top - rule.top) < 0.5 && Math.abs(other.left - rule.left) < 1))
}
