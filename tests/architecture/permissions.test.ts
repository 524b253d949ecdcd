/** Every operation asks who acts, and answers nobody without a role, nobody of another unit, nobody of another province. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { correctActivity, exportActivities, getActivity, listActivities, mergeActivity, recordActivity } from '#modules/activities/server/index.ts'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import { grantRole, invitePerson } from '#modules/identity/server/index.ts'
import { createUnit, createUnitGroup } from '#modules/organisations/server/index.ts'
import * as plans from '#modules/plans/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import * as reports from '#modules/reports/server/index.ts'
import { ROLES, type Person, type Role } from '#platform/actor.ts'
import { unauthenticated } from '#platform/errors.ts'
import { buildApi } from '#platform/server/api.ts'
import { operations } from '#platform/server/command.ts'
import { inspectUpload } from '#platform/server/uploads.ts'
import { keepFile, openFile } from '#platform/server/uploads-keep.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'

const person = (roles: Role[] = [], unitId = 'unit-a'): Person => ({ kind: 'person', tenantId: 1, personId: 'person-a', userId: 'user-a', name: 'A', email: 'a@mau.example', grants: roles.map((role) => ({ role, unitId })) })

/** Any stored record of another unit and another person; a report among them is not released. */
const foreign: Record<string, unknown> = new Proxy({}, {
  get: (_record, key) => {
    const name = String(key)
    if (name.endsWith('Ids')) return ['unit-b']
    return name === 'released' ? false : `${name}-b`
  },
})

const product = operations().filter((operation) => !operation.name.startsWith('test.'))
const allowed = (who: Person, kind: 'command' | 'query') => product.filter((operation) => operation.kind === kind && operation.allow(who, foreign)).map((operation) => operation.name)

describe('the policies of the registry', () => {
  test('somebody without a role may do nothing', () => {
    assert.ok(product.length > 60)
    // A file's `readable` is what the record that holds it answered, asked before the policy is (uploads-keep.ts).
    assert.deepEqual([...allowed(person(), 'command'), ...allowed(person(), 'query')], ['files.open'])
  })

  test('who works for one unit, or leads it, changes nothing that is another’s', () => {
    assert.deepEqual(allowed(person(['focal_point', 'approver']), 'command'), [])
    assert.deepEqual(allowed(person(['leader']), 'command'), [])
  })

  test('who works for one unit reads what is open to the province, and not the drafts, people, settings and trail', () => {
    const closed = ['audit.getSealState', 'audit.listEvents', 'identity.getMailSettings', 'identity.listPeople', 'plans.getImport', 'plans.getMyUnit', 'plans.listImports', 'plans.listViews', 'reports.get', 'reports.getDocument', 'reports.getFigure', 'reports.preview']
    const open = allowed(person(['focal_point', 'approver']), 'query')
    assert.deepEqual(product.filter((one) => one.kind === 'query' && !open.includes(one.name)).map((one) => one.name), closed)
  })

  test('a coordinator does not keep people, an administrator does not keep plans', () => {
    const starting = (who: Person, module: string) => allowed(who, 'command').filter((name) => name.startsWith(`${module}.`))
    assert.deepEqual(starting(person(['coordinator']), 'identity'), [])
    assert.deepEqual(starting(person(['administrator']), 'plans'), [])
  })

  test('signed out, every address of the API answers 401', async () => {
    const api = buildApi(operations(), { title: '', version: '1', description: '' })
    const env = { run: () => Promise.reject(unauthenticated('session.none', '')), requestId: '1' }
    for (const operation of product.filter((one) => one.api)) {
      const [method, template] = operation.api!.split(' ') as [string, string]
      const answer = await api.fetch(new Request(`http://x/api/v1${template.replace(/\{\w+\}/g, randomUUID())}`, { method }), env)
      assert.equal(answer.status, 401, operation.name)
    }
  })
})

