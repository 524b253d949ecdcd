import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { recordActivity } from '#modules/activities/server/index.ts'
import { getTask, movePart } from '#modules/plans/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import { createReport, editParagraph } from '#modules/reports/server/index.ts'
import { operations } from '#platform/server/command.ts'
import { subjectSources } from '#platform/server/subjects.ts'
import { ruleWords } from '#messages/authority-rules.ts'
import { whoMayWords } from '#messages/who-may.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { endRole, getPerson, giveDelegation, grantRole, whoMay } from './index.ts'

const program = await testProgram()
after(() => program.close())
const plan = await makePlan(program, { owner: 'ubnd', tasks: [{ ref: '1', leads: ['a'] }] })
const [administrator, focal, approver, deputy, elsewhere] = [await program.as('administrator', 'vp'), await program.as('focal_point', 'a'), await program.as('approver', 'a'), await program.as('editor', 'a'), await program.as('approver', 'b')]
const unitId = await program.unit('a')
const partId = plan.part('1', 'a')

const ask = (kind: string, id: string, key: string, more: object = {}, who = administrator) => async () => {
  const { questions } = await program.perform(whoMay, { kind, id }, who)
  const at = questions.findIndex((one) => one.key === key)
  assert.ok(at >= 0, `${key} is asked of ${kind}`)
  return program.perform(whoMay, { kind, id, ask: at, ...more }, who)
}
const confirmers = (more: object = {}, who = administrator) => ask('part', partId, 'plans.movePart.confirm', more, who)()

test('those who may confirm a part are told with the role, unit and days that give it; others are not', async () => {
  const { holders, total } = await confirmers()
  assert.deepEqual(holders.map((one) => [one.name, one.role, one.unitName, one.validFrom, one.by, one.may]), [[approver.name, 'approver', 'Đơn vị a', '2026-11-23', '', true]])
  assert.equal(total, 1)
})

test('a delegation stands beside whose it is; who wrote it is named, and may not', async () => {
  const roleId = (await program.perform(getPerson, { personId: approver.personId }, approver)).roles[0]!.id
  await program.perform(giveDelegation, { roleId, toId: deputy.personId, validTo: '2026-12-31', basis: 'Giấy ủy quyền 9' }, approver)
  await program.perform(movePart, { partId, move: 'report', text: 'Đã làm' }, approver)
  const { holders } = await confirmers()
  assert.deepEqual(holders.map((one) => [one.name, one.by, one.may]), [[approver.name, '', false], [deputy.name, approver.name, false]], 'neither the author nor who acts for the author')
  const { verdict } = await confirmers({ personId: deputy.personId })
  assert.deepEqual([verdict!.may, verdict!.why], [false, [{ kind: 'wrote' }]])
})

test('a delegation limited to other work is said, and is no way', async () => {
  const roleId = (await program.perform(getPerson, { personId: elsewhere.personId }, elsewhere)).roles[0]!.id
  await program.perform(giveDelegation, { roleId, toId: focal.personId, validTo: '2026-12-31', basis: 'Giấy ủy quyền 10', areas: ['reports'] }, elsewhere)
  const inB = await makePlan(program, { number: '63', tasks: [{ ref: '1', leads: ['b'] }] })
  const { holders, verdict } = await ask('part', inB.part('1', 'b'), 'plans.movePart.confirm', { personId: focal.personId })()
  assert.deepEqual(holders.map((one) => one.name), [elsewhere.name])
  assert.deepEqual(verdict!.why, [{ kind: 'limited', whose: elsewhere.name }])
})

test('everybody asks about themselves: by which role, or what stands in the way and what it takes', async () => {
  assert.deepEqual((await confirmers({}, focal)).verdict, { name: focal.name, may: false, because: null, why: [{ kind: 'none' }], needed: [{ role: 'approver', unitName: 'Đơn vị a' }] })
  const note = await ask('part', partId, 'plans.notePart', {}, focal)()
  assert.deepEqual(note.verdict!.because, { role: 'focal_point', unitName: 'Đơn vị a', by: '' })
  assert.equal((await confirmers({ personId: approver.personId }, focal)).verdict, null, 'not about others')
})

