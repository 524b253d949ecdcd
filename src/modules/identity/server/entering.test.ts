import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import type { Person } from '#platform/actor.ts'
import { testDoor } from '#tests/support/door.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { disablePerson, enterByCode, enterByLink, enterByPassword, resetSecondFactor, restAccounts, unlockPerson, type Entry } from './index.ts'

const PASSWORD = 'một câu dài dễ nhớ của tôi'
const program = await testProgram()
const { auth, mails, door, code, giveSecondFactor, close } = testDoor(program)
after(async () => {
  await close()
  await program.close()
})
const administrator = await program.as('administrator')

let made = 0
/** Somebody new, with a password. */
async function somebody(): Promise<Person> {
  const person = await program.as('focal_point', 'a', `người ${++made}`)
  const account = (await auth.accountOf(person.email))!
  await auth.setPassword(account.userId, PASSWORD, '')
  return { ...person, userId: account.userId }
}
const inside = (entry: Entry) => (entry.kind === 'entered' ? entry.person.personId : assert.fail(entry.kind))
const asked = (entry: Entry) => (entry.kind === 'code' ? entry.challenge : assert.fail(entry.kind))
const link = async (person: Person) => new URL((await auth.makeLink(person.email))!).searchParams.get('token')!
const trail = async (person: Person) => (await program.perform(listAuditEvents, { recordId: person.personId }, administrator)).events
const later = (minutes: number) => program.setClock(new Date(program.platform.clock().getTime() + minutes * 60_000).toISOString())

test('a password lets in, and stands in the trail with device and address, not with itself', async () => {
  const person = await somebody()
  assert.equal(inside(await enterByPassword(door(), ` ${person.email.toUpperCase()} `, PASSWORD)), person.personId)
  const [event] = await trail(person)
  assert.equal(event!.command, 'identity.signIn')
  assert.deepEqual(event!.after, { by: 'password', secondFactor: 'none', device: 'Chrome, Windows', address: '10.0.0.1' })
  await refuses(enterByPassword(door(), person.email, 'sai mật khẩu rồi nhé'), 'invalid', 'sign_in.wrong')
  const told = JSON.stringify(await trail(person))
  assert.match(told, /identity\.failSignIn/)
  assert.ok(!told.includes(PASSWORD) && !told.includes('sai mật khẩu'))
})

test('five failures lock, also against the right password, longer each time; the same is told where nobody has an account', async () => {
  const person = await somebody()
  for (const [at, email] of [['10.1.0.1', person.email], ['10.1.0.2', 'khong-co@mau.example']] as const) {
    const wrong = () => enterByPassword(door('one', at), email, 'sai mật khẩu lần nữa')
    for (let tries = 1; tries < 5; tries++) await refuses(wrong(), 'invalid', 'sign_in.wrong')
    assert.match((await refuses(wrong(), 'conflict', 'sign_in.locked')).message, /tạm dừng đến \d\d:\d\d/)
  }
  await refuses(enterByPassword(door('one', '10.1.0.3'), person.email, PASSWORD), 'conflict', 'sign_in.locked')
  assert.ok((await trail(person))[0]!.after!['lockedUntil' as never])
  later(5.1)
  for (let tries = 1; tries <= 5; tries++) await refuses(enterByPassword(door('one', '10.1.0.3'), person.email, 'sai'), tries < 5 ? 'invalid' : 'conflict')
  later(5.1)
  await refuses(enterByPassword(door('one', '10.1.0.3'), person.email, PASSWORD), 'conflict', 'sign_in.locked')
  later(5.1)
  assert.equal(inside(await enterByPassword(door('one', '10.1.0.3'), person.email, PASSWORD)), person.personId)
})

test('of many tries at once no more than five are made', async () => {
  const person = await somebody()
  const answers = await Promise.allSettled(Array.from({ length: 12 }, () => enterByPassword(door('one', '10.2.0.1'), person.email, 'sai mật khẩu lần nữa')))
  const codes = answers.map((one) => (one as PromiseRejectedResult).reason.code as string)
  assert.ok(codes.filter((one) => one === 'sign_in.wrong').length < 5, codes.join())
  await refuses(enterByPassword(door('one', '10.2.0.2'), person.email, PASSWORD), 'conflict', 'sign_in.locked')
})

test('an address that tries twenty accounts must wait; an office that mistypes now and then need not', async () => {
  const people = [await somebody(), await somebody()]
  for (let round = 0; round < 8; round++) {
    for (const person of people) await refuses(enterByPassword(door('one', '10.3.0.1'), person.email, 'sai'), 'invalid')
    for (const person of people) inside(await enterByPassword(door('one', '10.3.0.1'), person.email, PASSWORD))
  }
  for (let other = 0; other < 4; other++) await enterByPassword(door('one', '10.3.0.1'), `ai-${other}@mau.example`, 'sai').catch(() => {})
  await refuses(enterByPassword(door('one', '10.3.0.1'), people[0]!.email, PASSWORD), 'conflict', 'sign_in.locked')
})

test('who goes on trying a locked account shuts nobody else out of the same address, and nothing stays shut without a lock', async () => {
  const [locked, colleague] = [await somebody(), await somebody()]
  for (let tries = 0; tries < 40; tries++) await refuses(enterByPassword(door('one', '10.3.1.1'), locked.email, 'sai'), tries < 4 ? 'invalid' : 'conflict')
  inside(await enterByPassword(door('one', '10.3.1.1'), colleague.email, PASSWORD))
  // Tries that were begun and never ended, as when the program stops in the middle.
  const key = { kind: 'account', of: colleague.email } as const
  for (let tries = 0; tries < 9; tries++) await auth.failures.begin([key], program.platform.clock())
  await refuses(enterByPassword(door('one', '10.3.1.1'), colleague.email, PASSWORD), 'conflict', 'sign_in.locked')
  later(1.1)
  inside(await enterByPassword(door('one', '10.3.1.1'), colleague.email, PASSWORD))
})

