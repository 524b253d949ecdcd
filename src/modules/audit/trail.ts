/** The trail as a person reads it: which facts of a record changed. Pure. */

/** One fact: null where there was, or is, nothing. */
export type FactChange = { field: string; before: string | null; after: string | null }

// Keys that tell a person nothing: they repeat the record's own identity or are made from another field.
const SILENT = new Set(['tenant_id', 'id', 'name_key', 'keys', 'user_id'])

/** The facts that differ between two states of a record, each as short text. A new record tells what it began with. */
export function factChanges(before: unknown, after: unknown): FactChange[] {
  const [old, now] = [facts(before), facts(after)]
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((field) => !SILENT.has(field))
  return fields.map((field) => ({ field, before: told(old[field]), after: told(now[field]) })).filter((fact) => fact.before !== fact.after)
}

const facts = (state: unknown): Record<string, unknown> =>
  state !== null && typeof state === 'object' && !Array.isArray(state) ? (state as Record<string, unknown>) : state === null || state === undefined ? {} : { '': state }

function told(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => told(one) ?? '').join('; ')
  if (typeof value !== 'object') return String(value)
  const inner = Object.entries(value).flatMap(([key, part]) => (told(part) === null ? [] : [`${key}: ${told(part)}`]))
  return inner.length === 0 ? null : inner.join(', ')
}
