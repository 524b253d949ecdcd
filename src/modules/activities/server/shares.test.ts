import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { evidenceSources } from '#platform/server/evidence.ts'
import { query } from '#platform/server/command.ts'
import { inTenant } from '#platform/server/db.ts'
import { z } from 'zod'
import { refuses, testProgram } from '#tests/support/program.ts'
import { getMyUnit } from '#modules/plans/server/index.ts'
import { testPlan } from '../testing/plan.ts'
import { answerParticipation, correctActivity, getActivity, joinActivity, keepActivitiesApart, listActivities, listParticipations, mergeActivity, recordActivity, reviewActivity, withdrawActivity } from './index.ts'

const program = await testProgram()
after(() => program.close())
const { tasks } = await testPlan(program)
const [justice, health, youth] = [await program.as('focal_point', 'tu-phap'), await program.as('focal_point', 'y-te'), await program.as('approver', 'doan')]
const [justiceId, healthId, youthId] = [await program.unit('tu-phap'), await program.unit('y-te'), await program.unit('doan')]
const source = evidenceSources().find((one) => one.name === 'activities')!
const readEvidence = query('test.evidence', {
  input: z.object({ taskIds: z.array(z.uuid()).nullable() }), allow: () => true, api: null,
  async run(ctx, { taskIds }) {
    ctx.permit(null)
    const window = { from: '2000-01-01', to: '2099-12-31' }
    const all = Object.values(tasks)
    return { count: await source.count(ctx, taskIds, window), list: await source.list(ctx, taskIds ?? all, window), exists: await source.exists(ctx, taskIds ?? all) }
  },
})
const counted = async (task: string, unitId: string) => (await program.perform(readEvidence, { taskIds: [task] }, justice)).count.find((one) => one.unitId === unitId)?.count ?? 0
const record = (more = {}, actor = justice) => program.perform(recordActivity, { title: 'Ngày hội tư vấn pháp luật về bảo hiểm y tế', startsOn: '2026-11-10', taskIds: [tasks['1']], ...more }, actor)

test('nothing is there before anything is recorded', async () => {
  assert.deepEqual(await program.perform(readEvidence, { taskIds: null }, justice), { count: [], list: [], exists: false })
})

test('an event counts for the unit that recorded it, for a named one only after it confirmed', async () => {
  const { id } = await record({ taskIds: [tasks['1'], tasks['2']], partnerIds: [healthId, youthId], endsOn: '2026-11-11' })
  assert.deepEqual([await counted(tasks['1']!, justiceId), await counted(tasks['1']!, healthId)], [1, 0])
  const inbox = await program.perform(listParticipations, {}, health)
  assert.deepEqual(inbox.map((one) => [one.id, one.unitId, one.recordedBy]), [[id, healthId, 'Đơn vị tu-phap']])
  const owed = async () => (await program.perform(getMyUnit, {}, health)).now.filter((todo) => todo.kind === 'confirm').map((todo) => [todo.title, todo.href])
  assert.deepEqual(await owed(), [['1 việc đơn vị khác ghi có đơn vị mình tham gia', '/activities/participations']])
  const answer = (unitId: string, choice: string, actor = health, reason = '') => program.perform(answerParticipation, { activityId: id, unitId, answer: choice, reason }, actor)
  await refuses(answer(youthId, 'confirm'), 'forbidden')
  await refuses(answer(healthId, 'confirm', await program.as('leader', 'y-te')), 'forbidden')
  await answer(healthId, 'confirm')
  assert.deepEqual(await owed(), [])
  assert.deepEqual([await counted(tasks['1']!, healthId), await counted(tasks['2']!, healthId)], [1, 1])
  await refuses(answer(youthId, 'decline', youth), 'invalid', 'activity.reason')
  await answer(youthId, 'decline', youth, 'Đơn vị không cử người dự')
  assert.equal(await counted(tasks['1']!, youthId), 0)
  await refuses(answer(justiceId, 'confirm', justice), 'forbidden', 'activities.answerParticipation.forbidden')
  assert.equal((await program.perform(listParticipations, {}, health)).length, 0)
  const { list } = await program.perform(readEvidence, { taskIds: [tasks['1']!] }, justice)
  assert.deepEqual(list.map((one) => [one.id, one.on, [...one.unitIds].sort()]), [[id, '2026-11-11', [justiceId, healthId].sort()]])
  const stored = await program.perform(getActivity, { activityId: id }, justice)
  const correct = (more: object) => program.perform(correctActivity, { title: stored.title, startsOn: stored.startsOn, endsOn: stored.endsOn, taskIds: stored.taskIds, partnerIds: [healthId], activityId: id, version: stored.version, ...more }, justice)
  await correct({ place: 'Xã Mẫu' })
  assert.equal(await counted(tasks['1']!, healthId), 1, 'a new place changes nothing of what was agreed')
  await correct({ place: 'Xã Mẫu', taskIds: [tasks['2']], version: stored.version + 1 })
  assert.deepEqual([await counted(tasks['2']!, justiceId), await counted(tasks['2']!, healthId)], [1, 0], 'under another task the partner is asked again')
  await program.perform(withdrawActivity, { activityId: id, reason: 'Ghi nhầm' }, justice)
  assert.deepEqual([await counted(tasks['2']!, justiceId), (await program.perform(readEvidence, { taskIds: [tasks['2']!] }, justice)).exists], [0, true])
})

