import type { Context } from './context.ts'

/** One thing that a unit owes now. `order` sorts by how much it hurts: smaller is first. */
export type Todo = {
  kind: string
  title: string
  detail: string
  /** ISO date by which it is due, null when it has none. */
  due: string | null
  href: string
  order: number
}

/** How a module says what a unit owes. Modules add themselves; "My unit" knows none of them. */
export type TodoSource = { name: string; list: (ctx: Context, unitId: string) => Promise<Todo[]> }

const sources = new Map<string, TodoSource>()

export function registerTodo(source: TodoSource): void {
  if (sources.has(source.name)) throw new Error(`Two to-do sources are named ${source.name}`)
  sources.set(source.name, source)
}

export const todoSources = () => [...sources.values()]
