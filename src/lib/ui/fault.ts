import type { FieldIssue } from '#platform/errors.ts'

/** Why a form was refused, as `attempt()` answers it (src/lib/server/forms.ts): the sentence, the faults by field, what was typed. */
export type Fault = { message: string; code: string; issues: FieldIssue[]; values: Record<string, unknown>; form?: string }

/** The path at which the server speaks of a field: "memberIds[]" is `memberIds`. */
export const pathOf = (name: string) => name.replace(/\[\]$/, '')

export const issueAt = (fault: Fault | undefined, path: string) => fault?.issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}.`))

/** What was typed, if the form was refused; else the value that the page gives. */
export function typedOr<T>(fault: Fault | undefined, path: string, value: T): T {
  return fault ? ((fault.values[path] as T | undefined) ?? ('' as T)) : value
}
