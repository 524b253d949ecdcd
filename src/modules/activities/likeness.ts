/** How alike two titles are, and when two records are likely one event. */
import { searchKey } from '#platform/text.ts'

// Words that say nothing of which event it was.
const COMMON = new Set(['to', 'chuc', 've', 'cho', 'cac', 'tai', 'va', 'cua', 'tren', 'nam', 'dot', 'lan', 'hoat', 'dong', 'thang'])

const words = (title: string) => new Set(searchKey(title).split(/[^a-z0-9]+/u).filter((word) => word && !COMMON.has(word)))

/** Share of common words (Dice), 0 to 1; diacritics, order and empty words do not matter. */
export function titleLikeness(a: string, b: string): number {
  const [first, second] = [words(a), words(b)]
  const both = first.size + second.size
  return both === 0 ? 0 : (2 * first.intersection(second).size) / both
}

/** Alike enough to ask when the units overlap; surer when they do not, for then nobody named the other. */
const WITH_SHARED_UNIT = 0.45
const WITHOUT = 0.7

export function likelySame(a: { title: string; unitIds: string[] }, b: { title: string; unitIds: string[] }): number | null {
  const likeness = titleLikeness(a.title, b.title)
  const shared = b.unitIds.some((id) => a.unitIds.includes(id))
  return likeness >= (shared ? WITH_SHARED_UNIT : WITHOUT) ? likeness : null
}
