/**
 * Widths of text in Liberation Serif, read from the font files that the PDF embeds. Times New Roman has the same widths,
 * so the short rules (a share of the line above them) and balanced lines come out alike in .docx and .pdf.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/server/project-root.ts'

export const fontFolder = (): string => join(projectRoot(), 'assets', 'fonts')
export const FONT_FILES = ['Regular', 'Bold', 'Italic', 'BoldItalic'].map((style) => `LiberationSerif-${style}.ttf`)

/** Advance of a character in em; null where the font cannot draw it. */
type Advance = (character: string) => number | null

/** Where the tables of a TrueType file begin (OpenType specification, "Table directory"). */
function tablesOf(font: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let i = 0; i < font.getUint16(4); i++) {
    const entry = 12 + 16 * i
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => font.getUint8(entry + k)))
    tables.set(tag, font.getUint32(entry + 8))
  }
  return tables
}

/** Start of the Unicode subtable in format 4, which covers all of Vietnamese. */
function unicodeMap(font: DataView, cmap: number): number {
  for (let i = 0; i < font.getUint16(cmap + 2); i++) {
    const at = cmap + font.getUint32(cmap + 8 + 8 * i)
    if (font.getUint16(at) === 4) return at
  }
  throw new Error('The font has no Unicode map of format 4')
}

function glyphOf(font: DataView, map: number, code: number): number {
  const segments = font.getUint16(map + 6) / 2
  for (let i = 0; i < segments; i++) {
    const end = map + 14 + 2 * i
    const start = end + 2 * segments + 2
    if (code > font.getUint16(end)) continue
    if (code < font.getUint16(start)) return 0
    const delta = font.getUint16(start + 2 * segments)
    const range = start + 4 * segments
    const offset = font.getUint16(range)
    if (offset === 0) return (code + delta) & 0xffff
    const glyph = font.getUint16(range + offset + 2 * (code - font.getUint16(start)))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function readAdvances(file: string): Advance {
  const bytes = readFileSync(join(fontFolder(), file))
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(font)
  const table = (tag: string) => tables.get(tag) ?? 0
  const unitsPerEm = font.getUint16(table('head') + 18)
  const metrics = font.getUint16(table('hhea') + 34)
  const map = unicodeMap(font, table('cmap'))
  return (character) => {
    const glyph = glyphOf(font, map, character.codePointAt(0) ?? 0)
    if (glyph === 0) return null
    return font.getUint16(table('hmtx') + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm
  }
}

const advances = new Map<string, Advance>()

function advanceOf(file: string): Advance {
  const known = advances.get(file) ?? readAdvances(file)
  advances.set(file, known)
  return known
}

const MM_PER_POINT = 25.4 / 72

/** Word and LibreOffice draw a letter that the font lacks from another font, about this wide. */
const UNKNOWN = 1

/** Whether every style of the font draws the character. */
export const hasGlyph = (character: string): boolean => FONT_FILES.every((file) => advanceOf(file)(character) !== null)

/** Width in millimetres of one line of text at a size in points. */
export function textWidth(text: string, size: number, weight: 'Regular' | 'Bold' = 'Regular'): number {
  const advance = advanceOf(`LiberationSerif-${weight}.ttf`)
  let em = 0
  for (const character of text.normalize('NFC')) em += advance(character) ?? UNKNOWN
  return em * size * MM_PER_POINT
}
