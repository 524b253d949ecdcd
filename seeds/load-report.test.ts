import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { recordActivity } from '#modules/activities/server/index.ts'
import { ACTIVITY_KINDS, type ActivityKind } from '#modules/activities/kinds.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import { getFigure, getReport, getReportDocument } from '#modules/reports/server/index.ts'
import { invitePerson } from '#modules/identity/server/index.ts'
import type { Person, Role } from '#platform/actor.ts'
import { inTenant } from '#platform/server/db.ts'
import { testProgram } from '#tests/support/program.ts'
import { activities } from './activities.ts'
import { loadReport2024 } from './load-report.ts'
import { tasksOf } from './plan.ts'
import { plan62 } from './plan-62.ts'
import { milestones } from './progress.ts'
import { report2024 } from './report-2024.ts'

const program = await testProgram('2024-12-18T03:00:00Z')
after(() => program.close())

/** The sample's tasks under its headings, led by one unit each: what the report needs of the plan. */
async function samplePlan() {
  const tasks = tasksOf(plan62)
  const steps = (ref: string) => milestones.filter((one) => one.taskRef === ref).map((one): [string, string, string?] => (one.doneOn ? [one.title, one.dueOn, one.doneOn] : [one.title, one.dueOn]))
  const made = await makePlan(program, {
    owner: report2024.unitCode, title: plan62.head.title,
    tasks: tasks.map((task) => ({ ref: task.ref, title: task.text, leads: [report2024.unitCode], milestones: steps(task.ref), ...(task.refusedWords ? { refused: task.refusedWords } : {}) })),
  })
  await inTenant(program.platform.db, program.tenantId, 'write', async (tx) => {
    for (const task of tasks) await tx.updateTable('tasks').set({ heading: ['IV. NHIỆM VỤ', task.heading] }).where('tenant_id', '=', program.tenantId).where('id', '=', made.task(task.ref)).execute()
  })
  return made
}

const RENAMED: Record<string, ActivityKind> = { answer: 'sourced_answer', digest: 'press_digest', child_help: 'child_help_page' }
const link = (at: number) => ({ url: `https://mau.example/nguon-${at}`, primary: true })

const plan = await samplePlan()
const person = async (role: Role): Promise<Person> => {
  const unitId = await program.unit(report2024.unitCode)
  const { id } = await program.perform(invitePerson, { name: `${role} (MẪU)`, email: `${role}@mau.example`, role, unitId }, program.system)
  return { kind: 'person', tenantId: program.tenantId, personId: id, userId: id, name: `${role} (MẪU)`, email: '', grants: [{ role, unitId }] }
}
for (const one of activities.filter((activity) => activity.to <= '2024-12-18')) {
  const kind = RENAMED[one.kind] ?? ACTIVITY_KINDS.find((known) => known === one.kind) ?? 'other'
  const links = [...one.links.map((url) => ({ url, primary: true })), link(1), link(2)]
  await program.perform(recordActivity, { title: one.title, startsOn: one.from, endsOn: one.to, kind, place: one.place, taskIds: one.taskRefs.map(plan.task), unitId: await program.unit(one.unitCode), participants: one.participants, quantity: one.quantity?.count, quantityUnit: one.quantity?.unit, links }, program.system)
}
const [writer, approver] = [await person('focal_point'), await person('approver')]
const reportId = await loadReport2024(program.perform, { planId: plan.planId, unitId: await program.unit(report2024.unitCode), writer, approver })
const view = await program.perform(getReport, { reportId }, writer)

test('the report of 2024 is released by somebody else than its writer', () => {
  assert.equal(view.state, 'released')
  assert.deepEqual(view.events.map((event) => event.author), [approver.name, writer.name])
})

test('each paragraph counts exactly the activities that the sample names for it', async () => {
  const titles = new Map(activities.map((one) => [one.key, one.title]))
  for (const { taskRef, activityKeys } of report2024.paragraphs) {
    const task = view.tasks.find((one) => one.ref === taskRef)!
    if (task.refused) continue
    const { records } = await program.perform(getFigure, { reportId, key: `${task.id}:activities` }, writer)
    assert.deepEqual(records.map((one) => one.title).sort(), activityKeys.map((key) => titles.get(key)!).sort(), taskRef)
  }
})

test('no number stands in it that no record stands behind', () => {
  assert.deepEqual(view.paragraphs.filter((one) => one.unsourced.length > 0).map((one) => [one.key, one.unsourced]), [])
})

test('its document is whole, under the plan’s headings', async () => {
  const { document } = await program.perform(getReportDocument, { reportId }, writer)
  assert.equal(document.draft, false)
  assert.equal(document.body.filter((block) => block.kind === 'heading' && block.level === 'clause').length, plan62.taskSection.items.length)
  assert.equal(document.annexes.length, 2)
})
