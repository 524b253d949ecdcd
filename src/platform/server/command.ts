import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Context } from './context.ts'

/** A capability: one named command (changes something) or query (reads), in one file of its module. */
export type Operation<Schema extends z.ZodType = z.ZodType, Output = unknown, Subject = any> = {
  kind: 'command' | 'query'
  /** At once permission, audit event, API operation, log label and test title: `plans.confirm`. */
  name: string
  input: Schema
  allow: (actor: Actor, subject: Subject) => boolean
  /** Method and path under /api/v1, path parameters named as in the input: `POST /plans/{planId}/close`. Null: not in the API. */
  api: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}` | null
  run: (ctx: Context<Subject>, input: z.output<Schema>) => Promise<Output>
}

type Definition<Schema extends z.ZodType, Output, Subject> = Omit<Operation<Schema, Output, Subject>, 'kind' | 'name'>

const registry = new Map<string, Operation>()

function define<Schema extends z.ZodType, Output, Subject>(kind: 'command' | 'query', name: string, definition: Definition<Schema, Output, Subject>): Operation<Schema, Output, Subject> {
  if (registry.has(name)) throw new Error(`Two operations are named ${name}`)
  const operation = { kind, name, ...definition }
  registry.set(name, operation as unknown as Operation)
  return operation
}

/** Defines something a person can do. `run` must ask `ctx.permit` about the stored record and leave an audit line. */
export function command<Schema extends z.ZodType, Output, Subject>(name: string, definition: Definition<Schema, Output, Subject>) {
  return define('command', name, definition)
}

/** Defines something a person can read, narrowed to what they may see. */
export function query<Schema extends z.ZodType, Output, Subject>(name: string, definition: Definition<Schema, Output, Subject>) {
  return define('query', name, definition)
}

/** Every operation of the modules that have been imported, by name. */
export function operations(): Operation[] {
  return [...registry.values()].sort((a, b) => a.name.localeCompare(b.name))
}
