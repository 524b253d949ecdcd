import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import { listPlans } from '#modules/plans/server/index.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { withinScope } from '../access-token.ts'
import { changePassword, createAccessToken, disablePerson, findAccessToken, invitePerson, listAccessTokens, listPeople, revokeAccessToken } from './index.ts'

const program = await testProgram()
const owner = new pg.Client({ connectionString: program.database.ownerUrl })
await owner.connect()
after(async () => {
  await owner.end()
  await program.close()
})
const administrator = await program.as('administrator')
const person = await program.as('focal_point')
const make = (more = {}) => program.perform(createAccessToken, { name: 'Phần mềm mẫu', scope: ['read'], endsOn: '2026-12-31', ...more }, person)
const find = (token: string, today = '2026-11-23') => findAccessToken(program.platform.db, token, program.platform.clock(), today)

test('a token is told once and stored as its hash; its use is noted', async () => {
  const { id, token } = await make()
  const { rows } = await owner.query<{ row: string }>('select row_to_json(t)::text as row from access_tokens t where id = $1', [id])
  assert.ok(!rows[0]!.row.includes(token) && !rows[0]!.row.includes(token.slice(7)))
  assert.ok(!JSON.stringify(await program.perform(listAuditEvents, { recordType: 'access_token' }, administrator)).includes(token))
  assert.deepEqual((await find(token))!.scope, ['read'])
  assert.equal((await program.perform(listAccessTokens, {}, person)).find((one) => one.id === id)!.lastUsedAt, '2026-11-23T02:00:00.000Z')
  for (const forged of ['', 'sangto_', token.slice(0, -1), `${token}x`]) assert.equal(await find(forged), null)
})

test('it ends: on its day, when revoked, with its person', async () => {
  const { token } = await make({ endsOn: '2026-11-30' })
  assert.ok(await find(token, '2026-11-30'))
  assert.equal(await find(token, '2026-12-01'), null)
  const second = await make()
  await program.perform(revokeAccessToken, { id: second.id }, person)
  assert.equal(await find(second.token), null)
  await refuses(program.perform(revokeAccessToken, { id: second.id }, person), 'not_found')
  await refuses(program.perform(revokeAccessToken, { id: (await make()).id }, administrator), 'not_found')
  const third = await make()
  await program.perform(disablePerson, { personId: person.personId, disabled: true }, administrator)
  assert.equal(await find(third.token), null)
  await program.perform(disablePerson, { personId: person.personId, disabled: false }, administrator)
})

test('a year at most, and a scope that exists', async () => {
  for (const endsOn of ['2026-11-22', '2027-11-24']) await refuses(make({ endsOn }), 'invalid', 'token.end')
  await make({ endsOn: '2027-11-23' })
  for (const scope of [['everything'], ['identity.changePassword'], []]) await refuses(make({ scope }), 'invalid')
  await make({ scope: ['plans.listPlans'] })
})

test('within its scope and no further; people, roles and sign-in are kept by people', () => {
  assert.ok(withinScope(['read'], listPlans) && withinScope(['read'], listPeople) && !withinScope(['read'], invitePerson))
  const record = { name: 'activities.record', kind: 'command' } as const
  assert.deepEqual([withinScope(['read'], record), withinScope(['read', 'write'], record), withinScope(['activities.record'], record), withinScope(['plans.listPlans'], record)], [false, true, true, false])
  for (const operation of [invitePerson, changePassword, createAccessToken]) assert.ok(!withinScope(['read', 'write', operation.name], operation), operation.name)
  // An administrator's program takes nobody's data out, and erases nobody by answering a request.
  for (const name of ['privacy.export', 'privacy.moveRequest']) assert.ok(!withinScope(['read', 'write', name], { name, kind: 'command' }), name)
})
