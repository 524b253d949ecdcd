/** Two versions of a paragraph, with the words that differ. Pure; runs in the browser too. */
export type Marked = { text: string; changed: boolean }

/** Above this many pairs of words the middle is marked whole: nobody reads such a difference word by word. */
const MOST = 2_000_000

const split = (text: string) => text.match(/\s+|[^\s]+/gu) ?? []

/** Lengths of the longest common run of words from each pair of places to the ends. */
function table(a: string[], b: string[]): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) rows[i]![j] = a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!)
  return rows
}

function middle(a: string[], b: string[]): { mine: boolean[]; theirs: boolean[] } {
  const mine = a.map(() => true)
  const theirs = b.map(() => true)
  if (a.length * b.length > MOST) return { mine, theirs }
  const rows = table(a, b)
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) mine[i++] = theirs[j++] = false
    else if (rows[i + 1]![j]! >= rows[i]![j + 1]!) i++
    else j++
  }
  return { mine, theirs }
}

function join(words: string[], changed: boolean[]): Marked[] {
  const marked: Marked[] = []
  words.forEach((text, at) => {
    const last = marked.at(-1)
    if (last && last.changed === changed[at]) last.text += text
    else marked.push({ text, changed: changed[at]! })
  })
  return marked
}

/** Both texts whole, in stretches; `changed` where the other has other words. */
export function markWords(mine: string, theirs: string): { mine: Marked[]; theirs: Marked[] } {
  const [a, b] = [split(mine), split(theirs)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const inner = middle(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const same = (n: number) => Array<boolean>(n).fill(false)
  return { mine: join(a, [...same(start), ...inner.mine, ...same(end)]), theirs: join(b, [...same(start), ...inner.theirs, ...same(end)]) }
}
