import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import { seal } from '#platform/server/seal.ts'
import { SECRET, testDoor } from '#tests/support/door.ts'
import { CLIENT, startProvider } from '#tests/support/openid.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { enterByOpenId, goToProvider, saveOpenIdSettings, unlinkOpenId } from './index.ts'

const BACK = 'http://127.0.0.1:3000/sign-in/openid'
const program = await testProgram()
const { door, giveSecondFactor, close } = testDoor(program)
const provider = await startProvider(BACK)
after(async () => {
  await provider.stop()
  await close()
  await program.close()
})
const administrator = await program.as('administrator')
const settings = { enabled: true, label: 'Tài khoản công vụ', issuer: provider.issuer, clientId: CLIENT.clientId, sealedSecret: seal(SECRET, CLIENT.secret) }
const setUp = (more = {}) => program.perform(saveOpenIdSettings, { ...settings, ...more }, administrator)
await setUp()

/** Sets out, signs in there, and comes back. */
async function go(someone: { sub: string; email: string; email_verified?: boolean }) {
  await provider.as({ email_verified: true, ...someone })
  const { to, browser } = await goToProvider(door(), program.tenantId, { next: '/plans', back: BACK })
  return { browser, address: await provider.visit(to) }
}
const enter = async (someone: Parameters<typeof go>[0]) => {
  const { browser, address } = await go(someone)
  return enterByOpenId(door(), browser, address)
}

test('who was invited is known by the verified e-mail at first, by the subject afterwards, and goes where they wanted', async () => {
  const person = await program.as('leader', 'a', 'một')
  const first = await enter({ sub: 'a1', email: person.email.toUpperCase() })
  assert.equal(first.kind === 'entered' && first.person.personId, person.personId)
  assert.equal(first.next, '/plans')
  const again = await enter({ sub: 'a1', email: 'doi-thu-khac@mau.example', email_verified: false })
  assert.equal(again.kind === 'entered' && again.person.personId, person.personId)
  const { events } = await program.perform(listAuditEvents, { recordId: person.personId }, administrator)
  assert.deepEqual(events.map((event) => event.command).filter((name) => name.startsWith('identity.') && name !== 'identity.invitePerson'), ['identity.signIn', 'identity.signIn', 'identity.linkOpenId'])
})

test('nobody is made anew; an unverified e-mail is nobody’s', async () => {
  await refuses(enter({ sub: 'b1', email: 'nguoi-la@mau.example' }), 'forbidden', 'openid.nobody')
  const person = await program.as('leader', 'a', 'hai')
  await refuses(enter({ sub: 'b2', email: person.email, email_verified: false }), 'forbidden', 'openid.email')
})

test('another subject with the same address does not take a linked account; the administrator unlinks', async () => {
  const person = await program.as('leader', 'a', 'ba')
  await enter({ sub: 'c1', email: person.email })
  await refuses(enter({ sub: 'c2', email: person.email }), 'conflict', 'openid.other')
  await program.perform(unlinkOpenId, { personId: person.personId }, administrator)
  assert.equal((await enter({ sub: 'c2', email: person.email })).kind, 'entered')
})

test('a state is good once, in the browser that set out, and only if we made it', async () => {
  const person = await program.as('leader', 'a', 'bốn')
  const { browser, address } = await go({ sub: 'd1', email: person.email })
  assert.equal((await enterByOpenId(door(), browser, address)).kind, 'entered')
  await refuses(enterByOpenId(door(), browser, address), 'invalid', 'openid.state')
  const stolen = await go({ sub: 'd1', email: person.email })
  await refuses(enterByOpenId(door(), 'another browser', stolen.address), 'invalid', 'openid.state')
  await refuses(enterByOpenId(door(), undefined, new URL(`${BACK}?code=x&state=made-up`)), 'invalid', 'openid.state')
})

test('an answer with another code, of another issuer, or an error of the provider lets nobody in', async () => {
  const person = await program.as('leader', 'a', 'năm')
  for (const [name, value] of [['code', 'forged'], ['iss', 'https://evil.example']] as const) {
    const { browser, address } = await go({ sub: 'e1', email: person.email })
    address.searchParams.set(name, value)
    await refuses(enterByOpenId(door(), browser, address), 'invalid', 'openid.refused')
  }
  const { browser, address } = await go({ sub: 'e1', email: person.email })
  address.searchParams.delete('code')
  address.searchParams.set('error', 'access_denied')
  await refuses(enterByOpenId(door(), browser, address), 'invalid', 'openid.refused')
})

test('a provider that calls itself by another name than was set up is not gone to; nor one that is not there', async () => {
  await setUp({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') })
  await refuses(goToProvider(door(), program.tenantId, { next: '/', back: BACK }), 'unavailable', 'openid.down')
  await setUp({ issuer: 'http://127.0.0.1:1' })
  await refuses(goToProvider(door(), program.tenantId, { next: '/', back: BACK }), 'unavailable', 'openid.down')
  await setUp()
})

test('a wrong secret of ours lets nobody in; turned off, nobody is sent there', async () => {
  const person = await program.as('leader', 'a', 'sáu')
  await setUp({ sealedSecret: seal(SECRET, 'another') })
  const { browser, address } = await go({ sub: 'f1', email: person.email })
  await refuses(enterByOpenId(door(), browser, address), 'invalid', 'openid.refused')
  await setUp({ enabled: false })
  await refuses(goToProvider(door(), program.tenantId, { next: '/', back: BACK }), 'not_found', 'openid.off')
  await setUp()
})

test('the second factor is asked here as well, and http is refused beyond this machine', async () => {
  const person = await program.as('leader', 'a', 'bảy')
  await giveSecondFactor(person)
  assert.equal((await enter({ sub: 'g1', email: person.email })).kind, 'code')
  await refuses(setUp({ issuer: 'http://dinh-danh.example' }), 'invalid', 'openid.issuer')
})

test('settings keep the sealed secret when it is left empty, and the trail never sees it', async () => {
  await program.perform(saveOpenIdSettings, { ...settings, label: 'Tên khác', sealedSecret: undefined }, administrator)
  assert.equal((await enter({ sub: 'a1', email: 'x@mau.example' })).kind, 'entered')
  assert.ok(!JSON.stringify(await program.perform(listAuditEvents, { recordType: 'settings' }, administrator)).includes(settings.sealedSecret))
})