test('the link from the mailbox, or the administrator, unlocks', async () => {
  for (const unlock of [async (person: Person) => void inside(await enterByLink(door(), await link(person))), (person: Person) => program.perform(unlockPerson, { personId: person.personId }, administrator)]) {
    const person = await somebody()
    for (let tries = 0; tries < 5; tries++) await enterByPassword(door('one', `10.4.${made}.1`), person.email, 'sai').catch(() => {})
    await refuses(enterByPassword(door('one', `10.4.${made}.2`), person.email, PASSWORD), 'conflict')
    await unlock(person)
    inside(await enterByPassword(door('one', `10.4.${made}.3`), person.email, PASSWORD))
  }
})

test('a second factor is asked after password and link alike; each code is good once', async () => {
  const person = await somebody()
  const codes = await giveSecondFactor(person)
  const byPassword = asked(await enterByPassword(door(), person.email, PASSWORD))
  const right = await code()
  assert.equal(inside(await enterByCode(door(), byPassword, `${right.slice(0, 3)} ${right.slice(3)}`)), person.personId)
  await refuses(enterByCode(door(), byPassword, await code(1)), 'invalid', 'challenge.gone')
  const byLink = asked(await enterByLink(door(), await link(person)))
  await refuses(enterByCode(door(), byLink, right), 'invalid', 'sign_in.wrong')
  assert.equal(inside(await enterByCode(door(), byLink, codes[3]!.toUpperCase())), person.personId)
  assert.equal((await trail(person))[0]!.after!['secondFactor' as never], 'recovery')
  const again = asked(await enterByPassword(door(), person.email, PASSWORD))
  await refuses(enterByCode(door(), again, codes[3]!), 'invalid', 'sign_in.wrong')
  await refuses(enterByCode(door(), 'khong-co', codes[4]!), 'invalid', 'challenge.gone')
})

test('of two who show one code at once, one is let in; five wrong codes lock', async () => {
  const person = await somebody()
  await giveSecondFactor(person)
  const two = [asked(await enterByPassword(door(), person.email, PASSWORD)), asked(await enterByPassword(door(), person.email, PASSWORD))]
  const right = await code()
  const answers = await Promise.allSettled(two.map((one) => enterByCode(door(), one, right)))
  assert.deepEqual(answers.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  const third = asked(await enterByPassword(door(), person.email, PASSWORD))
  for (let tries = 0; tries < 5; tries++) await enterByCode(door(), third, '000000').catch(() => {})
  await refuses(enterByCode(door(), third, await code(1)), 'conflict', 'sign_in.locked')
})

test('who has lost telephone and codes is helped by the administrator, by nobody else', async () => {
  const person = await somebody()
  await giveSecondFactor(person)
  await refuses(program.perform(resetSecondFactor, { personId: person.personId }, person), 'forbidden')
  await program.perform(resetSecondFactor, { personId: person.personId }, administrator)
  inside(await enterByPassword(door(), person.email, PASSWORD))
})

test('a new device is told by mail, the first and a known one are not; no name becomes a header', async () => {
  const person = await somebody()
  mails.length = 0
  for (const browser of ['văn phòng', 'văn phòng', 'nhà', 'nhà']) inside(await enterByPassword(door(browser), person.email, PASSWORD))
  await sleep(50)
  assert.equal(mails.length, 1)
  assert.equal(mails[0]!.to, person.email)
  assert.match(mails[0]!.text, /Chrome, Windows[\s\S]*10\.0\.0\.1/)
  assert.doesNotMatch(mails[0]!.subject, /[\r\n]/)
})

test('a link lets in once; spent, mistyped or of nobody it is refused with what to do', async () => {
  const person = await somebody()
  const word = await link(person)
  inside(await enterByLink(door(), word))
  for (const spent of [word, '', 'x'.repeat(64)]) assert.match((await refuses(enterByLink(door(), spent), 'invalid', 'link.spent')).message, /đường dẫn mới/)
})

test('a disabled account is let in by nothing; one at rest by the link from its mailbox, in one step', async () => {
  const shut = await somebody()
  await program.perform(disablePerson, { personId: shut.personId, disabled: true }, administrator)
  await refuses(enterByPassword(door(), shut.email, PASSWORD), 'forbidden', 'account.disabled')
  await refuses(enterByLink(door(), await link(shut)), 'forbidden', 'account.disabled')

  const idle = await somebody()
  later(44 * 24 * 60)
  const busy = await somebody()
  inside(await enterByPassword(door(), busy.email, PASSWORD))
  const day = 24 * 60
  later(2 * day)
  await program.perform(restAccounts, {}, program.system)
  inside(await enterByPassword(door(), busy.email, PASSWORD))
  await refuses(enterByPassword(door(), idle.email, PASSWORD), 'forbidden', 'account.disabled')
  assert.equal(inside(await enterByLink(door(), await link(idle))), idle.personId)
  assert.ok((await trail(idle)).some((event) => event.command === 'identity.wakeAccount'))
  inside(await enterByPassword(door(), idle.email, PASSWORD))
})

test('the administrator who was here last stays awake', async () => {
  later(60 * 24 * 60)
  await program.perform(restAccounts, {}, program.system).catch(() => {})
  inside(await enterByLink(door(), await link(administrator)))
  assert.ok(!(await trail(administrator)).some((event) => event.command === 'identity.wakeAccount'))
})