test('a likely duplicate is proposed while recording; joining it makes no second record', async () => {
  const { id } = await record({ title: 'Hội thảo quyền của người khuyết tật', startsOn: '2026-10-05' })
  const seen = (more: object) => program.perform(reviewActivity, { title: 'Hội thảo về quyền của người khuyết tật', startsOn: '2026-10-08', taskIds: [tasks['1']], ...more }, health)
  assert.deepEqual((await seen({})).duplicates.map((one) => one.id), [id])
  assert.deepEqual((await seen({ startsOn: '2026-10-09' })).duplicates, [], 'four days later is another event')
  assert.deepEqual((await seen({ taskIds: [tasks['2']] })).duplicates, [], 'another task')
  assert.deepEqual((await seen({ title: 'Triển lãm tranh cổ động' })).duplicates, [])
  await refuses(program.perform(joinActivity, { activityId: id, unitId: justiceId }, health), 'forbidden')
  const before = (await program.perform(listActivities, {}, health)).totals.activities
  await program.perform(joinActivity, { activityId: id, unitId: healthId }, health)
  assert.equal((await program.perform(listActivities, {}, health)).totals.activities, before)
  assert.equal(await counted(tasks['1']!, healthId), 1)
})

test('a record sent again is no duplicate of itself', async () => {
  const clientKey = crypto.randomUUID()
  const fields = { title: 'Chiếu phim lưu động về quyền trẻ em', startsOn: '2026-09-09', taskIds: [tasks['1']], clientKey }
  await program.perform(recordActivity, fields, justice)
  assert.deepEqual((await program.perform(reviewActivity, fields, justice)).duplicates, [])
  assert.equal((await program.perform(reviewActivity, { ...fields, clientKey: crypto.randomUUID() }, justice)).duplicates.length, 1)
})

test('two records of one event are merged by the unit that gives up its own', async () => {
  const link = { url: 'https://mau.example/tin', label: 'Tin', primary: false }
  const first = await record({ title: 'Mít tinh hưởng ứng Tháng hành động vì trẻ em', startsOn: '2026-06-01' })
  const second = await record({ title: 'Lễ mít tinh hưởng ứng Tháng hành động vì trẻ em', startsOn: '2026-06-02', links: [link], partnerIds: [youthId] }, health)
  assert.equal((await program.perform(listActivities, { from: '2026-06-01', to: '2026-06-30' }, justice)).rows.every((row) => row.alike === 1), true)
  assert.deepEqual((await program.perform(getActivity, { activityId: second.id }, health)).duplicates.map((one) => one.id), [first.id])
  await refuses(program.perform(mergeActivity, { activityId: second.id, intoId: first.id }, justice), 'forbidden')
  await refuses(program.perform(mergeActivity, { activityId: second.id, intoId: second.id }, health), 'conflict', 'activity.merge_itself')
  await program.perform(mergeActivity, { activityId: second.id, intoId: first.id }, health)
  const [given, kept] = [await program.perform(getActivity, { activityId: second.id }, health), await program.perform(getActivity, { activityId: first.id }, health)]
  assert.deepEqual([given.state, given.mergedInto], ['withdrawn', first.id])
  assert.deepEqual(kept.units.map((unit) => [unit.unitId, unit.state]), [[justiceId, 'own'], [healthId, 'confirmed'], [youthId, 'named']])
  assert.deepEqual(kept.links, [link])
})

