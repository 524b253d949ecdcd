/** A task of a running plan: pure rules. */

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

export const TASK_SORTS = ['order', 'due', '-due', 'title'] as const
