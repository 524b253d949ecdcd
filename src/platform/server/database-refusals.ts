import type { Locale } from '../messages.ts'
import { platformWords } from '#messages/platform.ts'
import { conflict, invalid, type Refusal } from '../errors.ts'

/** What two people at once run into: a key that the other took, a record that the other removed, each waiting for the other. */
const MEANWHILE = new Set(['23505', '23503', '40001', '40P01'])

/**
 * What the database refuses of what a person sent, which no rule before it saw: "conflict" where somebody was quicker, "invalid"
 * for a value that it cannot hold (SQLSTATE class 22: the character 0, the year 0; 23514: a check of the table). Null for everything else, which is a bug.
 */
export function refusalOf(error: unknown, locale: Locale): Refusal | null {
  const code = error instanceof Error && 'severity' in error && 'code' in error ? String(error.code) : ''
  if (MEANWHILE.has(code)) return conflict('record.meanwhile', platformWords(locale).meanwhile)
  return code.startsWith('22') || code === '23514' ? invalid('input.not_storable', platformWords(locale).notStorable) : null
}
