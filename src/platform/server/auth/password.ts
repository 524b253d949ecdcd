/** What a password must be: long rather than odd, and not one that everybody guesses. */

/** Characters, with and without a second factor (TCVN 14423:2026, level 2). */
export const PASSWORD_LENGTH = { alone: 14, withSecondFactor: 8, most: 128 } as const

export type PasswordFault = 'short' | 'long' | 'common'

// 10^8 guesses hold against trying over the network with its locks; alone, a password must also hold for some time against its stolen hash.
const GUESSES = { alone: 1e10, withSecondFactor: 1e8 }
/** Words of this program and of the office, which the library's list does not know. */
const OURS = ['sangto', 'sáng tỏ', 'matkhau', 'mật khẩu', 'thainguyen', 'thái nguyên', 'backan', 'bắc kạn', 'ubnd', 'ủy ban nhân dân', 'vietnam', 'việt nam']

const estimator = (async () => {
  const [{ ZxcvbnFactory }, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs, maxLength: PASSWORD_LENGTH.most })
})

let opened: ReturnType<typeof estimator> | undefined

/**
 * Why this password will not do, or null. Without the network: against 49,000 common passwords, keyboard walks, sequences,
 * repeats, and what is known `about` the person (name, e-mail).
 */
export async function passwordFault(password: string, { secondFactor, about }: { secondFactor: boolean; about: string[] }): Promise<PasswordFault | null> {
  const kind = secondFactor ? 'withSecondFactor' : 'alone'
  const length = [...password].length
  if (length < PASSWORD_LENGTH[kind]) return 'short'
  if (length > PASSWORD_LENGTH.most) return 'long'
  const known = [...OURS, ...about.flatMap((text) => [text, ...text.split(/[\s@._-]+/u)])].filter((word) => word.length > 2)
  const plain = password.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd')
  const check = await (opened ??= estimator())
  const guesses = Math.min(...[password, plain].map((text) => check.check(text, known).guesses))
  return guesses < GUESSES[kind] ? 'common' : null
}
