import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { changePassword } from './index.ts'

const program = await testProgram()
after(() => program.close())

test('identity.changePassword: everyone their own, and the trail says who and when, nothing of what', async () => {
  const focal = await program.as('focal_point')
  await program.perform(changePassword, {}, { ...focal, grants: [] })
  const { events } = await program.perform(listAuditEvents, { command: 'identity.changePassword' }, await program.as('administrator'))
  assert.deepEqual(events.map((event) => [event.actor, event.recordId, event.before, event.after]), [[focal.name, focal.personId, null, null]])
})

test('identity.changePassword: no rule of the program has one', async () => {
  await refuses(program.perform(changePassword, {}, program.system), 'not_found')
})
