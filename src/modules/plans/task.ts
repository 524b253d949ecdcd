/** A task of a running plan: pure rules. */
import { z } from 'zod'

export const TASK_PROGRESS = ['not_started', 'under_way', 'done'] as const
export type TaskProgress = (typeof TASK_PROGRESS)[number]

/** What a person sees of a task. Late is a question of the day, not a state that is stored. */
export const TASK_STATES = ['late', 'under_way', 'not_started', 'done', 'withdrawn'] as const
export type TaskState = (typeof TASK_STATES)[number]

export function taskState(task: { progress: TaskProgress; nextDue: string | null; withdrawnOn: string | null }, today: string): TaskState {
  if (task.withdrawnOn) return 'withdrawn'
  if (task.progress === 'done') return 'done'
  return task.nextDue !== null && task.nextDue < today ? 'late' : task.progress
}

/** Whole days from a past date to today; 0 when it is not past. */
export function daysLate(due: string | null, today: string): number {
  if (!due || due >= today) return 0
  return Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000)
}

/**
 * "Six clear" (rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền): which of the six
 * the plan itself leaves open. A coordinator's completion closes one without altering the issued text.
 */
export const CLARITIES = ['people', 'work', 'time', 'responsibility', 'output', 'authority'] as const
export type Clarity = (typeof CLARITIES)[number]

export type ClarityFacts = {
  leads: { group: boolean; membersChosen: boolean }[]
  /** Groups named as coordinating, without a member list. */
  openGroups: number
  titleLength: number
  timeText: string
  endsOn: string | null
  planEndsOn: string
  milestones: number
  outputs: number
  /** Whether the text says who decides, approves or whom it is reported to. */
  namesAuthority: boolean
  /** What the coordinator completed. */
  clarified: Partial<Record<Clarity, string>>
}

/** Clear by the plan's own words, completed by the coordinator, or open. */
export type ClarityMark = 'issued' | 'completed' | 'open'

export function sixClear(facts: ClarityFacts): Record<Clarity, ClarityMark> {
  const issued: Record<Clarity, boolean> = {
    people: facts.leads.length > 0 && facts.leads.every((lead) => !lead.group || lead.membersChosen) && facts.openGroups === 0,
    work: facts.titleLength >= 15,
    // The same span as the whole plan says when the plan ends, not when this task is to be done.
    time: facts.milestones > 0 || (facts.endsOn !== null && facts.endsOn !== facts.planEndsOn),
    responsibility: facts.leads.length === 1 && !facts.leads[0]!.group,
    output: facts.outputs > 0,
    authority: facts.namesAuthority,
  }
  const mark = (clarity: Clarity): ClarityMark => (issued[clarity] ? 'issued' : facts.clarified[clarity] ? 'completed' : 'open')
  return Object.fromEntries(CLARITIES.map((clarity) => [clarity, mark(clarity)])) as Record<Clarity, ClarityMark>
}

// Who decides or receives: "trình UBND tỉnh", "báo cáo …", "phê duyệt", "theo chỉ đạo của …".
const AUTHORITY = /trình\s+\p{Lu}|báo cáo\s+\p{Lu}|phê duyệt|thẩm quyền|theo (chỉ đạo|hướng dẫn|phân công)/u
export const namesAuthority = (text: string) => AUTHORITY.test(text)

export const TASK_SORTS = ['order', 'due', '-due', 'title'] as const

/** Filters of the task list, as they stand in the address of the page. */
export const TaskFilter = z.object({
  planId: z.uuid(),
  q: z.string().trim().max(200).optional(),
  unitId: z.uuid().optional(),
  duty: z.enum(['lead', 'coordinate']).optional(),
  state: z.enum(TASK_STATES).optional(),
  sort: z.enum(TASK_SORTS).default('order'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type TaskFilter = z.infer<typeof TaskFilter>
