import type { Actor } from '../actor.ts'
import type { Context } from './context.ts'

/** One thing that may be done to a record: the operation, and the stored record about which its policy is asked. `about`: told beside its name. */
export type Question = { operation: string; subject: unknown; about?: string }

/** What a module says of a record. Whose record it is says its title, its page, and who may look at it at all. */
export type SubjectAnswer = { questions: Question[]; record?: { title: string; href: string; readable: (actor: Actor) => boolean } }

/**
 * How a module lets "who may do this, and why" ask its policies. Modules add themselves; whoever asks knows none of them.
 * Several may speak of one kind of record: one owns it, others act on it. Null: no such record.
 */
export type SubjectSource = { name: string; kind: string; load: (ctx: Context, id: string) => Promise<SubjectAnswer | null> }

const sources = new Map<string, SubjectSource>()

export function registerSubject(source: SubjectSource): void {
  if (sources.has(source.name)) throw new Error(`Two sources of subjects are named ${source.name}`)
  sources.set(source.name, source)
}

export const subjectSources = (kind?: string) => [...sources.values()].filter((source) => kind === undefined || source.kind === kind)
