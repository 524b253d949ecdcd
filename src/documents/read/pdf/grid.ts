/** Ruled lines to tables: where lines cross there are cells, where a line is missing cells are merged. */
import type { Page, Rule, Token } from './page.ts'

export type GridCell = { tokens: Token[]; x0: number; x1: number; /** False where another cell covers this place. */ origin: boolean; from: GridCell | null }
export type Grid = { x0: number; x1: number; top: number; bottom: number; columns: number[]; rows: GridCell[][] }

const NEAR = 3

/** Tables of the page, and the words that stand in none. */
export function gridsOf(page: Page): { grids: Grid[]; rest: Token[] } {
  const grids: Grid[] = []
  let rest = page.tokens
  for (const rules of connected(page.rules)) {
    const grid = gridOf(rules, rest)
    if (!grid) continue
    grids.push(grid)
    const taken = new Set(grid.rows.flat().flatMap((cell) => cell.tokens))
    rest = rest.filter((token) => !taken.has(token))
  }
  return { grids, rest }
}

const upright = (rule: Rule) => rule.x0 === rule.x1

/** A page of tables has some hundreds of rules; drawings, maps and photographs have tens of thousands. */
const MOST_RULES = 4_000

/** Groups of lines that touch one another. */
function connected(rules: Rule[]): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of rules.length > MOST_RULES ? rules.filter(isLong) : rules) {
    if (groups.length > MOST_RULES) return []
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)))
    const merged = [rule, ...touching.flat()]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

const isLong = (rule: Rule): boolean => rule.x1 - rule.x0 + rule.y1 - rule.y0 > 40

const touch = (a: Rule, b: Rule): boolean => a.x0 <= b.x1 + NEAR && b.x0 <= a.x1 + NEAR && a.y0 <= b.y1 + NEAR && b.y0 <= a.y1 + NEAR

/** Positions that lie together become one. */
function clusters(positions: number[]): number[] {
  const out: number[] = []
  for (const at of positions.toSorted((a, b) => a - b)) if (out.length === 0 || at - out.at(-1)! > NEAR) out.push(at)
  return out
}

/** The rules that make up tables, among drawn lines, underlined words and dirt. */
export function tableRules(rules: Rule[]): Rule[] {
  return connected(rules).flatMap(framework)
}

/** Uprights, and level lines that run from one upright to another; nothing when these make no table. */
function framework(rules: Rule[]): Rule[] {
  const columns = clusters(rules.filter(upright).map((rule) => rule.x0))
  // Two uprights make a frame, not a table.
  if (columns.length < 3) return []
  const atColumn = (x: number) => columns.some((column) => Math.abs(column - x) <= NEAR + 1)
  return rules.filter((rule) => upright(rule) || (atColumn(rule.x0) && atColumn(rule.x1)))
}

function gridOf(group: Rule[], tokens: Token[]): Grid | null {
  const rules = framework(group)
  if (rules.length === 0) return null
  const columns = clusters(rules.filter(upright).map((rule) => rule.x0))
  const lines = clusters(rules.filter((rule) => !upright(rule)).map((rule) => rule.y0))
  // A table cut by the page end may lack its last line.
  const [low, high] = [Math.min(...rules.map((rule) => rule.y0)), Math.max(...rules.map((rule) => rule.y1))]
  const bands = clusters([low, ...lines, high])
  if (bands.length < 2) return null
  const grid: Grid = { x0: columns[0]!, x1: columns.at(-1)!, top: bands[0]!, bottom: bands.at(-1)!, columns, rows: [] }
  const cells = cellsOf(columns, bands, rules)
  grid.rows = cells
  for (const token of tokens) place(token, columns, bands, cells)
  grid.rows = cells.filter((row, i) => row.some((cell) => cell.tokens.length > 0 || cell.from?.tokens.length) && bands[i + 1]! - bands[i]! > NEAR)
  return grid.rows.some((row) => row.some((cell) => cell.tokens.length > 0)) ? grid : null
}

/** A cell without a line at its left or top belongs to its neighbour. */
function cellsOf(columns: number[], bands: number[], rules: Rule[]): GridCell[][] {
  const rows: GridCell[][] = []
  for (let r = 0; r + 1 < bands.length; r++) {
    const row: GridCell[] = []
    for (let c = 0; c + 1 < columns.length; c++) {
      const middle = { x: (columns[c]! + columns[c + 1]!) / 2, y: (bands[r]! + bands[r + 1]!) / 2 }
      const left = c > 0 && !rules.some((rule) => upright(rule) && Math.abs(rule.x0 - columns[c]!) <= NEAR && rule.y0 <= middle.y && rule.y1 >= middle.y)
      const above = r > 0 && !rules.some((rule) => !upright(rule) && Math.abs(rule.y0 - bands[r]!) <= NEAR && rule.x0 <= middle.x && rule.x1 >= middle.x)
      const neighbour = left ? row[c - 1] : above ? rows[r - 1]?.[c] : undefined
      const from = neighbour ? (neighbour.from ?? neighbour) : null
      if (from && left) from.x1 = Math.max(from.x1, columns[c + 1]!)
      row.push({ tokens: [], x0: columns[c]!, x1: columns[c + 1]!, origin: from === null, from })
    }
    rows.push(row)
  }
  return rows
}

/** A word belongs where its middle lies; in a merged cell to the one that covers the others. */
function place(token: Token, columns: number[], bands: number[], cells: GridCell[][]): void {
  const y = token.y - token.size * 0.3
  const r = bands.findIndex((top, i) => y >= top - 1 && y < (bands[i + 1] ?? -Infinity))
  const x = Math.min((token.x0 + token.x1) / 2, token.x0 + token.size * 2)
  const c = columns.findIndex((left, i) => x >= left - 1 && x < (columns[i + 1] ?? -Infinity))
  const cell = cells[r]?.[c]
  if (cell) (cell.from ?? cell).tokens.push(token)
}