describe('another province', () => {
  let program: TestProgram
  let stranger: Person
  let theirUnit: string
  let ours: { planId: string; taskId: string; partId: string; unitId: string; personId: string; activityId: string; reportId: string; fileId: string; importId: string }

  before(async () => {
    program = await testProgram()
    const plan = await makePlan(program, { owner: 'a', tasks: [{ ref: '1', leads: ['a'] }] })
    const [focal, coordinator] = [await program.as('focal_point', 'a'), await program.as('coordinator', 'a')]
    const [unitId, taskId] = [await program.unit('a'), plan.task('1')]
    const fileId = randomUUID()
    await program.perform(keepFile, { id: fileId, upload: await inspectUpload({ name: 'ghi-chu.txt', bytes: Buffer.from('Ghi chú') }, 'vi') }, focal)
    const { id: activityId } = await program.perform(recordActivity, { title: 'Hội nghị phổ biến', startsOn: '2026-11-20', taskIds: [taskId], files: [{ id: fileId }] }, focal)
    const { id: reportId } = await program.perform(reports.createReport, { planId: plan.planId, unitId, period: '2026' }, focal)
    const { importId } = await program.perform(plans.uploadDocument, { bytes: Buffer.from('KẾ HOẠCH\nVề công tác phổ biến\n\nI. NHIỆM VỤ\n1. Tổ chức hội nghị. Sở Tư pháp chủ trì.\n'), name: 'ke-hoach.txt' }, coordinator)
    ours = { planId: plan.planId, taskId, partId: plan.part('1', 'a'), unitId, personId: focal.personId, activityId, reportId, fileId, importId }

    const system = await program.otherProvince()
    theirUnit = (await program.perform(createUnit, { name: 'Sở khác', kind: 'department', validFrom: '2020-01-01' }, system)).id
    const { id } = await program.perform(invitePerson, { name: 'Người khác', email: 'khac@mau.example', role: 'leader', unitId: theirUnit }, system)
    stranger = { ...person([...ROLES], theirUnit), tenantId: system.tenantId, personId: id, userId: id }
  })
  after(() => program.close())

  const as = <T>(operation: Parameters<TestProgram['perform']>[0], input: unknown, who = stranger): Promise<T> => program.perform(operation, input, who) as Promise<T>

  test('our ids are not found by somebody who holds every role there', async () => {
    const { planId, taskId, partId, unitId, personId, activityId, reportId, fileId, importId } = ours
    const asked: [Parameters<TestProgram['perform']>[0], object][] = [
      [plans.getOverview, { planId }], [plans.listTasks, { planId }], [plans.exportTasks, { planId }], [plans.getSource, { planId }],
      [plans.getTask, { taskId }], [plans.getTaskHistory, { taskId }], [plans.clarifyTask, { taskId, clarity: 'people', text: 'Ai' }], [plans.giveInstruction, { taskId, unitId: theirUnit, text: 'Làm', dueOn: '2026-12-01' }],
      [plans.movePart, { partId, move: 'start' }], [plans.notePart, { partId, text: 'Ghi' }], [plans.getMyUnit, { unitId }],
      [plans.getImport, { importId }], [plans.confirmImport, { importId, version: 1 }], [plans.discardImport, { importId }],
      [getActivity, { activityId }], [correctActivity, { activityId, version: 1, title: 'Khác', startsOn: '2026-11-20', taskIds: [taskId] }], [mergeActivity, { activityId, intoId: randomUUID() }],
      [reports.getReport, { reportId }], [reports.getReportDocument, { reportId }], [reports.getFigure, { reportId, key: 'all:activities' }], [reports.refreshReport, { reportId }], [reports.moveReport, { reportId, move: 'submit' }],
      [openFile, { fileId }], [grantRole, { personId, role: 'leader', unitId: theirUnit }],
    ]
    for (const [operation, input] of asked) assert.equal((await refuses(as(operation, input), 'not_found')).kind, 'not_found', operation.name)
  })

  test('our ids are no choices inside what they send', async () => {
    const activity = { title: 'Hội nghị khác', startsOn: '2026-11-20', taskIds: [ours.taskId], unitId: theirUnit }
    await refuses(as(recordActivity, activity), 'invalid', 'activity.task_missing')
    await refuses(as(recordActivity, { ...activity, partnerIds: [ours.unitId] }), 'invalid')
    await refuses(as(reports.createReport, { planId: ours.planId, unitId: theirUnit, period: '2026' }), 'not_found')
    await refuses(as(createUnit, { name: 'Phòng', kind: 'department', parentId: ours.unitId, validFrom: '2020-01-01' }), 'invalid', 'unit.parent_missing')
    await refuses(as(createUnitGroup, { name: 'Các sở', memberIds: [ours.unitId], validFrom: '2020-01-01' }), 'invalid', 'group.member_missing')
    await refuses(as(invitePerson, { name: 'Mẫu', email: 'moi@mau.example', role: 'leader', unitId: ours.unitId }), 'invalid', 'person.unit_missing')
    const { importId } = await as<{ importId: string }>(plans.uploadDocument, { bytes: Buffer.from('KẾ HOẠCH\nVề công tác phổ biến\n\nI. NHIỆM VỤ\n1. Tổ chức hội nghị. Sở Tư pháp chủ trì.\n'), name: 'ke-hoach.txt' })
    await refuses(as(plans.editImportHead, { importId, version: 1, ownerUnitId: ours.unitId }), 'invalid', 'import.choice')
    await refuses(as(plans.editImportHead, { importId, version: 1, parentPlanId: ours.planId }), 'invalid', 'import.choice')
    await refuses(as(plans.chooseImportKind, { importId, version: 1, kind: 'amendment', planId: ours.planId }), 'invalid', 'import.choice')
  })

  test('lists there hold nothing of ours', async () => {
    const lists = await Promise.all([as(plans.listPlans, {}), as(plans.listProgrammes, {}), as(reports.listReports, {}), as(listActivities, {}), as(exportActivities, {}), as(listAuditEvents, {})])
    const told = JSON.stringify(lists)
    for (const id of Object.values(ours)) assert.ok(!told.includes(id), id)
  })
})
