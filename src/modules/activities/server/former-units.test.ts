import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reorganise } from '#modules/plans/testing/reorganise.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { testPlan, type TestPlan } from '../testing/plan.ts'
import { activityFilterChoices, answerParticipation, correctActivity, getActivity, listActivities, listParticipations, recordActivity } from './index.ts'

let program: TestProgram
let plan: TestPlan
before(async () => {
  program = await testProgram()
  plan = await testPlan(program)
})
after(() => program.close())

const record = async (code: string, more: object = {}) => program.perform(recordActivity, { title: `Lớp tập huấn của ${code}`, startsOn: '2026-03-10', kind: 'training', taskIds: [plan.tasks['1']], ...more }, await program.as('focal_point', code))
const look = async (activityId: string, code: string) => program.perform(getActivity, { activityId }, await program.as('focal_point', code))

test('a record stays under the unit that did the work; those who answer for it today complete and correct it', async () => {
  const { id } = await record('a', { complete: true })
  await reorganise(program, '2026-07-01', [['a'], ['b']])
  const heir = await program.as('focal_point', 'b')
  const seen = await look(id, 'b')
  assert.deepEqual([seen.units[0]!.name, seen.moves], ['Đơn vị a', ['correct', 'withdraw']])
  await program.perform(correctActivity, { activityId: id, version: 1, title: seen.title, startsOn: '2026-03-11', kind: 'training', taskIds: seen.taskIds, complete: true, reason: 'Sai ngày' }, heir)
  const after = await look(id, 'b')
  assert.deepEqual([after.unitId, after.startsOn], [await program.unit('a'), '2026-03-11'])
  await refuses(program.perform(correctActivity, { activityId: id, version: 2, title: seen.title, startsOn: '2026-03-12', taskIds: seen.taskIds, reason: 'x' }, await program.as('focal_point', 'stranger')), 'forbidden')
})

test('who was named and has ended is answered for by its heir, in its own name; a draft has its keeper; undoing gives both back', async () => {
  const { id } = await record('other', { partnerIds: [await program.unit('c')] })
  const draft = await record('c')
  const act = await reorganise(program, '2026-08-01', [['c'], ['d']])
  const heir = await program.as('focal_point', 'd')
  assert.deepEqual((await program.perform(listParticipations, {}, heir)).map((one) => [one.id, one.unitName]), [[id, 'Đơn vị c']])
  assert.deepEqual((await look(draft.id, 'd')).moves, ['edit', 'complete', 'withdraw'])
  await act.undo()
  assert.deepEqual(await program.perform(listParticipations, {}, heir), [])
  assert.deepEqual((await look(draft.id, 'd')).moves, [])
  await act.again()
  await program.perform(answerParticipation, { activityId: id, unitId: await program.unit('c'), answer: 'confirm' }, heir)
  assert.deepEqual((await look(id, 'd')).units.map((unit) => [unit.name, unit.state]), [['Đơn vị other', 'own'], ['Đơn vị c', 'confirmed']])
})

test('as now an heir’s list holds what came to it alone; what was split is told beside it, never added; as then each under its own', async () => {
  await record('m1')
  await record('m2')
  await record('s')
  await reorganise(program, '2026-09-01', [['m1', 'm2'], ['n']], [['s'], ['n', 'p']])
  await record('n', { startsOn: '2026-10-01' })
  const read = async (code: string, units?: string) => {
    const { totals, joint } = await program.perform(listActivities, { unitId: await program.unit(code), units }, program.system)
    return [totals.activities, joint.map((one) => [one.name, one.activities])]
  }
  assert.deepEqual(await read('n'), [3, [['Đơn vị s', 1]]])
  assert.deepEqual(await read('p'), [0, [['Đơn vị s', 1]]])
  assert.deepEqual(await read('n', 'then'), [1, []])
  assert.deepEqual(await read('m1', 'then'), [1, []])
  const names = async (units: string) => (await program.perform(activityFilterChoices, { units }, program.system)).units.map((unit) => unit.name)
  assert.ok((await names('then')).includes('Đơn vị m1'))
  assert.ok(!(await names('now')).includes('Đơn vị m1'))
})
