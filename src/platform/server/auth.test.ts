import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { disablePerson, loadActor } from '#modules/identity/server/index.ts'
import { testProgram } from '#tests/support/program.ts'
import { openAuth } from './auth.ts'

const program = await testProgram()
const settings = { url: program.database.appUrl, origin: 'http://127.0.0.1:3000', secret: 'a secret of the test, long enough to be one' }
const auth = openAuth(settings)
const owner = new pg.Client({ connectionString: program.database.ownerUrl })
await owner.connect()
after(async () => {
  await auth.close()
  await owner.end()
  await program.close()
})

const PASSWORD = 'một câu dài dễ nhớ của tôi'
const CLIENT = { address: '10.0.0.1', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0', session: null }
const word = (link: string) => new URL(link).searchParams.get('token')!
const cookies = (answer: Headers) => new Headers({ cookie: answer.getSetCookie().map((one) => one.split(';')[0]).join('; ') })
const who = async (headers: Headers) => {
  const session = auth.sessionOf(headers)
  return session ? loadActor(program.platform.db, { session }, '2026-11-23') : null
}
const userOf = async (email: string) => (await auth.accountOf(email))!.userId
const enter = async (email: string) => cookies(await auth.openSession(await userOf(email), CLIENT))
const lives = async (headers: Headers, administers = false) => auth.sessions.touch(auth.sessionOf(headers)!, administers)
const aged = (headers: Headers, columns: string) => owner.query(`update auth."session" set ${columns} where token = $1`, [auth.sessionOf(headers)])

test('a one-time link tells who it is for exactly once', async () => {
  const person = await program.as('leader')
  const link = word((await auth.makeLink(person.email))!)
  assert.equal((await auth.spendLink(link))!.email, person.email)
  assert.equal(await auth.spendLink(link), null)
})

test('a one-time link lives 15 minutes and is stored only as a hash', async () => {
  const person = await program.as('leader')
  const link = word((await auth.makeLink(person.email))!)
  const { rows } = await owner.query<{ identifier: string; value: string; minutes: string }>(`select identifier, value, extract(epoch from "expiresAt" - now()) / 60 as minutes from auth."verification" order by "createdAt" desc limit 1`)
  assert.ok(!rows[0]!.identifier.includes(link) && !rows[0]!.value.includes(link))
  assert.ok(Number(rows[0]!.minutes) > 14 && Number(rows[0]!.minutes) <= 15)
  await owner.query(`update auth."verification" set "expiresAt" = now() - interval '1 second'`)
  assert.equal(await auth.spendLink(link), null)
})

test('a word of one kind is nothing of another', async () => {
  const link = word((await auth.makeLink((await program.as('leader')).email))!)
  assert.equal(await auth.once.peek('challenge', link), null)
  assert.equal(await auth.once.take('openid', link), null)
  assert.ok(await auth.spendLink(link))
})

test('nobody gets a link for an address without an account', async () => {
  assert.equal(await auth.makeLink('khong-co@mau.example'), null)
})

test('of two who press at once on one link, one is let in', async () => {
  const link = word((await auth.makeLink((await program.as('leader')).email))!)
  const answers = await Promise.all([1, 2, 3, 4].map(() => auth.spendLink(link)))
  assert.equal(answers.filter((answer) => answer !== null).length, 1)
})

test('a password is set once and for all sessions: the others end', async () => {
  const { email } = await program.as('coordinator')
  const [here, elsewhere] = [await enter(email), await enter(email)]
  await auth.setPassword(await userOf(email), PASSWORD, auth.sessionOf(here)!)
  assert.ok(await who(here))
  assert.equal(await who(elsewhere), null)
  assert.equal((await auth.byPassword(email.toUpperCase(), PASSWORD))?.email, email)
  for (const [address, password] of [[email, `${PASSWORD}.`], [email, ''], ['ai-do@mau.example', PASSWORD]] as const) assert.equal(await auth.byPassword(address, password), null)
})

test('entering makes a new session, and ends the one that the browser had', async () => {
  const { email } = await program.as('leader')
  const first = await enter(email)
  const second = cookies(await auth.openSession(await userOf(email), { ...CLIENT, session: auth.sessionOf(first) }))
  assert.notEqual(auth.sessionOf(first), auth.sessionOf(second))
  assert.equal(await who(first), null)
  assert.ok(await who(second))
})

test('the cookie is http-only, same-site and signed: another signature is nobody', async () => {
  const person = await program.as('approver')
  const answer = await auth.openSession(await userOf(person.email), CLIENT)
  assert.match(answer.getSetCookie()[0]!, /HttpOnly.*SameSite=Lax/i)
  const [name, value] = cookies(answer).get('cookie')!.split('=') as [string, string]
  const forged = decodeURIComponent(value).replace(/\.(.)/, (_, first: string) => `.${first === 'A' ? 'B' : 'A'}`)
  assert.equal(await who(new Headers({ cookie: `${name}=${encodeURIComponent(forged)}` })), null)
  assert.equal(await who(new Headers({ cookie: `${name}=${value.split('.')[0]}` })), null)
})

test('a broken cookie is nobody’s, and no error', () => {
  for (const value of ['%', '%zz', '%ff.x', 'a', '.', 'a.b', '%00.%00']) assert.equal(auth.sessionOf(new Headers({ cookie: `sangto.session_token=${value}` })), null, value)
})

test('behind https only the cookie counts that https has set', async () => {
  const safe = openAuth({ ...settings, origin: 'https://tinh.example' })
  const cookie = (await enter((await program.as('leader')).email)).get('cookie')!
  assert.equal(safe.sessionOf(new Headers({ cookie })), null)
  assert.ok(safe.sessionOf(new Headers({ cookie: `__Secure-${cookie}` })))
  await safe.close()
})

test('signing out ends the session on the server', async () => {
  const session = await enter((await program.as('leader')).email)
  await auth.signOut(session)
  assert.equal(await who(session), null)
})

test('a disabled account is nobody at once, also with a session that was open', async () => {
  const person = await program.as('focal_point', 'b')
  await program.as('administrator')
  const session = await enter(person.email)
  await program.perform(disablePerson, { personId: person.personId, disabled: true }, await program.as('administrator'))
  assert.equal(await who(session), null)
})

test('a session lives 15 minutes after what was last done in it, an administrator’s 5', async () => {
  for (const [administers, minutes] of [[false, 15], [true, 5]] as const) {
    const session = await enter((await program.as('leader')).email)
    const state = (await lives(session, administers))!
    const left = (state.expiresAt.getTime() - Date.now()) / 60_000
    assert.ok(left > minutes - 0.1 && left <= minutes, String(left))
    await aged(session, `"expiresAt" = now() - interval '1 second'`)
    auth.sessions.forget(auth.sessionOf(session)!)
    assert.equal(await lives(session, administers), null, 'over, it is not prolonged')
    assert.equal(await who(session), null)
  }
})

test('whatever is done in it, a session ends after 12 hours', async () => {
  const session = await enter((await program.as('leader')).email)
  const { rows } = await owner.query<{ hours: string }>(`select extract(epoch from "endsAt" - now()) / 3600 as hours from auth."session" where token = $1`, [auth.sessionOf(session)])
  assert.ok(Number(rows[0]!.hours) > 11.9 && Number(rows[0]!.hours) <= 12)
  await aged(session, `"endsAt" = now() + interval '3 minutes'`)
  const state = (await lives(session))!
  assert.ok(state.expiresAt.getTime() - Date.now() <= 180_000)
})

test('a province may be stricter, never laxer', async () => {
  const idle = async (minutes: number) => {
    await owner.query(`update tenants set settings = settings || jsonb_build_object('signIn', jsonb_build_object('idleMinutes', $1::int)) where tenant_id = $2`, [minutes, program.tenantId])
    return (await lives(await enter((await program.as('leader')).email)))!.idleSeconds / 60
  }
  assert.deepEqual([await idle(10), await idle(600)], [10, 15])
})
