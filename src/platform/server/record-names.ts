import type { Context } from './context.ts'

/** A stored record as a person knows it, and the page that shows it. */
export type NamedRecord = { id: string; title: string; href: string | null }

/** Finds those of these ids that are this register's own. Modules add themselves; the trail knows none of them. */
export type RecordNames = (ctx: Context, ids: string[]) => Promise<NamedRecord[]>

const registers = new Map<string, RecordNames>()

export function registerRecordNames(name: string, find: RecordNames): void {
  if (registers.has(name)) throw new Error(`Two registers of names are called ${name}`)
  registers.set(name, find)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Names by id, of whatever kind of record; what is gone has none. Whoever calls has asked whether names may be shown. */
export async function nameRecords(ctx: Context, ids: Iterable<string>): Promise<Map<string, NamedRecord>> {
  const wanted = [...new Set(ids)].filter((id) => UUID.test(id))
  const found = new Map<string, NamedRecord>()
  if (wanted.length > 0) for (const find of registers.values()) for (const one of await find(ctx, wanted)) found.set(one.id, one)
  return found
}