test('a form that was open while another unit joined or merged its record drops neither the unit nor what it brought', async () => {
  const clientKey = crypto.randomUUID()
  const fields = { title: 'Chiến dịch phát thanh lưu động tháng tư', startsOn: '2026-04-10', taskIds: [tasks['1']] }
  const { id } = await record({ ...fields, clientKey })
  const save = async (version: number) => program.perform(correctActivity, { ...fields, place: 'Xã Mẫu', activityId: id, version }, justice)
  const look = () => program.perform(getActivity, { activityId: id }, justice)
  await program.perform(joinActivity, { activityId: id, unitId: healthId }, health)
  await refuses(save(1), 'conflict', 'activity.changed_meanwhile')
  await record({ ...fields, clientKey })
  const { version, units } = await look()
  assert.deepEqual(units.map((unit) => unit.state), ['own', 'confirmed'], 'neither does the first sending, repeated')
  const link = { url: 'https://bao.example/phat-thanh', label: 'Bài báo', primary: false }
  const own = await record({ ...fields, title: 'Phát thanh lưu động tháng tư', links: [link], unitId: youthId }, youth)
  await program.perform(mergeActivity, { activityId: own.id, intoId: id }, youth)
  await refuses(save(version), 'conflict', 'activity.changed_meanwhile')
  assert.deepEqual((await look()).links, [link])
})

test('two events told apart are not proposed again', async () => {
  const first = await record({ title: 'Giao ban báo chí tháng năm', startsOn: '2026-05-10' })
  const second = await record({ title: 'Giao ban báo chí tháng năm, kỳ hai', startsOn: '2026-05-12', apartFrom: [first.id] })
  const third = await record({ title: 'Giao ban báo chí tháng năm kỳ ba', startsOn: '2026-05-13' })
  const alike = async (id: string) => (await program.perform(getActivity, { activityId: id }, justice)).duplicates.map((one) => one.id)
  assert.deepEqual(await alike(second.id), [third.id])
  await refuses(program.perform(keepActivitiesApart, { activityId: third.id, otherId: second.id }, health), 'forbidden')
  await program.perform(keepActivitiesApart, { activityId: third.id, otherId: second.id }, justice)
  assert.deepEqual(await alike(second.id), [])
})

test('the counts kept for speed are what the rule says, whatever was done above', async () => {
  const differing = await inTenant(program.platform.db, program.tenantId, 'read', async (tx) => {
    const rule = sql`select t.task_id, u.unit_id, coalesce(a.ends_on, a.starts_on) as day, a.id as activity_id from activities a
      join activity_tasks t on t.activity_id = a.id join activity_units u on u.activity_id = a.id where a.state in ('draft', 'complete') and u.state in ('own', 'confirmed')`
    const kept = sql`select task_id, unit_id, day, activity_id from activity_counts`
    return (await sql`(${rule} except ${kept}) union all (${kept} except ${rule})`.execute(tx)).rows
  })
  assert.deepEqual(differing, [])
})

test('a rule of the program loads the past for the unit that it names', async () => {
  const { id } = await program.perform(recordActivity, { title: 'Tập huấn năm trước', startsOn: '2024-05-15', endsOn: '2024-05-16', taskIds: [tasks['1']], unitId: youthId, kind: 'training', complete: true }, program.system)
  assert.equal((await program.perform(getActivity, { activityId: id }, justice)).recordedBy, null)
  await refuses(program.perform(recordActivity, { title: 'Không rõ đơn vị', startsOn: '2024-05-15', taskIds: [tasks['1']] }, program.system), 'invalid', 'activity.unit')
})
