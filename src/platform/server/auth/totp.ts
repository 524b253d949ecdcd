import { createOTP } from '@better-auth/utils/otp'
import { createHmac, randomInt } from 'node:crypto'

/** Codes that an application makes every 30 seconds from a shared secret (RFC 6238: SHA-1, 6 digits, as all applications know them). */
const STEP_SECONDS = 30
/** Recovery codes given at once. */
export const RECOVERY_CODES = 10

/** The secret that is offered in a session: the same until it is taken or the session ends, so that nothing is stored before. 120 bits. */
export const offeredSecret = (secret: string, session: string) => createHmac('sha256', secret).update(`totp:${session}`).digest('base64url').slice(0, 20)

/** What an application reads from the picture. */
export const addressOf = (secret: string, account: string) => createOTP(secret).url('Sáng Tỏ', account)

/** What a person types into the application where there is no camera: base32 in fours. */
export const typedSecret = (secret: string, account: string) => new URL(addressOf(secret, account)).searchParams.get('secret')!.replace(/(.{4})(?=.)/g, '$1 ')

/** The time step whose code this is (the present one, or one beside it where clocks differ), or null. A step's code is to be spent once. */
export async function stepOf(secret: string, code: string, now: Date): Promise<number | null> {
  const present = Math.floor(now.getTime() / 1000 / STEP_SECONDS)
  const typed = code.replace(/\s/g, '')
  const makes = createOTP(secret)
  for (const step of [present, present - 1, present + 1]) if (typed.length === 6 && (await makes.hotp(step)) === typed) return step
  return null
}

/** Without 0, 1, o, l and i: read from paper, and typed. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const letters = (count: number) => Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Ten codes for the day on which the telephone is lost. */
export const newRecoveryCodes = () => Array.from({ length: RECOVERY_CODES }, () => `${letters(5)}-${letters(5)}`)

/** As it is stored: bound to the person and to the program's secret, so that the database alone tells nothing. Capitals and spaces do not matter. */
export const hashRecoveryCode = (secret: string, personId: string, code: string) =>
  createHmac('sha256', secret).update(`recovery:${personId}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`).digest('base64url')
