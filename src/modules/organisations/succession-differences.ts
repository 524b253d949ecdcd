/** What two versions of an act differ in. Pure. */
import type { ActContent } from './succession.ts'

export type ActWords = { title: string; legalBasis: string; effectiveOn: string; note: string; unverified: boolean; content: ActContent }
export type DifferentField = Exclude<keyof ActWords, 'content'> | 'content'

const FIELDS = ['title', 'legalBasis', 'effectiveOn', 'note', 'unverified', 'content'] as const

/** Text that is the same for the same value, whatever the order of keys: the database keeps its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (one !== null && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one))

export const differences = (mine: ActWords, theirs: ActWords): DifferentField[] => FIELDS.filter((field) => canonical(mine[field]) !== canonical(theirs[field]))
