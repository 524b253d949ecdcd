import type { PartState } from '#modules/plans/part.ts'
import type { TaskState } from '#modules/plans/task.ts'
import type { State } from '#lib/ui/shapes.ts'

/** The shape in which each state is drawn. */
export const TASK_MARK: Record<TaskState, State> = { late: 'late', under_way: 'on_time', not_started: 'not_started', done: 'done', withdrawn: 'closed' }
export const PART_MARK: Record<PartState, State> = { not_started: 'not_started', in_progress: 'on_time', reported: 'waiting', returned: 'returned', confirmed: 'done', not_applicable: 'closed' }

/** "62/KH-UBND", or the title of a plan that has no number yet. */
export const planName = (plan: { number: string; symbol: string; title: string }) => (plan.number ? [plan.number, plan.symbol].filter(Boolean).join('/') : plan.title)

/** A document's kind is printed in capitals: "KẾ HOẠCH" is "Kế hoạch" within a line. */
export const sentenceCase = (kind: string) => (kind === kind.toLocaleUpperCase('vi') ? kind.charAt(0) + kind.slice(1).toLocaleLowerCase('vi') : kind)
