import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { invitePerson } from '#modules/identity/server/index.ts'
import { createUnit, listUnits } from '#modules/organisations/server/index.ts'
import { refuses, testProgram } from '#tests/support/program.ts'

const program = await testProgram()
after(() => program.close())
const administrator = await program.as('administrator')
const unit = (more = {}) => program.perform(createUnit, { code: 'so-moi', name: 'Sở Mới', kind: 'department', validFrom: '2020-01-01', ...more }, administrator)

test('of two who send the same at once, one is done and the other is told', async () => {
  const unitId = await program.unit('a')
  const invite = () => program.perform(invitePerson, { name: 'Người mới', email: 'moi@mau.example', role: 'leader', unitId }, administrator)
  for (const twice of [() => unit(), invite]) {
    const ended = await Promise.allSettled([twice(), twice(), twice()])
    assert.equal(ended.filter((one) => one.status === 'fulfilled').length, 1)
    for (const one of ended) if (one.status === 'rejected') await refuses(Promise.reject(one.reason), 'conflict')
  }
})

test('what the database cannot hold is refused as invalid, and nothing is written', async () => {
  const before = (await program.perform(listUnits, {}, administrator)).length
  await refuses(unit({ code: 'so-khac', name: 'Sở\u0000 khác' }), 'invalid', 'input.not_storable')
  await refuses(unit({ code: 'so-khac', name: 'Sở khác', validFrom: '0000-01-01' }), 'invalid', 'input.not_storable')
  assert.equal((await program.perform(listUnits, {}, administrator)).length, before)
})
