import { createHash } from 'node:crypto'
import { Refusal, type RefusalKind } from '#platform/errors.ts'
import type { Person } from '#platform/actor.ts'
import type { Locale } from '#platform/messages.ts'
import type { Account, Auth, Client } from '#platform/server/auth.ts'
import type { FailureKey } from '#platform/server/auth/failures.ts'
import type { Mail } from '#platform/server/mail.ts'
import { dayInVietnam, perform, type Platform } from '#platform/server/runtime.ts'
import { signInWords } from '#messages/sign-in.ts'
import { hasSecondFactor, readCode } from './check-code.ts'
import { deviceName } from '../device.ts'
import { loadActor } from './load-actor.ts'
import { failSignIn, signIn, wakeAccount, type WayIn } from './sign-in.ts'

/** What entering stands on, and from where it is tried. `device`: what the browser keeps of an earlier time, or a new word. */
export type Door = {
  platform: Platform
  auth: Auth
  locale: Locale
  client: Client & { device: string }
  /** Sends a mail as this province; throws when it cannot. */
  mail: (tenantId: number, mail: Mail) => Promise<void>
}

/** Inside, with the cookies to set; or asked for the second factor first, under a word that stands for it. */
export type Entry = { kind: 'entered'; person: Person; cookies: Headers } | { kind: 'code'; challenge: string }

type Challenge = Account & { by: WayIn }

/** Minutes in which the second factor must follow. */
export const CODE_MINUTES = 10

const refuse = (kind: RefusalKind, code: string, message: string) => new Refusal(kind, code, message)
const asProgram = (door: Door, tenantId: number) => ({ actor: { kind: 'system', tenantId, name: 'sign-in' } as const, locale: door.locale })
const personOf = (door: Door, userId: string) => loadActor(door.platform.db, { userId }, dayInVietnam(door.platform.clock()))

/** By password. Refuses alike whether the account is there or not; five failures lock it for a while, and tell until when. */
export async function enterByPassword(door: Door, email: string, password: string): Promise<Entry> {
  const address = email.trim().toLowerCase()
  const keys: FailureKey[] = [{ kind: 'account', of: address }, { kind: 'address', of: door.client.address }]
  const account = await tryOnce(door, keys, 'password', () => door.auth.byPassword(address, password), () => door.auth.accountOf(address), signInWords(door.locale).wrongPassword)
  return enter(door, account, 'password')
}

/** By a one-time link, which also opens what was locked and wakes an account that rests: the mailbox is the person's own. */
export async function enterByLink(door: Door, word: string): Promise<Entry> {
  const account = await door.auth.spendLink(word)
  if (!account) throw refuse('invalid', 'link.spent', signInWords(door.locale).linkSpent)
  if (!(await personOf(door, account.userId))) await perform(door.platform, wakeAccount, { userId: account.userId }, asProgram(door, account.tenantId)).catch(onlyRefusals)
  await door.auth.failures.succeeded([{ kind: 'account', of: account.email }])
  return enter(door, account, 'link')
}

const onlyRefusals = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
}

/** By an account that has been shown in another way. */
export async function enter(door: Door, account: Account, by: WayIn): Promise<Entry> {
  const person = await personOf(door, account.userId)
  if (!person) throw refuse('forbidden', 'account.disabled', signInWords(door.locale).accountShut)
  const asked = { platform: door.platform, secret: door.auth.secret, person, locale: door.locale }
  if (await hasSecondFactor(asked)) return { kind: 'code', challenge: await door.auth.once.make('challenge', { ...account, by } satisfies Challenge, CODE_MINUTES * 60) }
  return open(door, person, by, null)
}

/** With the code of the second factor, after the first. Each code is good once; five failures lock. */
export async function enterByCode(door: Door, challenge: string, typed: string): Promise<Entry> {
  const words = signInWords(door.locale)
  const gone = () => refuse('invalid', 'challenge.gone', words.challengeGone)
  const waiting = await door.auth.once.peek<Challenge>('challenge', challenge)
  const person = waiting && (await personOf(door, waiting.userId))
  if (!waiting || !person) throw gone()
  const asked = { platform: door.platform, secret: door.auth.secret, person, locale: door.locale }
  const spend = async () => {
    const code = await readCode(asked, typed)
    return code && open(door, person, waiting.by, code).catch((error: unknown) => (onlyRefusals(error), null))
  }
  const entry = await tryOnce(door, [{ kind: 'code', of: waiting.userId }], 'code', spend, async () => waiting, words.codeWrong)
  await door.auth.once.take('challenge', challenge)
  return entry
}

/** One try that may fail: counted before it is made; a failure stands in the trail of whoever has the account, and locks when it is one too many. */
async function tryOnce<T>(door: Door, keys: FailureKey[], by: WayIn | 'code', work: () => Promise<T | null>, whose: () => Promise<Account | null>, wrong: string): Promise<T> {
  const { failures } = door.auth
  const now = door.platform.clock()
  const locked = (until: Date) => refuse('conflict', 'sign_in.locked', signInWords(door.locale).locked(until))
  const wait = await failures.begin(keys, now)
  if (wait) throw locked(wait)
  const done = await work()
  if (done) {
    await failures.succeeded(keys)
    return done
  }
  const until = await failures.failed(keys, now)
  const account = await whose()
  if (account) await perform(door.platform, failSignIn, { userId: account.userId, by, address: door.client.address, lockedUntil: until?.toISOString() ?? null }, asProgram(door, account.tenantId))
  else door.platform.log.warn({ address: door.client.address, by }, 'sign-in failed: no such account')
  throw until ? locked(until) : refuse('invalid', 'sign_in.wrong', wrong)
}

async function open(door: Door, person: Person, by: WayIn, code: { step: number } | { recoveryHash: string } | null): Promise<Entry> {
  const { client, locale, platform } = door
  const device = deviceName(client.userAgent, locale)
  const deviceHash = createHash('sha256').update(client.device).digest('base64url')
  const { newDevice } = await perform(platform, signIn, { by, code, deviceHash, device, address: client.address }, { actor: person, locale })
  const cookies = await door.auth.openSession(person.userId, client)
  const words = signInWords(locale)
  const notice = { to: person.email, subject: words.newDeviceSubject, text: words.newDeviceBody({ name: person.name, device, address: client.address, at: platform.clock() }) }
  // Not awaited: whoever enters does not wait for the mail server.
  if (newDevice) void door.mail(person.tenantId, notice).catch((error: unknown) => platform.log.warn({ error: String(error) }, 'new-device mail'))
  return { kind: 'entered', person, cookies }
}
