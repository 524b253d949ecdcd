/** How alike two statements are: shared words, rare words counting more. */
import { textKey } from '#platform/text.ts'

const words = (text: string) => textKey(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** A measure over a set of texts: 1 for the same words, 0 for none in common. A word in every text weighs almost nothing. */
export function similarityOver(texts: readonly string[]): (a: string, b: string) => number {
  const documents = new Map<string, number>()
  for (const text of texts) for (const word of new Set(words(text))) documents.set(word, (documents.get(word) ?? 0) + 1)
  const weight = (word: string) => Math.log(1 + (texts.length + 1) / (documents.get(word) ?? 1))
  const total = (bag: Set<string>) => bag.values().reduce((sum, word) => sum + weight(word), 0)
  const bags = new Map<string, Set<string>>()
  const bagOf = (text: string) => bags.get(text) ?? bags.set(text, new Set(words(text))).get(text)!
  return (a, b) => {
    const [first, second] = [bagOf(a), bagOf(b)]
    const all = total(first) + total(second)
    return all === 0 ? 0 : (2 * total(first.intersection(second))) / all
  }
}
