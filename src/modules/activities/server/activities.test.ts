import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { testPlan } from '../testing/plan.ts'
import { correctActivity, getActivity, listActivities, recordActivity, withdrawActivity } from './index.ts'

const program = await testProgram()
after(() => program.close())
const { planId, tasks } = await testPlan(program)
const focal = await program.as('focal_point', 'tu-phap')
const own = await program.unit('tu-phap')
const three = (more = {}) => ({ title: 'Tập huấn kỹ năng hòa giải ở cơ sở', startsOn: '2026-11-20', taskIds: [tasks['1']], ...more })
const record = (more = {}, actor: Parameters<typeof program.perform>[2] = focal) => program.perform(recordActivity, three(more), actor)

test('three fields make a valid record of the person’s own unit', async () => {
  const { id } = await record()
  const stored = await program.perform(getActivity, { activityId: id }, focal)
  assert.equal(stored.unitId, own)
  assert.equal(stored.state, 'draft')
  assert.equal(stored.participants, null)
  assert.deepEqual(stored.moves, ['edit', 'complete', 'withdraw'])
  assert.equal(stored.history[0]?.command, 'activities.record')
})

test('the same client key arrives once; what was changed before it was sent again is kept', async () => {
  const clientKey = randomUUID()
  const first = await record({ clientKey })
  const again = await record({ clientKey })
  assert.deepEqual([again.id, again.created], [first.id, false])
  const changed = await record({ clientKey, place: 'Xã Mẫu' })
  assert.equal(changed.id, first.id)
  assert.equal((await program.perform(getActivity, { activityId: first.id }, focal)).place, 'Xã Mẫu')
  await record({ clientKey, place: 'Nơi khác' })
  assert.equal((await program.perform(getActivity, { activityId: first.id }, focal)).place, 'Xã Mẫu', 'a late repetition does not undo what was changed since')
})

test('two sendings at the same moment make one record', async () => {
  const clientKey = randomUUID()
  const both = await Promise.all([record({ clientKey }), record({ clientKey })])
  assert.equal(both[0].id, both[1].id)
  assert.equal(both.filter((one) => one.created).length, 1)
})

test('nobody records for another unit, and no role does but focal point and approver', async () => {
  await refuses(record({ unitId: await program.unit('y-te') }), 'forbidden')
  for (const role of ['coordinator', 'leader', 'administrator'] as const) await refuses(record({ unitId: own }, await program.as(role, 'tu-phap')), 'forbidden')
  await refuses(record({}, await program.as('leader', 'tu-phap')), 'invalid', 'activity.unit')
})

test('faults are told by field', async () => {
  const refusal = await refuses(program.perform(recordActivity, { title: '', startsOn: 'hôm qua', taskIds: [] }, focal), 'invalid')
  assert.deepEqual(refusal.issues.map((issue) => issue.path).sort(), ['startsOn', 'taskIds', 'title'])
  await refuses(record({ startsOn: '2026-11-24' }), 'invalid', 'activity.future')
  await refuses(record({ endsOn: '2026-11-01' }), 'invalid', 'activity.reversed')
  await refuses(record({ taskIds: [randomUUID()] }), 'invalid', 'activity.task_missing')
  await refuses(record({ taskIds: [tasks['gone']] }), 'invalid', 'activity.task_closed')
  await refuses(record({ complete: true }), 'invalid', 'activity.missing')
  await refuses(record({ participants: 5, audience: [{ kind: 'pupils', count: 6 }] }), 'invalid', 'activity.over_participants')
  await refuses(record({ quantity: '1.5', quantityUnit: 'bài' }), 'invalid')
  await refuses(record({ partnerIds: [randomUUID()] }), 'invalid', 'activity.missing')
  await refuses(record({ links: [{ url: 'javascript:alert(1)' }] }), 'invalid')
})

test('figures are read the Vietnamese way', async () => {
  const { id } = await record({ participants: '1.250', quantity: '85,5', quantityUnit: 'giờ' })
  const stored = await program.perform(getActivity, { activityId: id }, focal)
  assert.deepEqual([stored.participants, stored.quantity], [1250, 85.5])
})

