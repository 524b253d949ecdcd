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
import type { SampleRun } from './sample-run.ts'
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
    const parts = await ctx.tx.selectFrom('parts').select(['id', 'task_id', 'unit_id']).where('tenant_id', '=', ctx.tenantId).execute()
    return { tasks, parts }
  },
})

/** Confirms both plans and writes what the sample's people noted. Returns task ids by reference in the plan 62. */
export async function loadProgramme(run: SampleRun): Promise<Map<string, string>> {
  const { as, loader, unitIds } = run
  const plan = await confirmWithDefaults((operation, input) => as(loader, '2023-04-24', operation, input), await sample('ke-hoach-62-mau.docx'), { ownerUnitId: unitIds.get(OWNER)! })
  const rows = plan2025.annex.groups.flatMap((group) => group.rows)
  const carriesOut = (task: { title: string }) => rows.find((row) => row.text.slice(0, 40) === task.title.slice(0, 40))?.carriesOut ?? []
  await confirmWithDefaults((operation, input) => as(loader, '2025-01-22', operation, input), await sample('ke-hoach-nam-2025-mau.docx'), { ownerUnitId: unitIds.get(OWNER)!, parentPlanId: plan.planId, linksOf: carriesOut })

  const { tasks, parts } = await as(loader, '2023-04-24', findTasks, { planId: plan.planId })
  const taskIds = new Map(tasks.map((task) => [task.ref, task.id]))
  const partOf = (taskRef: string, unitCode: string) => parts.find((part) => part.task_id === taskIds.get(taskRef) && part.unit_id === unitIds.get(unitCode))?.id

  for (const milestone of milestones) {
    const { id } = await as(run.person('coordinator', OWNER), '2024-01-10', addMilestone, { taskId: taskIds.get(milestone.taskRef), title: milestone.title, dueOn: milestone.dueOn })
    if (milestone.doneOn) await as(run.person('coordinator', OWNER), milestone.doneOn, completeMilestone, { milestoneId: id, doneOn: milestone.doneOn })
  }
  for (const note of notes) await as(run.person('focal_point', note.unitCode), note.on, notePart, { partId: partOf(note.taskRef, note.unitCode), text: note.text })
  const leader = run.person('leader', 'ubnd-tinh')
  for (const given of instructions) {
    const { id } = await as(leader, given.on, giveInstruction, { taskId: taskIds.get(given.taskRef), unitId: unitIds.get(given.unitCode), text: given.text, dueOn: given.dueOn })
    if (given.answer) await as(run.person('focal_point', given.unitCode), given.answer.on, answerInstruction, { instructionId: id, answer: given.answer.text })
  }
  await showApproval(run, partOf)
  return taskIds
}

/** One part waits for its approver and one was returned, so that both can be seen. */
async function showApproval(run: SampleRun, partOf: (taskRef: string, unitCode: string) => string | undefined): Promise<void> {
  const report = (taskRef: string, unitCode: string, on: string, text: string) => run.as(run.person('focal_point', unitCode), on, movePart, { partId: partOf(taskRef, unitCode), move: 'report', text })
  await report('IV.2.4', 'so-tu-phap', '2025-12-01', 'Đã hoàn thành các lớp của năm 2025. (MẪU)')
  await report('IV.2.3', 'cong-an-tinh', '2025-12-02', 'Đã hoàn thành tập huấn năm 2025. (MẪU)')
  await run.as(run.person('approver', 'cong-an-tinh'), '2025-12-05', movePart, { partId: partOf('IV.2.3', 'cong-an-tinh'), move: 'return', text: 'Bổ sung số lượt công an xã đã tham dự. (MẪU)' })
}
