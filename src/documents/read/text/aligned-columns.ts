/** Columns of a table that is laid out with runs of spaces: where they are parted, and a line cut into its cells. */

/** A stretch of a line without wide gaps; `from` and `to` are character columns, `to` exclusive. */
export type Segment = { text: string; from: number; to: number }

/** The narrow first column often leaves a single space: "TT Nội dung". */
export function segmentsOf(line: string): Segment[] {
  return [...line.matchAll(/(?<=^\s*)S?TT(?= \S)|\S+(?: \S+)*/g)].map((found) => ({ text: found[0], from: found.index, to: found.index + found[0].length }))
}

/** Titles of the columns, from the lines of the header: what stands one under the other is one title. */
export function titlesOf(header: string[]): Segment[] {
  const lines = header.map(segmentsOf)
  const titles: Segment[] = []
  for (const segment of lines.flat().filter((each) => !spans(each, lines)).sort((a, b) => a.from - b.from)) {
    const last = titles.at(-1)
    if (last && segment.from < last.to) last.to = Math.max(last.to, segment.to)
    else titles.push({ ...segment })
  }
  return titles.map((title) => ({ ...title, text: lines.flatMap((line) => line.filter((each) => overlap(each, title))).map((each) => each.text).join(' ') }))
}

/** "Phân công thực hiện" over "Chủ trì" and "Phối hợp" is the title of two columns. */
const spans = (segment: Segment, lines: Segment[][]) => lines.some((line) => line.filter((each) => overlap(each, segment)).length > 1)
const overlap = (a: Segment, b: Segment) => a.from < b.to && b.from < a.to

/** Character columns at which the columns are parted: between two titles, where fewest lines have a letter and most cells begin behind. */
export function cutsOf(titles: Segment[], body: string[]): number[] {
  const begins = new Map<number, number>()
  for (const { from } of body.flatMap((line) => segmentsOf(line))) begins.set(from, (begins.get(from) ?? 0) + 1)
  return titles.slice(1).map((title, index) => {
    const before = titles[index]!
    const low = Math.floor((before.from + before.to) / 2)
    return bestCut(body, low, Math.ceil((title.from + title.to) / 2), (at) => begins.get(at + 1) ?? 0)
  })
}

/** The cuts shifted together by a few places to where the lines of one row leave them free: pages do not stand alike. */
export function cutsNear(cuts: number[], row: string[]): number[] {
  let best = { shift: 0, cost: Infinity }
  for (let shift = -OVERHANG; shift <= OVERHANG; shift++) {
    const cost = cuts.reduce((sum, cut) => sum + crossed(row, cut + shift), 0) + Math.abs(shift) * 0.6
    if (cost < best.cost) best = { shift, cost }
  }
  return cuts.map((cut) => cut + best.shift)
}

function bestCut(lines: string[], low: number, high: number, favour: (at: number) => number): number {
  let best = { at: low, cost: Infinity }
  for (let at = low; at <= high; at++) {
    const cost = crossed(lines, at) - favour(at)
    if (cost <= best.cost) best = { at, cost }
  }
  return best.at
}

/** A letter at a place speaks against parting there, and so does, less, a single space between two words. */
function crossed(lines: string[], at: number): number {
  return lines.reduce((sum, line) => sum + ((line[at] ?? ' ') !== ' ' ? 2 : isBetweenWords(line, at) ? 1 : 0), 0)
}

const isBetweenWords = (line: string, at: number) => (line[at - 1] ?? ' ') !== ' ' && (line[at + 1] ?? ' ') !== ' '

const OVERHANG = 4
/** So little of a stretch on the other side of a cut is drift, not a cell. */
const DRIFT = 2

/** The cells of one line; a stretch that runs over a cut is parted at the nearest space, unless it only hangs over. */
export function cellsAt(line: string, cuts: number[]): string[] {
  const cells: string[] = Array(cuts.length + 1).fill('')
  const put = (column: number, text: string) => void (cells[column] = `${cells[column]} ${text}`.trim())
  for (const segment of segmentsOf(line)) {
    let rest = segment
    for (const [column, cut] of cuts.entries()) {
      // The first column holds ordinals, which are short.
      if (cut <= rest.from + (column > 0 ? DRIFT : 0)) continue
      if (cut >= rest.to - DRIFT) break
      const space = nearestSpace(rest, cut)
      if (space < 0) continue
      put(column, rest.text.slice(0, space))
      rest = { text: rest.text.slice(space + 1), from: rest.from + space + 1, to: rest.to }
    }
    put(columnOf(rest, cuts), rest.text)
  }
  return cells
}

/** Offset in the segment of the space at which to part it, -1 when it is not to be parted there; a capital behind it speaks for it. */
function nearestSpace({ text, from }: Segment, cut: number): number {
  let best = { at: -1, cost: Infinity }
  for (let at = Math.max(0, cut - from - OVERHANG); at <= Math.min(text.length - 1, cut - from + OVERHANG); at++) {
    const cost = Math.abs(at - (cut - from)) + (/^\p{Lu}/u.test(text.slice(at + 1)) ? 0 : 2.5)
    if (text[at] === ' ' && cost < best.cost) best = { at, cost }
  }
  return best.at
}

/** The column in which the middle of a stretch lies. */
function columnOf({ from, to }: Segment, cuts: number[]): number {
  const middle = (from + to) / 2
  const column = cuts.findIndex((cut) => middle <= cut)
  return column < 0 ? cuts.length : column
}