test('a task whose wording asks for the refused takes only answers, digests and help pages, each with its sources', async () => {
  const under = (more: object) => record({ taskIds: [tasks['refused']], ...more })
  await refuses(under({}), 'invalid', 'activity.refused_task')
  await refuses(under({ kind: 'training' }), 'invalid', 'activity.refused_task')
  const primary = { url: 'https://mau.example/van-ban', primary: true }
  const other = { url: 'https://mau.example/bao' }
  await refuses(under({ kind: 'sourced_answer', links: [primary] }), 'invalid', 'activity.links_missing')
  await refuses(under({ kind: 'sourced_answer', links: [primary, primary] }), 'invalid', 'activity.links_missing')
  await refuses(under({ kind: 'sourced_answer', links: [other, { url: 'https://mau.example/bao-2' }] }), 'invalid', 'activity.primary_missing')
  await refuses(under({ kind: 'press_digest' }), 'invalid', 'activity.links_missing')
  await under({ kind: 'sourced_answer', links: [primary, other] })
  await under({ kind: 'press_digest', links: [other] })
  await under({ kind: 'child_help_page', links: [other] })
  await refuses(record({ taskIds: [tasks['1'], tasks['refused']], kind: 'briefing' }), 'invalid', 'activity.refused_task')
})

test('a complete record is corrected with a reason, on the version that was seen, and the trail tells what changed', async () => {
  const { id } = await record({ kind: 'training', complete: true })
  const correct = (more: object) => program.perform(correctActivity, { ...three({ kind: 'training', complete: true }), activityId: id, version: 1, ...more }, focal)
  await refuses(correct({ participants: 40 }), 'invalid', 'activity.reason')
  await correct({ participants: 40, reason: 'Bổ sung số người theo danh sách điểm danh của đơn vị' })
  await refuses(correct({ participants: 41, reason: 'x' }), 'conflict', 'activity.changed_meanwhile')
  const stored = await program.perform(getActivity, { activityId: id }, focal)
  assert.equal(stored.participants, 40)
  assert.deepEqual(stored.history[0]?.fields, ['participants'])
  assert.match(stored.history[0]?.reason ?? '', /điểm danh/)
  await refuses(program.perform(correctActivity, { ...three({ kind: 'training' }), activityId: id, version: 2, reason: 'x' }, await program.as('focal_point', 'y-te')), 'forbidden')
})

test('withdrawal needs a reason, keeps the row and takes it out of the list', async () => {
  const { id } = await record({ title: 'Ghi nhầm một buổi' })
  await refuses(program.perform(withdrawActivity, { activityId: id }, focal), 'invalid', 'activity.reason')
  await refuses(program.perform(withdrawActivity, { activityId: id, reason: 'Ghi nhầm' }, await program.as('approver', 'y-te')), 'forbidden')
  await program.perform(withdrawActivity, { activityId: id, reason: 'Ghi nhầm ngày' }, focal)
  const stored = await program.perform(getActivity, { activityId: id }, focal)
  assert.deepEqual([stored.state, stored.withdrawnReason, stored.moves], ['withdrawn', 'Ghi nhầm ngày', []])
  assert.equal((await program.perform(listActivities, { q: 'ghi nham' }, focal)).totals.activities, 0)
  assert.equal((await program.perform(listActivities, { q: 'ghi nham', state: 'withdrawn' }, focal)).totals.activities, 1)
  await refuses(program.perform(withdrawActivity, { activityId: id, reason: 'nữa' }, focal), 'conflict', 'activity.state')
  const rows = await inTenant(program.platform.db, program.tenantId, 'write', (tx) => tx.deleteFrom('activities').where('id', '=', id).execute().then(() => 'deleted', () => 'refused'))
  assert.equal(rows, 'refused', 'the run-time role has no right to delete an activity')
})

test('the list filters by plan, task, unit, day and words without diacritics, and adds up what it lets through', async () => {
  await record({ title: 'Triển lãm tranh về quyền trẻ em', startsOn: '2026-03-08', taskIds: [tasks['2']], kind: 'exhibition', participants: 640 })
  const list = (filter: object) => program.perform(listActivities, filter, focal)
  for (const filter of [{ q: 'quyen tre em' }, { taskId: tasks['2'] }, { kind: 'exhibition' }, { from: '2026-03-01', to: '2026-03-31' }, { planId, unitId: own, q: 'trien lam' }]) {
    const found = await list(filter)
    assert.deepEqual([found.totals.activities, found.totals.participants], [1, 640], JSON.stringify(filter))
    assert.equal(found.rows[0]?.tasks[0]?.ref, '2')
  }
  assert.equal((await list({ q: '100%' })).totals.activities, 0)
})

test('another province sees nothing', async () => {
  const { id } = await record()
  const other = await program.otherProvince()
  await refuses(program.perform(getActivity, { activityId: id }, other), 'not_found')
  assert.equal((await program.perform(listActivities, {}, other)).totals.activities, 0)
})
