/** Pipe tables of markdown: "| a | b |" lines, the second of them often "|---|---|". */

export type PipeTable = { rows: string[][]; header: boolean; end: number }

const ROW = /^\s*\|.*\|\s*$/
const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?$/

/** Reads the table that begins at `lines[start]`; null when there is none. */
export function readPipes(lines: string[], start: number): PipeTable | null {
  const ruled = RULE.test(lines[start + 1] ?? '') && (lines[start] ?? '').includes('|')
  if (!ruled && !(ROW.test(lines[start]!) && cellsOf(lines[start]!).length > 1)) return null
  const rows: string[][] = []
  let end = start
  for (; end < lines.length; end++) {
    const line = lines[end]!
    if (RULE.test(line)) continue
    if (!(ruled ? line.includes('|') : ROW.test(line))) break
    rows.push(cellsOf(line))
  }
  return rows.length > 0 ? { rows, header: ruled, end } : null
}

/** Cells of a line; "\|" is a bar inside a cell, "<br>" a line break. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|').replace(/<br\s*\/?>/gi, '\n').trim())
}
