import { searchKey } from '#platform/text.ts'

/** One thing that can be chosen. `also`: other ways to write it, searched but not shown. */
export type Choice = { value: string; label: string; hint?: string; also?: readonly string[] }

/** Choices with the keys by which they are found. */
export type Indexed = { choice: Choice; key: string; rest: string }

export const index = (choices: readonly Choice[]): Indexed[] => choices.map((choice) => ({ choice, key: searchKey(choice.label), rest: searchKey([choice.label, choice.hint ?? '', ...(choice.also ?? [])].join(' ')) }))

/** Those that hold every typed word, marks and case aside; names that begin with what was typed come first. */
export function find(indexed: readonly Indexed[], typed: string): Choice[] {
  const query = searchKey(typed)
  if (!query) return indexed.map((one) => one.choice)
  const wanted = query.split(' ')
  const rank = (one: Indexed) => (one.key.startsWith(query) ? 0 : one.key.includes(query) ? 1 : 2)
  return indexed
    .filter((one) => wanted.every((word) => one.rest.includes(word)))
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one.choice)
}
