/** Words to lines: one baseline, parted where a wide gap shows two columns. */
import type { Line, Token } from './page.ts'

/** What always opens the right column of a letterhead, however narrow the gap before it. */
const RIGHT_COLUMN = /^(?:CỘNG H[OÒ][AÀ] XÃ HỘI|Độc lập -|ĐẢNG CỘNG SẢN VIỆT NAM)/i

/** Lines from top to bottom, left to right. Footnote marks (small raised figures) are left out. */
export function linesOf(tokens: Token[], page: number): Line[] {
  return baselines(tokens).flatMap((row) => segments(row).map((segment) => lineOf(segment, page)))
}

/** Groups tokens whose baselines lie within half a letter of each other. */
export function baselines(tokens: Token[]): Token[][] {
  const rows: { y: number; size: number; tokens: Token[] }[] = []
  for (const token of tokens.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.findLast((each) => Math.abs(each.y - token.y) < Math.max(each.size, token.size) * 0.45)
    if (row) {
      row.tokens.push(token)
      if (token.size > row.size) Object.assign(row, { size: token.size, y: token.y })
    } else rows.push({ y: token.y, size: token.size, tokens: [token] })
  }
  return rows.sort((a, b) => a.y - b.y).map((row) => row.tokens.filter((token) => !isFootnoteMark(token, row)).sort((a, b) => a.x0 - b.x0)).filter((row) => row.length > 0)
}

function isFootnoteMark(token: Token, row: { y: number; size: number; tokens: Token[] }): boolean {
  if (token.size > row.size * 0.75 || !/^[\s\d()[\]*]+$/.test(token.text)) return false
  const before = row.tokens.findLast((each) => each !== token && each.x1 <= token.x0 + 1)
  return !before || !/(?:^|[\s\d])[km]?m$/.test(before.text)
}

function segments(row: Token[]): Token[][] {
  const out: Token[][] = []
  for (const token of row) {
    const last = out.at(-1)?.at(-1)
    const far = last && token.x0 - last.x1 > 1.2 * Math.max(token.size, last.size)
    if (!last || far || RIGHT_COLUMN.test(token.text)) out.push([token])
    else out.at(-1)!.push(token)
  }
  return rejoin(out)
}

/** Gaps that part nothing: after a list number, in "Số:    /KH-UBND" and "ngày    tháng    năm". */
function rejoin(parts: Token[][]): Token[][] {
  const out: Token[][] = []
  for (const part of parts) {
    const before = out.at(-1)
    const left = before ? textOf(before) : ''
    const right = textOf(part)
    const marker = /^(?:[-–—+*•●○▪]|\(?(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)/]?)$/.test(left)
    const blank = /(?:[Ss]ố:?|ngày|tháng|năm|\d)$/.test(left) && /^(?:\/|tháng|năm|ngày)/.test(right)
    if (before && (marker || blank)) before.push(...part)
    else out.push([...part])
  }
  return out
}

export function lineOf(tokens: Token[], page: number): Line {
  const lettered = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text))
  const main = tokens.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  return {
    page,
    text: textOf(tokens),
    x0: tokens[0]!.x0,
    x1: Math.max(...tokens.map((token) => token.x1)),
    y: main.y,
    size: main.size,
    bold: lettered.length > 0 && lettered.every((token) => token.bold),
    italic: lettered.length > 0 && lettered.every((token) => token.italic),
  }
}

/** Words with spaces where there is room for one. */
function textOf(tokens: Token[]): string {
  let text = ''
  let end = -Infinity
  for (const token of tokens) {
    const apart = token.word || token.x0 - end > token.size * 0.16
    text += (text && apart && !/\s$/.test(text) && !/^\s/.test(token.text) ? ' ' : '') + token.text
    end = token.x1
  }
  return text.normalize('NFC').trim()
}
