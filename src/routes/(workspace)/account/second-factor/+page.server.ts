import { attempt } from '#lib/server/forms.ts'
import { doorOf } from '#lib/server/entrance.ts'
import { program } from '#lib/server/program.ts'
import { signInWords } from '#messages/sign-in.ts'
import { accountSafety } from '#messages/sign-in-account.ts'
import { addSecondFactor, dropSecondFactor, getOwnSecondFactor, readCode, renewRecoveryCodes } from '#modules/identity/server/index.ts'
import { invalid } from '#platform/errors.ts'
import { qrPath } from '#platform/server/auth/qr.ts'
import { addressOf, hashRecoveryCode, newRecoveryCodes, offeredSecret, stepOf, typedSecret } from '#platform/server/auth/totp.ts'
import { seal } from '#platform/server/seal.ts'

const offered = (locals: App.Locals) => offeredSecret(program().secret, locals.session!)
const wrongCode = (locals: App.Locals) => {
  const { codeWrong } = signInWords(locals.locale)
  return invalid('code.wrong', codeWrong, [{ path: 'code', code: 'wrong', message: codeWrong }])
}
const newCodes = (personId: string) => {
  const codes = newRecoveryCodes()
  return { codes, codeHashes: codes.map((code) => hashRecoveryCode(program().secret, personId, code)) }
}

export async function load({ locals }) {
  const present = await locals.run(getOwnSecondFactor, {})
  if (present) return { present, offer: null }
  const { email } = locals.person!
  const address = addressOf(offered(locals), email)
  return { present: null, offer: { address, qr: qrPath(address), typed: typedSecret(offered(locals), email) } }
}

/** Spends a right code of the present second factor; five wrong ones in a row lock, as at the door. A code from paper is known to be right only when it is spent. */
async function withRightCode(locals: App.Locals, typed: string, spend: (code: NonNullable<Awaited<ReturnType<typeof readCode>>>) => Promise<unknown>): Promise<void> {
  const { platform, auth, secret } = program()
  const keys = [{ kind: 'code', of: locals.person!.userId } as const]
  const wait = await auth.failures.begin(keys, platform.clock())
  if (wait) throw invalid('sign_in.locked', signInWords(locals.locale).locked(wait))
  try {
    const code = await readCode({ platform, secret, person: locals.person!, locale: locals.locale }, typed)
    if (!code) throw wrongCode(locals)
    await spend(code)
  } catch (error) {
    await auth.failures.failed(keys, platform.clock())
    throw error
  }
  await auth.failures.succeeded(keys)
}

const typedIn = async (request: Request) => String((await request.formData()).get('code') ?? '')

export const actions = {
  async add({ request, locals }) {
    const { auth, platform, secret } = program()
    const typed = await typedIn(request)
    return attempt({}, async () => {
      const step = await stepOf(offered(locals), typed, platform.clock())
      if (!step) throw wrongCode(locals)
      const { codes, codeHashes } = newCodes(locals.person!.personId)
      await locals.run(addSecondFactor, { sealedSecret: seal(secret, offered(locals)), step, codeHashes })
      auth.sessions.forget(locals.session!)
      return { done: accountSafety(locals.locale).factorAdded, codes }
    }, 'add')
  },
  async renew({ request, locals }) {
    const typed = await typedIn(request)
    return attempt({}, async () => {
      const { codes, codeHashes } = newCodes(locals.person!.personId)
      await withRightCode(locals, typed, (code) => locals.run(renewRecoveryCodes, { code, codeHashes }))
      return { done: accountSafety(locals.locale).codesRenewed, codes }
    }, 'renew')
  },
  /** The session begins anew: what is offered next is another secret. */
  async drop(event) {
    const { locals } = event
    const typed = await typedIn(event.request)
    return attempt({}, async () => {
      await withRightCode(locals, typed, (code) => locals.run(dropSecondFactor, { code }))
      const { auth } = program()
      const cookies = await auth.openSession(locals.person!.userId, doorOf(event).client)
      locals.setCookies.push(...cookies.getSetCookie())
      locals.session = auth.sessionOf(new Headers({ cookie: cookies.getSetCookie()[0]!.split(';')[0]! }))
      return { done: accountSafety(locals.locale).factorDropped }
    }, 'drop')
  },
}
