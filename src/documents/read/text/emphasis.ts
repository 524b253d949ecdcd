/** Markdown emphasis, also as it survives in copies of web pages: stripped from the text, kept as facts. */

/** Letters with what they carried; `bold` and `italic` are as long as `text`. */
export type Styled = { text: string; bold: boolean[]; italic: boolean[] }

const RUN = /\\([\\`*_{}[\]()#+\-.!|<>~])|(\*{1,4})/g

/**
 * Strips `*`, `**` and `***` over several lines. A lone star that opens nothing ("(*)") stays.
 * Escapes of markdown (`1\.`, `\-`) are resolved.
 */
export function stripEmphasis(source: string): Styled {
  if (!/[*\\]/.test(source)) return plain(source)
  const out: Styled = { text: '', bold: [], italic: [] }
  const on = { bold: -1, italic: -1 }
  let at = 0
  const push = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      out.bold.push(on.bold >= 0)
      out.italic.push(on.italic >= 0)
    }
    out.text += text
  }
  for (const found of source.matchAll(RUN)) {
    push(source.slice(at, found.index))
    at = found.index + found[0].length
    const stars = found[2]
    if (stars === undefined) push(found[1] ?? '')
    else if (isLiteral(source, found.index, stars, on)) push(stars)
    else toggle(on, stars, out.text.length)
  }
  push(source.slice(at))
  // What was opened and never closed was no emphasis.
  if (on.bold >= 0) out.bold.fill(false, on.bold)
  if (on.italic >= 0) out.italic.fill(false, on.italic)
  return out
}

function toggle(on: { bold: number; italic: number }, stars: string, at: number): void {
  // Inside italics only, "**" is the end of one italic run and the start of the next.
  if (stars.length === 2 && on.italic >= 0 && on.bold < 0) return
  if (stars.length !== 1) on.bold = on.bold >= 0 ? -1 : at
  if (stars.length % 2 === 1) on.italic = on.italic >= 0 ? -1 : at
}

/** A bullet at the line start, a footnote star, or a star that stands alone between spaces. */
function isLiteral(source: string, at: number, stars: string, on: { italic: number }): boolean {
  if (stars.length !== 1 || on.italic >= 0) return false
  const before = at === 0 ? '\n' : source[at - 1]!
  const after = source[at + 1] ?? '\n'
  if (before === '(' && after === ')') return true
  const lineStart = /(^|\n)[ \t]*$/.test(source.slice(Math.max(0, at - 12), at))
  if (lineStart && /[ \t]/.test(after)) return !/^\*[ \t]*\*[ \t]*(\n|$)/.test(source.slice(at, at + 12))
  return source.indexOf('*', at + 1) < 0 || (/\s/.test(before) && /\s/.test(after))
}

function plain(text: string): Styled {
  return { text, bold: NONE(text.length), italic: NONE(text.length) }
}

const NONE = (length: number): boolean[] => new Array<boolean>(length).fill(false)

/** Is everything but spaces and marks of punctuation in [start, end) set so? */
export function allSet(text: string, flags: boolean[], start: number, end: number): boolean {
  let letters = 0
  for (let i = start; i < end; i++) {
    if (!/[\p{L}\p{N}]/u.test(text[i]!)) continue
    if (!flags[i]) return false
    letters++
  }
  return letters > 0
}
