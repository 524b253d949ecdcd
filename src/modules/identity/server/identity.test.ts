import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { disablePerson, endRole, getMailSettings, getPerson, grantRole, invitePerson, listPeople, saveMailSettings } from './index.ts'

const program = await testProgram()
after(() => program.close())
const administrator = await program.as('administrator')
const unitId = await program.unit('a')
const invite = (email: string, more = {}) => ({ name: 'Người mới', email, role: 'focal_point', unitId, ...more })

test('an administrator invites a person with a first role in a unit', async () => {
  const { id } = await program.perform(invitePerson, invite('Moi@Mau.Example'), administrator)
  const person = (await program.perform(listPeople, { q: 'moi@mau' }, administrator)).people.find((one) => one.id === id)!
  assert.equal(person.email, 'moi@mau.example')
  assert.deepEqual(person.roles.map((role) => [role.role, role.unitId]), [['focal_point', unitId]])
})

test('one address is one account, whatever its case', async () => {
  await program.perform(invitePerson, invite('hai@mau.example'), administrator)
  await refuses(program.perform(invitePerson, invite('HAI@mau.example'), administrator), 'conflict', 'person.email_taken')
})

test('nobody else keeps people', async () => {
  for (const role of ['coordinator', 'focal_point', 'approver', 'leader'] as const) {
    const other = await program.as(role)
    await refuses(program.perform(invitePerson, invite(`${role}@x.example`), other), 'forbidden')
    await refuses(program.perform(listPeople, {}, other), 'forbidden')
    await refuses(program.perform(saveMailSettings, { host: 'h', port: 25, secure: 'none', from: 'a@b' }, other), 'forbidden')
  }
})

test('a role needs a unit of this province', async () => {
  await refuses(program.perform(invitePerson, invite('ba@mau.example', { unitId: crypto.randomUUID() }), administrator), 'invalid', 'person.unit_missing')
})

test('the last administrator stays: neither disabled nor without the role', async () => {
  const person = await program.perform(getPerson, { personId: administrator.personId }, administrator)
  await refuses(program.perform(endRole, { personId: administrator.personId, roleId: person.roles[0]!.id }, administrator), 'conflict', 'person.last_administrator')
  await refuses(program.perform(disablePerson, { personId: administrator.personId, disabled: true }, administrator), 'conflict', 'person.last_administrator')
})

test('two administrators who take each other away at once: one stays; one who begins tomorrow is none yet', async () => {
  const second = await program.as('administrator', 'a', 'thứ hai')
  const ended = await Promise.allSettled([
    program.perform(disablePerson, { personId: second.personId, disabled: true }, administrator),
    program.perform(disablePerson, { personId: administrator.personId, disabled: true }, second),
  ])
  assert.deepEqual(ended.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  for (const one of [administrator, second]) await program.perform(disablePerson, { personId: one.personId, disabled: false }, administrator)
  const { id } = await program.perform(invitePerson, invite('mai@mau.example'), administrator)
  await program.perform(grantRole, { personId: id, role: 'administrator', unitId, validFrom: '2026-11-24' }, administrator)
  await program.perform(disablePerson, { personId: second.personId, disabled: true }, administrator)
  await refuses(program.perform(disablePerson, { personId: administrator.personId, disabled: true }, administrator), 'conflict', 'person.last_administrator')
})

test('a role that would end before it begins is refused', async () => {
  await refuses(program.perform(grantRole, { personId: administrator.personId, role: 'leader', unitId, validFrom: '2026-12-01', validTo: '2026-11-01' }, administrator), 'invalid')
})

test('mail settings keep their sealed password when it is left empty, and the audit never sees it', async () => {
  const settings = { host: 'mail.mau.example', port: 587, secure: 'starttls', user: 'u', from: 'bao@mau.example' }
  await program.perform(saveMailSettings, { ...settings, sealedPassword: 'niêm-phong' }, administrator)
  await program.perform(saveMailSettings, { ...settings, port: 465 }, administrator)
  const stored = await program.perform(getMailSettings, {}, administrator)
  assert.deepEqual([stored!.port, stored!.sealedPassword], [465, 'niêm-phong'])
  assert.ok(!JSON.stringify(await program.perform(listAuditEvents, { recordType: 'settings' }, administrator)).includes('niêm-phong'))
})

test('the audit says who, when, what, on which record, from what to what', async () => {
  program.setClock('2026-11-24T03:04:05Z')
  const { id } = await program.perform(invitePerson, invite('nam@mau.example'), administrator)
  const { events } = await program.perform(listAuditEvents, { recordType: 'person', recordId: id }, administrator)
  assert.deepEqual(events.map(({ at, actor, command, before, after }) => ({ at, actor, command, before, after })), [
    { at: '2026-11-24T03:04:05.000Z', actor: administrator.name, command: 'identity.invitePerson', before: null, after: { name: 'Người mới', email: 'nam@mau.example' } },
  ])
})

test('a refused command leaves no trace, not even in the audit', async () => {
  const before = (await program.perform(listAuditEvents, {}, administrator)).events.length
  await refuses(program.perform(invitePerson, invite('sau@mau.example', { unitId: crypto.randomUUID() }), administrator), 'invalid')
  assert.equal((await program.perform(listAuditEvents, {}, administrator)).events.length, before)
})
