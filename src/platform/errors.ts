/**
 * Expected refusals. Each has a stable code (for the API and tests) and a message that a person can act on.
 * Everything else that is thrown is a bug and becomes a 500 with an id.
 */
export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'unavailable'

/** A fault at one field: path as in the form ("leads.0.unitId"), code, message for a person. */
export type FieldIssue = { path: string; code: string; message: string }

export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly issues: FieldIssue[]
  constructor(kind: RefusalKind, code: string, message: string, issues: FieldIssue[] = []) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.issues = issues
  }
}

export const invalid = (code: string, message: string, issues: FieldIssue[] = []) => new Refusal('invalid', code, message, issues)
export const unauthenticated = (code: string, message: string) => new Refusal('unauthenticated', code, message)
export const forbidden = (code: string, message: string) => new Refusal('forbidden', code, message)
export const notFound = (code: string, message: string) => new Refusal('not_found', code, message)
export const conflict = (code: string, message: string) => new Refusal('conflict', code, message)
export const unavailable = (code: string, message: string) => new Refusal('unavailable', code, message)

/** HTTP status of each kind (RFC 9110). */
export const STATUS: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unavailable: 503,
}
