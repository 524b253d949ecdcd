/** Rows of a table laid out with spaces: which of its lines belong together. */

/** Cells of one line, or null for an empty line. */
export type CellLine = string[] | null

const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?$/

/** Rows as the numbers of their lines. `centred`: ordinals stand in the middle of their rows, not on the first line. */
export type RowsRead = { rows: number[][]; centred: boolean }

/** `numbered`: the first column holds ordinals. `given`: how an earlier page set them. */
export function rowsOf(lines: CellLine[], numbered: boolean, given: boolean | null): RowsRead {
  const blocks = blocksOf(lines)
  const places = blocks.flat()
  const filled = places.map((at) => lines[at]!)
  const anchors = filled.flatMap((cells, at) => (opens(cells, numbered) ? [at] : []))
  if (numbered && blocks.length > 1 && blocks.every((block) => block.filter((at) => opens(lines[at]!, true)).length === 1)) return { rows: blocks, centred: false }
  if (!numbered && blocks.length > 2) return { rows: blocks, centred: false }
  const centred = given ?? (numbered && anchors.length > 1 && anchors[0]! > 0)
  const starts = centred ? middles(anchors, filled) : anchors[0] === 0 ? anchors : [0, ...anchors]
  return { rows: starts.map((start, index) => places.slice(start, starts[index + 1])), centred }
}

function blocksOf(lines: CellLine[]): number[][] {
  const blocks: number[][] = [[]]
  for (const [at, line] of lines.entries()) {
    if (line) blocks.at(-1)!.push(at)
    else if (blocks.at(-1)!.length > 0) blocks.push([])
  }
  return blocks.filter((block) => block.length > 0)
}

/** A row opens with its ordinal, or else where most columns begin anew. */
function opens(cells: string[], numbered: boolean): boolean {
  if (numbered) return ORDINAL.test(cells[0]!)
  return /^[\p{Lu}\d]/u.test(cells[0]!) && cells.filter((cell) => /^[\p{Lu}\d-]/u.test(cell)).length > cells.length / 2
}

/** Where rows begin whose ordinals stand in their middle: as many lines above as below. */
function middles(anchors: number[], lines: string[][]): number[] {
  const starts = [0]
  anchors.slice(0, -1).forEach((anchor, index) => {
    const wanted = 2 * anchor - starts[index]! + 1
    const next = anchors[index + 1]!
    let best = { at: next, cost: Infinity }
    for (let at = anchor + 1; at <= next; at++) {
      const cost = Math.abs(at - wanted) + goesOn(lines[at]!, lines[at - 1]!)
      if (cost < best.cost) best = { at, cost }
    }
    starts.push(best.at)
  })
  return starts
}

/** How much speaks against a new row: cells that begin in small letters, the task's most of all, or a task broken off above. */
function goesOn(cells: string[], above: string[]): number {
  const small = cells.reduce((sum, cell, column) => sum + (/^[\p{Ll}(]/u.test(cell) ? (column === 1 ? 4 : 2) : 0), 0)
  return small + (/[,-]$/.test(above[1] ?? '') ? 1.5 : 0) - (/\.$/.test(above[1] ?? '') ? 1.5 : 0)
}
