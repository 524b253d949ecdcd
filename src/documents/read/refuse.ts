/** Every reason for which a file is not read: one stable code each, worded in messages/documents.ts. */
import { documents } from '../../../messages/documents.ts'
import { Refusal, type RefusalKind } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'

type Words = ReturnType<typeof documents>['refused']
export type RefusalReason = keyof Words

/** What the server lacks or ran out of is "unavailable"; everything else is a fault of the file. */
const UNAVAILABLE: ReadonlySet<RefusalReason> = new Set(['ocrMissing', 'ocrLanguageMissing', 'timeout', 'memory'])

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A fault found while reading; worded only when it leaves the reader, so that readers need no locale. */
export class ReadFault extends Error {
  readonly reason: RefusalReason
  readonly args: unknown[]
  constructor(reason: RefusalReason, ...args: unknown[]) {
    super(`document refused: ${reason}`)
    this.reason = reason
    this.args = args
  }
}

export function fault<R extends RefusalReason>(reason: R, ...args: Parameters<Words[R]>): ReadFault {
  return new ReadFault(reason, ...args)
}

/** The refusal that a person sees: code "documents.<reason>", message in their language. */
export function toRefusal({ reason, args }: { reason: RefusalReason; args: unknown[] }, locale: Locale): Refusal {
  const kind: RefusalKind = UNAVAILABLE.has(reason) ? 'unavailable' : 'invalid'
  const word = documents(locale).refused[reason] as (...args: unknown[]) => string
  return new Refusal(kind, `documents.${snake(reason)}`, word(...args))
}
