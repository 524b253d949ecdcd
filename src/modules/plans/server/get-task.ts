import { z } from 'zod'
import { holdsIn } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { CLOSED_WHEN_REFUSED, namesAuthority, outputFacts, sixClear, type Clarified } from '../clarity.ts'
import { taskState } from '../task.ts'
import { answeringOf } from './answering.ts'
import { leadUnits } from './complete-milestone.ts'
import { requirePlan, requireTask } from './find-records.ts'
import { unitsOver } from './give-instruction.ts'
import { groupOffers } from './group-offers.ts'
import { canFinishMilestone, canInstruct, canKeepPlans, canReadPlans, canWorkPart } from './policy.ts'
import { clauseOf, evidenceOf, instructionsOf, linksOf, milestonesOf, outputsOf } from './task-records.ts'
import { assignmentsOf, partsOf, type Assignment, type Part } from './task-units.ts'

/** Everything on a task's page: its clause in the source, each unit's own part, deadlines, outputs, evidence, notes, and what who asks may do. */
export const getTask = query('plans.getTask', {
  input: z.object({ taskId: z.uuid() }),
  allow: canReadPlans,
  api: 'GET /tasks/{taskId}',
  async run(ctx, { taskId }) {
    const task = await requireTask(ctx, taskId)
    ctx.permit({ ...task, planId: task.plan_id })
    const plan = await requirePlan(ctx, task.plan_id)
    const named = await assignmentsOf(ctx, taskId)
    const ended = new Set(named.filter((one) => one.endedOn).map((one) => one.id))
    const assignments = named.filter((one) => !ended.has(one.id))
    const all = await partsOf(ctx, taskId, { closed: task.withdrawn_on !== null, ended })
    const parts = all.filter((part) => part.validTo === null)
    const today = new Map((await answeringOf(ctx, [taskId])).map((one) => [one.assignmentId, one]))
    const [milestones, outputs, instructions] = [await milestonesOf(ctx, taskId), await outputsOf(ctx, taskId), await instructionsOf(ctx, taskId)]
    const clarified = task.clarified as Clarified
    const { id, ref, title, heading, recurrence, shared } = task
    return {
      id, ref, title, heading, recurrence, shared, timeText: task.time_text, startsOn: task.starts_on, endsOn: task.ends_on, nextDue: task.next_due, today: ctx.today,
      refused: task.refused ? { words: task.refused_words, reason: task.refused_reason } : null,
      withdrawn: task.withdrawn_on ? { on: task.withdrawn_on, reason: task.withdrawn_reason } : null,
      state: taskState({ progress: task.progress, nextDue: task.next_due, withdrawnOn: task.withdrawn_on }, ctx.today),
      plan: { id: plan.id, title: plan.title, number: plan.number, symbol: plan.symbol, endsOn: plan.ends_on },
      clause: await clauseOf(ctx, task),
      assignments: assignments.map((one) => ({ ...one, today: today.get(one.id) ?? null })), pastParts: all.filter((part) => part.validTo !== null),
      parts: parts.filter((part) => !ended.has(part.assignmentId)), formerParts: parts.filter((part) => ended.has(part.assignmentId)),
      offers: canKeepPlans(ctx.actor) ? await groupOffers(ctx, { taskId }) : [],
      milestones, outputs, instructions, links: await linksOf(ctx, taskId), evidence: await evidenceOf(ctx, taskId, { from: plan.starts_on, to: plan.ends_on }),
      clear: sixClear({ ...namesOf(assignments, parts), titleLength: title.length, endsOn: task.ends_on, planEndsOn: plan.ends_on, milestones: milestones.filter((one) => one.fromSource).length, addedMilestones: milestones.filter((one) => !one.fromSource).length, ...outputFacts(task.refused, outputs.length), namesAuthority: namesAuthority(title), clarified }),
      clarified,
      may: await openTo(ctx, { withdrawn: task.withdrawn_on !== null, refused: task.refused, taskId, ownerUnitId: plan.owner_unit_id, parts: parts.filter((part) => !ended.has(part.assignmentId)) }),
    }
  },
})

export type TaskDetail = Awaited<ReturnType<typeof getTask.run>>

function namesOf(assignments: Assignment[], parts: Part[]) {
  const answered = (one: Assignment) => parts.some((part) => part.assignmentId === one.id)
  return {
    leads: assignments.filter((one) => one.duty === 'lead').map((one) => ({ group: one.unitId === null, membersChosen: answered(one) })),
    openNames: assignments.filter((one) => one.duty === 'coordinate' && one.unitId === null && !answered(one)).length,
  }
}

/** What is open to who asks, apart from the parts' own moves. The page offers exactly this. */
async function openTo(ctx: Context, task: { withdrawn: boolean; refused: boolean; taskId: string; ownerUnitId: string; parts: Part[] }) {
  const unitIds = [...new Set(task.parts.map((part) => part.unitId))]
  const works = unitIds.filter((unitId) => canWorkPart(ctx.actor, { unitId }))
  if (task.withdrawn) return { instruct: [], answer: works, note: [], record: false, clarify: false, fixedClarities: [], addMilestone: false, finishMilestone: false }
  const over = await unitsOver(ctx, task.ownerUnitId, unitIds)
  return {
    /** Units that may be instructed, whose instructions may be answered, whose parts may be noted on. */
    instruct: unitIds.filter((unitId) => canInstruct(ctx.actor, { unitIds: over.get(unitId) ?? [] })),
    answer: works,
    note: works,
    record: unitIds.some((unitId) => holdsIn(ctx.actor, unitId, 'focal_point', 'approver')),
    clarify: canKeepPlans(ctx.actor),
    fixedClarities: task.refused ? [...CLOSED_WHEN_REFUSED] : [],
    addMilestone: canKeepPlans(ctx.actor),
    finishMilestone: canFinishMilestone(ctx.actor, { leadUnitIds: await leadUnits(ctx, task.taskId) }),
  }
}
