import { getContext, setContext } from 'svelte'
import type { Fault } from './fault.ts'

/** What a form tells the fields and buttons inside it. */
export type FormState = { readonly name: string; readonly fault: Fault | undefined; readonly busy: boolean }

const KEY = Symbol('form')
const NONE: FormState = { name: 'form', fault: undefined, busy: false }

export const provideForm = (state: FormState) => setContext(KEY, state)
export const formAround = (): FormState => getContext<FormState | undefined>(KEY) ?? NONE

/** The id of a field in the page: forms on one page do not clash. */
export const fieldId = (form: string, path: string) => `${form}-${path}`.replace(/[^\w-]+/g, '-')
