import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reorganise } from '#modules/plans/testing/reorganise.ts'
import { decideHolding, listOpenDecisions } from '#modules/organisations/server/index.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { reporting } from '../testing/reporting.ts'

let program: TestProgram
before(async () => {
  program = await testProgram('2026-01-10T02:00:00Z')
})
after(() => program.close())

test('an heir’s report of the year of the change holds what its predecessor did for the same parts, by its old name', async () => {
  const r = await reporting(program, { owner: 'tttt', tasks: [{ ref: 'IV.1', leads: ['old'] }, { ref: 'IV.2', leads: ['old', 'other'] }, { ref: 'IV.3', leads: ['other'] }] })
  const [old, heir] = [await program.as('focal_point', 'old'), await program.as('focal_point', 'heir')]
  await r.record('IV.1', { startsOn: '2025-03-10', participants: 40 }, old)
  await r.record('IV.3', { startsOn: '2025-03-12', participants: 7 }, old)
  await reorganise(program, '2025-07-01', [['old'], ['heir']])
  await r.record('IV.1', { startsOn: '2025-09-10', participants: 30 }, heir)
  const id = await r.create({ scope: 'unit', unitId: await program.unit('heir') }, heir)
  assert.equal(await r.view(id, heir).then((view) => view.figures.find((one) => one.key === `${r.plan.task('IV.1')}:participants`)?.value), 70)
  const text = (await r.view(id, heir)).paragraphs.find((one) => one.key === `${r.plan.task('IV.1')}:text`)!.text
  assert.match(text, /- Đơn vị old: Lớp bồi dưỡng/)
  assert.doesNotMatch(text, /Đơn vị heir:/)
  assert.deepEqual((await r.view(id, heir)).tasks.map((task) => task.ref), ['IV.1', 'IV.2'], 'only tasks whose parts came to it')
  const figure = await r.figure(await r.create(), `${r.plan.task('IV.1')}:activities`)
  assert.deepEqual([figure.value, figure.records.flatMap((one) => one.units)], [2, ['Đơn vị old', 'Đơn vị heir']])
})

test('a report that is not released passes to the heir; one that would meet the heir’s own waits', async () => {
  const r = await reporting(program, { owner: 'tttt', tasks: [{ ref: 'IV.1', leads: ['a', 'b', 'c'] }] })
  const people = { a: await program.as('focal_point', 'a'), b: await program.as('focal_point', 'b'), c: await program.as('focal_point', 'c') }
  const unitReport = async (code: 'a' | 'b' | 'c', period: string) => r.create({ scope: 'unit', unitId: await program.unit(code), period }, people[code])
  const [first, second] = [await unitReport('a', '2025'), await unitReport('a', '2024')]
  await unitReport('c', '2024')
  const act = await reorganise(program, '2026-01-01', [['a', 'b'], ['c']])
  assert.equal((await r.view(first, people.c)).unitName, 'Đơn vị c')
  const { groups } = await program.perform(listOpenDecisions, { source: 'reports.open' }, program.system)
  assert.deepEqual(groups.map((group) => [group.unit.name, group.count]), [['Đơn vị a', 1]])
  assert.equal((await r.view(second, await program.as('coordinator', 'dieu-phoi'))).unitName, 'Đơn vị a')
  const coordinator = await program.as('coordinator', 'dieu-phoi')
  await refuses(program.perform(decideHolding, { source: 'reports.open', unitId: await program.unit('a'), heirs: [await program.unit('c')] }, coordinator), 'conflict', 'holding.obstacle')
  await act.undo()
  assert.equal((await r.view(first, people.a)).unitName, 'Đơn vị a')
})
