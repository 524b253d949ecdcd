import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { disablePerson, loadActor } from '#modules/identity/server/index.ts'
import { testProgram } from '#tests/support/program.ts'
import { openAuth } from './auth.ts'

const program = await testProgram()
const auth = openAuth({ url: program.database.appUrl, origin: 'http://127.0.0.1:3000', secret: 'a secret of the test, long enough to be one' })
const owner = new pg.Client({ connectionString: program.database.ownerUrl })
await owner.connect()
after(async () => {
  await auth.close()
  await owner.end()
  await program.close()
})

const PASSWORD = 'một câu dài dễ nhớ của tôi'
const token = (link: string) => new URL(link).searchParams.get('token')!
const cookies = (answer: Headers) => new Headers({ cookie: answer.getSetCookie().map((one) => one.split(';')[0]).join('; ') })
const who = async (headers: Headers) => {
  const session = auth.sessionOf(headers)
  return session ? loadActor(program.platform.db, { session }, '2026-11-23') : null
}
const signInByLink = async (email: string) => cookies((await auth.spendLink(token((await auth.makeLink(email))!), new Headers()))!)

test('a one-time link signs in exactly once', async () => {
  const person = await program.as('leader')
  const link = token((await auth.makeLink(person.email))!)
  const signedIn = await auth.spendLink(link, new Headers())
  assert.deepEqual((await who(cookies(signedIn!)))?.grants, person.grants)
  assert.equal(await auth.spendLink(link, new Headers()), null)
})

test('a one-time link lives 15 minutes and is stored only as a hash', async () => {
  const person = await program.as('leader')
  const link = token((await auth.makeLink(person.email))!)
  const { rows } = await owner.query<{ identifier: string; value: string; minutes: string }>(`select identifier, value, extract(epoch from "expiresAt" - now()) / 60 as minutes from auth."verification" order by "createdAt" desc limit 1`)
  assert.ok(!rows[0]!.identifier.includes(link) && !rows[0]!.value.includes(link))
  assert.ok(Number(rows[0]!.minutes) > 14 && Number(rows[0]!.minutes) <= 15)
  await owner.query(`update auth."verification" set "expiresAt" = now() - interval '1 second'`)
  assert.equal(await auth.spendLink(link, new Headers()), null)
})

test('nobody gets a link for an address without an account', async () => {
  assert.equal(await auth.makeLink('khong-co@mau.example'), null)
})

test('a password is set by who is signed in, and ends their other sessions', async () => {
  const { email } = await program.as('coordinator')
  const [here, elsewhere] = [await signInByLink(email), await signInByLink(email)]
  await auth.setPassword(PASSWORD, here)
  assert.ok(await who(here))
  assert.equal(await who(elsewhere), null)
  const answer = await auth.signIn(email, PASSWORD, { headers: new Headers(), address: '10.0.0.1' })
  assert.ok(answer instanceof Headers && (await who(cookies(answer))))
})

test('after five wrong passwords in a minute an address must wait', async () => {
  const attempt = (password: string) => auth.signIn('ai-do@mau.example', password, { headers: new Headers(), address: '10.9.9.9' })
  for (let tries = 0; tries < 5; tries++) assert.equal(await attempt('sai mật khẩu lần nữa'), null)
  assert.equal(await attempt('sai mật khẩu lần nữa'), 'slow_down')
})

test('the cookie is http-only, same-site and signed: another signature is nobody', async () => {
  const person = await program.as('approver')
  const answer = await auth.spendLink(token((await auth.makeLink(person.email))!), new Headers())
  assert.match(answer!.getSetCookie()[0]!, /HttpOnly.*SameSite=Lax/i)
  const [name, value] = cookies(answer!).get('cookie')!.split('=') as [string, string]
  const forged = decodeURIComponent(value).replace(/\.(.)/, (_, first: string) => `.${first === 'A' ? 'B' : 'A'}`)
  assert.equal(await who(new Headers({ cookie: `${name}=${encodeURIComponent(forged)}` })), null)
  assert.equal(await who(new Headers({ cookie: `${name}=${value.split('.')[0]}` })), null)
})

test('a broken cookie is nobody’s, and no error', () => {
  for (const value of ['%', '%zz', '%ff.x', 'a', '.', 'a.b', '%00.%00']) assert.equal(auth.sessionOf(new Headers({ cookie: `sangto.session_token=${value}` })), null, value)
})

test('behind https only the cookie counts that https has set', async () => {
  const safe = openAuth({ url: program.database.appUrl, origin: 'https://tinh.example', secret: 'a secret of the test, long enough to be one' })
  const cookie = cookies((await auth.spendLink(token((await auth.makeLink((await program.as('leader')).email))!), new Headers()))!).get('cookie')!
  assert.equal(safe.sessionOf(new Headers({ cookie })), null)
  assert.ok(safe.sessionOf(new Headers({ cookie: `__Secure-${cookie}` })))
  await safe.close()
})

test('of two who press at once on one link, one is signed in', async () => {
  const link = token((await auth.makeLink((await program.as('leader')).email))!)
  const answers = await Promise.all([1, 2, 3, 4].map(() => auth.spendLink(link, new Headers())))
  assert.equal(answers.filter((answer) => answer !== null).length, 1)
})

test('signing out ends the session on the server', async () => {
  const session = await signInByLink((await program.as('leader')).email)
  await auth.signOut(session)
  assert.equal(await who(session), null)
})

test('a disabled account is nobody at once, also with a session that was open', async () => {
  const person = await program.as('focal_point', 'b')
  await program.as('administrator')
  const session = await signInByLink(person.email)
  await program.perform(disablePerson, { personId: person.personId, disabled: true }, await program.as('administrator'))
  assert.equal(await who(session), null)
})
