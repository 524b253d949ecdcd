import { createOTP } from '@better-auth/utils/otp'
import type { Door } from '#modules/identity/server/index.ts'
import { addSecondFactor } from '#modules/identity/server/index.ts'
import type { Person } from '#platform/actor.ts'
import { openAuth } from '#platform/server/auth.ts'
import { hashRecoveryCode, newRecoveryCodes } from '#platform/server/auth/totp.ts'
import type { Mail } from '#platform/server/mail.ts'
import { seal } from '#platform/server/seal.ts'
import type { TestProgram } from './program.ts'

export const SECRET = 'a secret of the test, long enough to be one'
const SHARED = 'twenty-letters-secret'

/** Entering, tried against a test's program: mails are collected, and each browser is a door of its own. */
export function testDoor(program: TestProgram, origin = 'http://127.0.0.1:3000') {
  const auth = openAuth({ url: program.database.appUrl, origin, secret: SECRET })
  const mails: Mail[] = []
  const door = (browser = 'one', address = '10.0.0.1'): Door => ({
    platform: program.platform, auth, locale: 'vi',
    client: { address, userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/150.0', session: null, device: `${browser}`.padEnd(36, '-') },
    mail: async (_tenantId, mail) => void mails.push(mail),
  })
  /** The code that an application shows `steps` half minutes from now. */
  const code = (steps = 0) => createOTP(SHARED).hotp(Math.floor(program.platform.clock().getTime() / 30_000) + steps)
  /** Gives a person a second factor; answers its recovery codes. */
  const giveSecondFactor = async (person: Person) => {
    const codes = newRecoveryCodes()
    const codeHashes = codes.map((one) => hashRecoveryCode(SECRET, person.personId, one))
    await program.perform(addSecondFactor, { sealedSecret: seal(SECRET, SHARED), step: 1, codeHashes }, person)
    return codes
  }
  return { auth, mails, door, code, giveSecondFactor, close: () => auth.close() }
}
