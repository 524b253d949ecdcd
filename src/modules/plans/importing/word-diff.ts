/** Two wordings word by word: what stayed, what went, what came. */
export type DiffPiece = { kind: 'same' | 'gone' | 'new'; text: string }

/** Beyond this many comparisons two texts are shown as wholly changed; two pages of words lie far below. */
const MOST = 4_000_000

export function wordDiff(before: string, after: string): DiffPiece[] {
  const [a, b] = [tokens(before), tokens(after)]
  if (a.length * b.length > MOST) return [{ kind: 'gone', text: before }, { kind: 'new', text: after }]
  const length = commonLengths(a, b)
  const pieces: DiffPiece[] = []
  const add = (kind: DiffPiece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text) pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i++]!)
      j++
    } else if (j >= b.length || (i < a.length && length[i + 1]![j]! >= length[i]![j + 1]!)) add('gone', a[i++]!)
    else add('new', b[j++]!)
  }
  return pieces
}

/** Words, and the spaces and marks between them: "tạo" and "tạo;" are one word. */
const tokens = (text: string) => text.split(/(\s+|[.,;:!?()“”"]+)/u).filter(Boolean)

/** Longest common run of words from each pair of places on. */
function commonLengths(a: string[], b: string[]): Uint32Array[] {
  const length = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  return length
}