test('a role that ended or is to come is the reason', async () => {
  const person = await program.as('leader', 'vp')
  const grant = async (more: object) => (await program.perform(grantRole, { personId: person.personId, role: 'approver', unitId, ...more }, administrator)).id
  await grant({ validFrom: '2027-01-01' })
  await program.perform(endRole, { personId: person.personId, roleId: await grant({ validFrom: '2026-01-01', validTo: '2026-12-31' }) }, administrator)
  const { why } = (await confirmers({ personId: person.personId })).verdict!
  assert.deepEqual(why, [{ kind: 'past', role: 'approver', unitName: 'Đơn vị a', on: '2026-11-22' }, { kind: 'coming', role: 'approver', unitName: 'Đơn vị a', on: '2027-01-01' }])
})

test('where nobody holds what it takes, the answer says which roles would open it', async () => {
  const alone = await makePlan(program, { number: '64', owner: 'ubnd', tasks: [{ ref: '1', leads: ['c'] }] })
  const { holders, verdict } = await ask('part', alone.part('1', 'c'), 'plans.movePart.confirm')()
  assert.deepEqual([holders, verdict!.needed], [[], [{ role: 'approver', unitName: 'Đơn vị c' }]])
})

test('the answer is what the command does: whoever is named may, whoever is not is refused', async () => {
  const fresh = await makePlan(program, { number: '65', owner: 'ubnd', tasks: [{ ref: '1', leads: ['a'] }] })
  const id = fresh.part('1', 'a')
  const { holders } = await ask('part', id, 'plans.movePart.report')()
  assert.deepEqual(holders.map((one) => one.name).sort(), [approver.name, deputy.name, focal.name].sort())
  for (const person of [elsewhere, administrator]) await refuses(program.perform(movePart, { partId: id, move: 'report', text: 'x' }, person), 'forbidden')
  await program.perform(movePart, { partId: id, move: 'report', text: 'x' }, focal)
  assert.equal((await program.perform(getTask, { taskId: fresh.task('1') }, focal)).parts[0]!.state, 'reported')
})

test('a report, an activity, a plan, a task, a unit, a person: each answers, and only to who may look at it', async () => {
  const { id: reportId } = await program.perform(createReport, { planId: plan.planId, unitId, period: '2026' }, focal)
  await program.perform(editParagraph, { reportId, key: 'difficulties', text: 'Không.' }, approver)
  const release = await ask('report', reportId, 'reports.move.release')()
  assert.ok(release.holders.every((one) => !one.may))
  await refuses(program.perform(whoMay, { kind: 'report', id: reportId }, elsewhere), 'forbidden')
  const { id: activityId } = await program.perform(recordActivity, { title: 'Hội nghị', startsOn: '2026-11-20', taskIds: [plan.task('1')], unitId, partnerIds: [await program.unit('b')] }, focal)
  assert.deepEqual((await ask('activity', activityId, 'activities.answerParticipation.confirm')()).holders.map((one) => [one.name, one.by]).sort(), [[elsewhere.name, '']])
  for (const [kind, id] of [['plan', plan.planId], ['task', plan.task('1')], ['unit', unitId], ['person', focal.personId]] as const) assert.ok((await program.perform(whoMay, { kind, id }, administrator)).questions.length > 1, kind)
  await refuses(program.perform(whoMay, { kind: 'person', id: focal.personId }, elsewhere), 'forbidden')
  await refuses(program.perform(whoMay, { kind: 'plan', id: crypto.randomUUID() }, administrator), 'not_found', 'who_may.missing')
  await refuses(program.perform(whoMay, { kind: 'word', id: focal.personId }, administrator), 'not_found', 'who_may.missing')
})

test('every question that is asked names an operation and has its name and rule in words', async () => {
  const records = { part: partId, task: plan.task('1'), plan: plan.planId, unit: unitId, person: focal.personId }
  assert.deepEqual([...new Set(subjectSources().map((source) => source.kind))].sort(), ['activity', 'part', 'person', 'plan', 'report', 'task', 'unit'])
  const keys = new Set((await Promise.all(Object.entries(records).map(([kind, id]) => program.perform(whoMay, { kind, id }, administrator)))).flatMap((answer) => answer.questions.map((one) => one.key)))
  const names = operations().map((one) => one.name)
  for (const locale of ['vi', 'en'] as const) for (const key of keys) assert.ok(whoMayWords(locale).questions[key] && ruleWords(locale).rules[key], `${key} (${locale})`)
  for (const key of Object.keys(ruleWords('vi').rules)) {
    assert.ok(names.some((name) => key === name || key.startsWith(`${name}.`)), key)
    assert.ok(whoMayWords('vi').questions[key] && whoMayWords('en').questions[key] && ruleWords('en').rules[key], key)
  }
})
