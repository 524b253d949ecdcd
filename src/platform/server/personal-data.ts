import type { Context } from './context.ts'

/** Why it may be processed: what state bodies do by law (Luật 91/2025/QH15, Điều 19), a duty to keep records, or consent. */
export type Basis = 'state_activity' | 'record_keeping' | 'consent'

/** A person of this program, by account. */
export type Whose = { id: string; userId: string; name: string; email: string }

/** A context for work that its operation has asked about already. */
type Asked = Omit<Context, 'permit'>

/**
 * What one kind of record holds about people (Luật 91/2025/QH15, Điều 3 and 14): a module says it of its own tables, in words
 * under the same name in messages/privacy-register.ts. A column that could name somebody and stands in none fails a test.
 */
export type PersonalData = {
  name: string
  /** Columns by table; a table of another schema by its full name ("auth.session"). */
  columns: Record<string, string[]>
  basis: Basis
  /** Months that it is kept; null: as long as the record to which it belongs. */
  months: number | null
  /** All of it that is this person's, as plain rows, for the person to read. */
  of?: (ctx: Asked, person: Whose) => Promise<Record<string, unknown>[]>
  /** Puts the alias where the record says the person's name, and removes what is the person's alone. The record stays. */
  forget?: (ctx: Asked, person: Whose, alias: string) => Promise<unknown>
  /** Erases what has had its time; says how much. */
  expire?: (ctx: Asked) => Promise<number>
}

const register = new Map<string, PersonalData>()

export function registerPersonalData(kind: PersonalData): void {
  if (register.has(kind.name)) throw new Error(`Two kinds of personal data are named ${kind.name}`)
  register.set(kind.name, kind)
}

export const personalData = () => [...register.values()]

/** That many months before a moment, as a moment. */
export const monthsBefore = (moment: string, months: number) => Temporal.Instant.from(moment).toZonedDateTimeISO('UTC').subtract({ months }).toInstant().toString()
