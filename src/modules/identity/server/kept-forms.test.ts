import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { refuses, testProgram } from '#tests/support/program.ts'
import { findKeptForm, keepForm } from './index.ts'

const program = await testProgram()
after(() => program.close())
const person = await program.as('focal_point')
const administrator = await program.as('administrator')
const keep = (address: string) => program.perform(keepForm, { address, sealedFields: 'sealed' }, person)
const waiting = async (whose = person) => (await program.perform(findKeptForm, {}, whose))?.address ?? null

test('a form waits for its person alone, the newest in place of an older one, for an hour', async () => {
  await keep('/activities/new')
  await keep('/activities/1?/save')
  assert.deepEqual([await waiting(), await waiting(administrator)], ['/activities/1?/save', null])
  program.setClock(new Date(program.platform.clock().getTime() + 60 * 60_000).toISOString())
  assert.equal(await waiting(), null)
})

test('an address elsewhere, or one without end, is not kept', async () => {
  for (const address of ['//evil.example/x', 'https://evil.example/', `/${'a'.repeat(2000)}`]) await refuses(keep(address), 'invalid')
})
