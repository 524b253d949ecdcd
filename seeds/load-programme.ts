/** The sample's plans, read from their Word files as the import screen would, and what was noted while they ran. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { confirmWithDefaults } from '#modules/plans/import-defaults.ts'
import { addMilestone, allTasks, answerInstruction, completeMilestone, giveInstruction, movePart, notePart } from '#modules/plans/server/index.ts'
import { query } from '#platform/server/command.ts'
import { projectRoot } from '#platform/server/project-root.ts'
import { z } from 'zod'
import { plan2025 } from './plan-2025.ts'
import { instructions, milestones, notes } from './progress.ts'
import { unitOn } from './reorganisation/index.ts'
import type { SampleRun } from './sample-run.ts'
import type { Step } from './steps.ts'
import { TaskFilter } from '#modules/plans/task-filter.ts'

const OWNER = 'so-thong-tin-truyen-thong'
const sample = async (name: string) => ({ name, bytes: new Uint8Array(await readFile(join(projectRoot(), 'samples', name))) })

/** What the loader asks of the running plan: ids by printed reference, and the parts of a unit. */
const findTasks = query('sample.findTasks', {
  input: z.object({ planId: z.uuid() }),
  allow: () => true,
  api: null,
  async run(ctx, { planId }) {
    ctx.permit(null)
    const tasks = await allTasks(ctx, TaskFilter.parse({ planId }))
    const parts = await ctx.tx.selectFrom('parts').select(['id', 'task_id', 'unit_id']).where('tenant_id', '=', ctx.tenantId).where('valid_to', 'is', null).execute()
    return { tasks, parts }
  },
})

/** Confirms both plans, the second when its day comes. Answers with the first one's tasks by reference, and what is to be played on them. */
export async function loadProgramme(run: SampleRun): Promise<{ planId: string; taskIds: Map<string, string>; steps: Step[] }> {
  const { as, loader, unitIds } = run
  const plan = await confirmWithDefaults((operation, input) => as(loader, '2023-04-24', operation, input), await sample('ke-hoach-62-mau.docx'), { ownerUnitId: unitIds.get(OWNER)! })
  const { tasks } = await as(loader, '2023-04-24', findTasks, { planId: plan.planId })
  const taskIds = new Map(tasks.map((task) => [task.ref, task.id]))
  return { planId: plan.planId, taskIds, steps: [yearlyPlan(run, plan.planId), ...milestoneSteps(run, taskIds), ...noteSteps(run, plan.planId), ...instructionSteps(run, taskIds), ...approvalSteps(run, plan.planId)] }
}

function yearlyPlan({ as, loader, unitIds }: SampleRun, parentPlanId: string): Step {
  const rows = plan2025.annex.groups.flatMap((group) => group.rows)
  const linksOf = (task: { title: string }) => rows.find((row) => row.text.slice(0, 40) === task.title.slice(0, 40))?.carriesOut ?? []
  const on = '2025-01-22'
  return { on, work: async () => confirmWithDefaults((operation, input) => as(loader, on, operation, input), await sample('ke-hoach-nam-2025-mau.docx'), { ownerUnitId: unitIds.get(OWNER)!, parentPlanId, linksOf }) }
}

function milestoneSteps(run: SampleRun, taskIds: Map<string, string>): Step[] {
  const coordinator = (on: string) => run.person('coordinator', unitOn(OWNER, on), on)
  return milestones.flatMap((milestone) => {
    let milestoneId = ''
    const added = '2024-01-10'
    const add = async () => (milestoneId = (await run.as(coordinator(added), added, addMilestone, { taskId: taskIds.get(milestone.taskRef), title: milestone.title, dueOn: milestone.dueOn })).id)
    const doneOn = milestone.doneOn
    return [{ on: added, work: add }, ...(doneOn ? [{ on: doneOn, work: () => run.as(coordinator(doneOn), doneOn, completeMilestone, { milestoneId, doneOn }) }] : [])]
  })
}

/** The part that a unit holds in the task that day. */
export async function partIn(run: SampleRun, planId: string, taskRef: string, unitCode: string, on: string): Promise<string | undefined> {
  const { tasks, parts } = await run.as(run.loader, on, findTasks, { planId })
  const taskId = tasks.find((task) => task.ref === taskRef)?.id
  return parts.find((part) => part.task_id === taskId && part.unit_id === run.unitIds.get(unitCode))?.id
}

/** The same, of whoever works in the unit's place. */
const partOf = (run: SampleRun, planId: string, taskRef: string, unitCode: string, on: string) => partIn(run, planId, taskRef, unitOn(unitCode, on, taskRef), on)

function noteSteps(run: SampleRun, planId: string): Step[] {
  return notes.map(({ on, taskRef, unitCode, text }) => ({ on, work: async () => run.as(run.person('focal_point', unitOn(unitCode, on, taskRef), on), on, notePart, { partId: await partOf(run, planId, taskRef, unitCode, on), text }) }))
}

function instructionSteps(run: SampleRun, taskIds: Map<string, string>): Step[] {
  const leader = run.person('leader', 'ubnd-tinh')
  return instructions.flatMap(({ on, taskRef, unitCode, text, dueOn, answer }) => {
    let instructionId = ''
    const give = async () => (instructionId = (await run.as(leader, on, giveInstruction, { taskId: taskIds.get(taskRef), unitId: run.unitIds.get(unitOn(unitCode, on, taskRef)), text, dueOn })).id)
    const reply = answer && { on: answer.on, work: () => run.as(run.person('focal_point', unitOn(unitCode, answer.on, taskRef), answer.on), answer.on, answerInstruction, { instructionId, answer: answer.text }) }
    return [{ on, work: give }, ...(reply ? [reply] : [])]
  })
}

/** One part waits for its approver and one was returned, so that both can be seen. */
function approvalSteps(run: SampleRun, planId: string): Step[] {
  const move = (role: 'focal_point' | 'approver', unitCode: string, taskRef: string, on: string, how: 'report' | 'return', text: string): Step =>
    ({ on, work: async () => run.as(run.person(role, unitCode, on), on, movePart, { partId: await partOf(run, planId, taskRef, unitCode, on), move: how, text }) })
  return [
    move('focal_point', 'so-tu-phap', 'IV.2.4', '2025-12-01', 'report', 'Đã hoàn thành các lớp của năm 2025. (MẪU)'),
    move('focal_point', 'cong-an-tinh', 'IV.2.3', '2025-12-02', 'report', 'Đã hoàn thành tập huấn năm 2025. (MẪU)'),
    move('approver', 'cong-an-tinh', 'IV.2.3', '2025-12-05', 'return', 'Bổ sung số lượt công an xã đã tham dự. (MẪU)'),
  ]
}
