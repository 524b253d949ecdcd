import { activitiesWords } from '#messages/activities.ts'
import { unitsOn } from '#modules/organisations/server/index.ts'
import { tasksForChoice, type TaskForChoice } from '#modules/plans/server/index.ts'
import { invalid, type FieldIssue } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import type { ActivityFields } from '../activity-input.ts'
import { dayOf } from '../activity.ts'
import { permittedUnderRefused, sourceFault } from '../kinds.ts'

/** What fields are checked against; loaded once when many records are checked. */
export type Register = { tasks: (ids: string[]) => Promise<TaskForChoice[]>; unitsOn: (day: string) => Promise<Set<string>> }

export const registerOf = (ctx: Context): Register => ({
  tasks: (ids) => tasksForChoice(ctx, { ids }),
  unitsOn: async (day) => new Set((await unitsOn(ctx as Context, day)).map((unit) => unit.id)),
})

type Stored = { taskIds: string[]; units: { unitId: string }[] }

/**
 * What the schema cannot know: that tasks and units exist, that the work is not in the future, that figures agree,
 * and what a task whose wording asks for the refused may have. `stored`: what the record says already, which may stay.
 */
export async function checkFields(ctx: Context, fields: ActivityFields, unitId: string, stored: Stored | null, register = registerOf(ctx)): Promise<void> {
  const words = activitiesWords(ctx.locale).faults
  const issues: FieldIssue[] = []
  const fault = (path: string, code: string, message: string) => void issues.push({ path, code, message })
  if (fields.endsOn && fields.endsOn < fields.startsOn) fault('endsOn', 'reversed', words.datesReversed)
  // A system loads the past; a person records what was done, not what will be.
  if (ctx.actor.kind === 'person' && dayOf(fields) > ctx.today) fault(fields.endsOn ? 'endsOn' : 'startsOn', 'future', words.future)
  for (const one of fields.audience) if (fields.participants !== null && one.count > fields.participants) fault(`audience.${one.kind}`, 'over_participants', words.overParticipants)
  if (fields.quantity !== null && !fields.quantityUnit) fault('quantityUnit', 'missing', words.quantityUnit)
  if (fields.complete && !fields.kind) fault('kind', 'missing', words.kindToComplete)
  checkTasks(ctx, await register.tasks(fields.taskIds), fields, stored?.taskIds ?? [], fault)
  // Work that lasted may have passed from a unit to its heir on the way: who stood on its first or its last day took part.
  const days = await Promise.all([...new Set([fields.startsOn, dayOf(fields)])].map(register.unitsOn))
  const standing = days.reduce((all, some) => all.union(some), new Set(stored?.units.map((unit) => unit.unitId)))
  if (!standing.has(unitId)) fault('unitId', 'missing', words.unitMissing)
  if (fields.partnerIds.some((id) => !standing.has(id))) fault('partnerIds', 'missing', words.partnerMissing)
  if (issues.length > 0) throw invalid(`activity.${issues[0]!.code}`, issues[0]!.message, issues)
}

function checkTasks(ctx: Context, tasks: TaskForChoice[], fields: ActivityFields, known: string[], fault: (path: string, code: string, message: string) => void): void {
  const words = activitiesWords(ctx.locale).faults
  if (tasks.length < fields.taskIds.length) fault('taskIds', 'task_missing', words.taskMissing)
  const closed = tasks.find((task) => task.closed && !known.includes(task.id))
  if (closed && ctx.actor.kind === 'person') fault('taskIds', 'task_closed', words.taskClosed(closed.ref))
  const refused = tasks.find((task) => task.refused)
  if (refused && !permittedUnderRefused(fields.kind)) fault('kind', 'refused_task', words.refusedTask(refused.ref))
  const lacking = sourceFault(fields.kind, fields.links)
  if (lacking) fault('links', lacking, lacking === 'primary_missing' ? words.primaryMissing : fields.kind === 'sourced_answer' ? words.twoLinks : words.oneLink)
}
