import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { disablePerson } from '#modules/identity/server/index.ts'
import { createUnit } from '#modules/organisations/server/index.ts'
import type { Person } from '#platform/actor.ts'
import { sealTrail } from '#platform/server/audit-seal.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { exportTrail, getSealState, listAuditEvents, trailSheet } from './index.ts'

let program: TestProgram
let administrator: Person
let unitId: string

before(async () => {
  program = await testProgram('2026-11-22T02:00:00Z')
  administrator = await program.as('administrator', 'a')
  await program.as('focal_point', 'b')
  unitId = await program.unit('b')
  program.setClock('2026-11-23T02:00:00Z')
  await program.perform(createUnit, { name: 'Sở Hiếm Hoi', kind: 'department', validFrom: '2026-01-01' }, administrator)
})
after(() => program.close())

const list = (filter: object) => program.perform(listAuditEvents, filter, administrator)
const told = async (filter: object) => (await list(filter)).events.map((event) => event.command)

test('narrowed by words, person, unit and days', async () => {
  assert.deepEqual(await told({ text: 'hiếm' }), ['organisations.createUnit'])
  assert.deepEqual(await told({ text: '100%' }), [], 'a sign of the pattern is a plain letter')
  assert.deepEqual(await told({ personId: administrator.personId }), ['organisations.createUnit'])
  assert.deepEqual(await told({ actor: 'ADMINISTRATOR' }), ['organisations.createUnit'])
  assert.deepEqual(await told({ from: '2026-11-23' }), ['organisations.createUnit'])
  assert.deepEqual(await told({ to: '2026-11-22', text: 'hiếm' }), [])
  assert.deepEqual(await told({ unitId }), ['identity.invitePerson', 'organisations.createUnit'], 'what names the unit, and the unit itself')
  assert.deepEqual(await told({ unitId: await program.unit('a') }), ['organisations.createUnit', 'identity.invitePerson', 'organisations.createUnit'], 'and what was done by who held a role in it')
})

test('records and the ids in their facts have names, and lead to their page', async () => {
  const { events, names } = await list({ unitId, command: 'identity.invitePerson' })
  const { person_id } = events[0]!.after as { person_id: string }
  assert.deepEqual(names[unitId]?.title, 'Đơn vị b')
  assert.deepEqual(names[person_id], { id: person_id, title: 'focal_point b', href: `/people/${person_id}` })
  const asCoordinator = await program.perform(listAuditEvents, { unitId, command: 'identity.invitePerson' }, await program.as('coordinator', 'a'))
  assert.equal(asCoordinator.names[person_id]?.href, null, 'who does not keep people is not led to their page')
})

test('a line is sealed or it is not, and the page says how far', async () => {
  assert.equal((await list({})).events[0]!.sealed, false)
  await sealTrail(program.platform, program.tenantId)
  assert.equal((await list({})).events[0]!.sealed, true)
  const state = await program.perform(getSealState, {}, administrator)
  assert.ok(state.head && state.unsealed === 0 && state.oldest === null)
})

test('an export tells the lines in words, and is itself a line', async () => {
  const found = await program.perform(exportTrail, { text: 'hiếm' }, administrator)
  const telling = { names: new Map<string, string>(), words: {}, moment: () => '23/11/2026, 09:00', day: (iso: string) => iso }
  const csv = new TextDecoder().decode(await trailSheet(found, telling, 'vi', 'csv'))
  assert.match(csv, /Thêm đơn vị,Đơn vị,Sở Hiếm Hoi,"[^"]*Tên: trống → Sở Hiếm Hoi/)
  const xlsx = await trailSheet(found, telling, 'vi', 'xlsx')
  assert.equal(new TextDecoder().decode(xlsx.subarray(0, 2)), 'PK')
  const [line] = (await list({ command: 'audit.export' })).events
  assert.deepEqual([line!.actor, line!.after], [administrator.name, { lines: 1, text: 'hiếm' }])
})

test('only those who keep or audit the programme read the trail; a bad day is refused', async () => {
  for (const operation of [listAuditEvents, exportTrail, getSealState]) await refuses(program.perform(operation as typeof listAuditEvents, {}, await program.as('focal_point', 'b')), 'forbidden')
  await refuses(list({ from: '2026-02-30' }), 'invalid')
})

test('another province has its own trail', async () => {
  const other = await program.otherProvince()
  assert.deepEqual((await program.perform(listAuditEvents, { text: 'hiếm' }, other)).events, [])
  const [mine] = (await list({ personId: administrator.personId })).events
  assert.deepEqual((await program.perform(listAuditEvents, { recordId: mine!.recordId }, other)).events, [])
})

test('a person’s account is locked in so many words', async () => {
  const { personId } = await program.as('focal_point', 'b')
  await program.perform(disablePerson, { personId, disabled: true }, administrator)
  assert.deepEqual((await list({ recordId: personId })).events.map((event) => event.command), ['identity.disablePerson', 'identity.invitePerson'])
})
