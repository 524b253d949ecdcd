import { createHash, randomBytes } from 'node:crypto'
import type { Library } from './library.ts'

/** What a word that is spent once stands for: a sign-in link, a sign-in that waits for the second factor, one that is at another provider. */
export type OnceKind = 'link' | 'challenge' | 'openid'

/** Words that are known to one holder, stored as hashes, and spent once. */
export type Once = {
  /** Makes a word that stands for `value` for so many seconds. */
  make: (kind: OnceKind, value: object, seconds: number) => Promise<string>
  /** What it stands for, without spending it. Null when it is spent, too old or was never made. */
  peek: <T>(kind: OnceKind, word: string) => Promise<T | null>
  /** Spends it. Of two who spend it at once, one gets the value. */
  take: <T>(kind: OnceKind, word: string) => Promise<T | null>
}

export function onceOver(library: Library): Once {
  const identifier = (kind: OnceKind, word: string) => `${kind}:${createHash('sha256').update(word).digest('base64url')}`
  const read = <T>(found: { value: string; expiresAt: Date } | null) => (found && found.expiresAt > new Date() ? (JSON.parse(found.value) as T) : null)
  return {
    async make(kind, value, seconds) {
      const word = randomBytes(32).toString('hex')
      const { internalAdapter } = await library.$context
      await internalAdapter.createVerificationValue({ identifier: identifier(kind, word), value: JSON.stringify(value), expiresAt: new Date(Date.now() + seconds * 1000) })
      return word
    },
    peek: async (kind, word) => read(await (await library.$context).internalAdapter.findVerificationValue(identifier(kind, word))),
    take: async (kind, word) => read(await (await library.$context).internalAdapter.consumeVerificationValue(identifier(kind, word))),
  }
}
