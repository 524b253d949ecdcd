/** The trail as a person reads it: which facts of a record changed. Pure. */

/** One fact: null where there was, or is, nothing. */
export type FactChange = { field: string; before: string | null; after: string | null }

// Keys that tell a person nothing: they repeat the record's own identity or are made from another field.
const SILENT = new Set(['tenant_id', 'id', 'name_key', 'keys', 'user_id', 'sha256'])

/** "unitId" and "unit_id" are one field. */
const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The facts that differ between two states of a record, each as short text. A new record tells what it began with. */
export function factChanges(before: unknown, after: unknown): FactChange[] {
  const [old, now] = [facts(before), facts(after)]
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((field) => !SILENT.has(field))
  return fields.map((field) => ({ field, before: told(old[field]), after: told(now[field]) })).filter((fact) => fact.before !== fact.after)
}

const facts = (state: unknown): Record<string, unknown> =>
  state !== null && typeof state === 'object' && !Array.isArray(state) ? Object.fromEntries(Object.entries(state).map(([key, value]) => [snake(key), value])) : state === null || state === undefined ? {} : { '': state }

function told(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => told(one) ?? '').join('; ')
  if (typeof value !== 'object') return String(value)
  const inner = Object.entries(value).flatMap(([key, part]) => (told(part) === null ? [] : [`${key}: ${told(part)}`]))
  return inner.length === 0 ? null : inner.join(', ')
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Every record that a stored state mentions. */
export const idsIn = (state: object | null): string[] => (state === null ? [] : (JSON.stringify(state).match(UUID) ?? []))

const MOMENT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g
const DAY = /\b\d{4}-\d{2}-\d{2}\b/g
const LONGEST = 400

/** How ids, words of the program and days are told to a person. */
export type Telling = { names: ReadonlyMap<string, string>; words: Readonly<Record<string, string>>; moment: (iso: string) => string; day: (iso: string) => string }

/** A fact's text for a person: names for ids (the end of one that has no name), words for the program's own, days as they are written, not too long. */
export function tell(text: string | null, telling: Telling): string | null {
  if (text === null) return null
  const word = telling.words[text]
  if (word) return word
  const told = text
    .replace(UUID, (id) => telling.names.get(id) ?? `…${id.slice(-6)}`)
    .replace(MOMENT, telling.moment)
    .replace(DAY, telling.day)
  return told.length > LONGEST ? `${told.slice(0, LONGEST)}…` : told
}
