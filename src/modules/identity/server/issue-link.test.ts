import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { disablePerson, issueLink } from './index.ts'

const program = await testProgram()
after(() => program.close())

test('identity.issueLink: an administrator may make a link for a person, and the trail says for whom', async () => {
  const administrator = await program.as('administrator')
  const focal = await program.as('focal_point')
  assert.deepEqual(await program.perform(issueLink, { personId: focal.personId }, administrator), { email: focal.email, name: focal.name })
  const { events } = await program.perform(listAuditEvents, { command: 'identity.issueLink' }, administrator)
  assert.deepEqual(events.map((event) => [event.actor, event.recordId, event.after]), [[administrator.name, focal.personId, { linkIssuedFor: focal.email }]])
})

test('identity.issueLink: nobody else may, not even for themselves', async () => {
  const focal = await program.as('focal_point')
  for (const role of ['focal_point', 'coordinator', 'leader', 'approver'] as const) await refuses(program.perform(issueLink, { personId: focal.personId }, await program.as(role)), 'forbidden', 'identity.issueLink.forbidden')
})

test('identity.issueLink: a disabled account and an unknown person are refused', async () => {
  const administrator = await program.as('administrator')
  const leader = await program.as('leader')
  await program.perform(disablePerson, { personId: leader.personId, disabled: true }, administrator)
  await refuses(program.perform(issueLink, { personId: leader.personId }, administrator), 'conflict', 'person.disabled')
  await refuses(program.perform(issueLink, { personId: '018f0000-0000-7000-8000-000000000000' }, administrator), 'not_found', 'person.missing')
})
