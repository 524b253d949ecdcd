import { error, fail, isHttpError, isRedirect } from '@sveltejs/kit'
import { Refusal, STATUS, type FieldIssue } from '#platform/errors.ts'

/** What a form shows when it was refused: the sentence, the faults by field, and everything that was typed. */
export type FormFault = { message: string; code: string; issues: FieldIssue[]; values: Record<string, unknown> }

/**
 * Runs a form's work. An expected refusal comes back to the form with what was typed; nothing is lost.
 * `name` tells forms on one page apart.
 */
export async function attempt<T>(values: Record<string, unknown>, work: () => Promise<T>, name = 'form') {
  try {
    return await work()
  } catch (thrown) {
    if (isRedirect(thrown) || isHttpError(thrown) || !(thrown instanceof Refusal)) throw thrown
    const fault: FormFault = { message: thrown.message, code: thrown.code, issues: thrown.issues, values }
    return fail(STATUS[thrown.kind], { fault: { ...fault, form: name } })
  }
}

/** For `load`: an expected refusal becomes a page that says it. */
export async function show<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (thrown) {
    if (thrown instanceof Refusal) error(STATUS[thrown.kind], { message: thrown.message, code: thrown.code })
    throw thrown
  }
}

/**
 * A form's fields as a plain object. Files are left out; a field named "x[]" becomes the array `x`;
 * an empty text field is left out, so that optional fields stay optional.
 */
export function fields(data: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const key of new Set(data.keys())) {
    const all = data.getAll(key).filter((value): value is string => typeof value === 'string' && value !== '')
    if (key.endsWith('[]')) values[key.slice(0, -2)] = all
    else if (all.length > 0) values[key] = all.at(-1)
  }
  return values
}
