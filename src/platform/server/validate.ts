import type { z } from 'zod'
import { platformWords } from '#messages/platform.ts'
import { invalid, type FieldIssue } from '../errors.ts'
import type { Locale } from '../messages.ts'

type Issue = z.core.$ZodIssue

function message(issue: Issue, input: unknown, locale: Locale): string {
  const words = platformWords(locale)
  if (issue.code === 'custom' && issue.message && issue.message !== 'Invalid input') return issue.message
  const missing = input === undefined || input === null || input === ''
  switch (issue.code) {
    case 'invalid_type':
      return missing ? words.required : issue.expected === 'number' ? words.notANumber : words.notValid
    case 'too_small':
      if (issue.origin === 'string') return missing || issue.minimum === 1 ? words.required : words.tooShort(Number(issue.minimum))
      return issue.origin === 'array' ? words.required : words.tooSmall(String(issue.minimum))
    case 'too_big':
      return issue.origin === 'string' ? words.tooLong(Number(issue.maximum)) : words.tooBig(String(issue.maximum))
    case 'invalid_value':
      return missing ? words.required : words.notAChoice
    case 'invalid_format':
      return missing ? words.required : issue.format === 'email' ? words.email : issue.format === 'date' ? words.notADate : words.notValid
    default:
      return words.notValid
  }
}

const at = (input: unknown, path: PropertyKey[]) => path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input)

/** Parses with the schema, or throws "invalid" with one issue a field, in the person's language. */
export function validate<Schema extends z.ZodType>(schema: Schema, input: unknown, locale: Locale): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issues: FieldIssue[] = result.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code, message: message(issue, at(input, issue.path), locale) }))
  throw invalid('input.invalid', platformWords(locale).invalidInput, issues)
}
