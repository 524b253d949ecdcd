import type { ReportFacts } from '../facts.ts'
import type { TaskLine } from '../report.ts'
import { groupOf } from '../sentences.ts'

/** Tasks as the report keeps them: what its tables say stays so, whatever the plan becomes. */
export const taskLines = (facts: Pick<ReportFacts, 'tasks'>): TaskLine[] =>
  facts.tasks.map((task) => ({ id: task.id, ref: task.ref, title: task.title, group: groupOf(task), refused: task.refused, standing: task.standing, daysLate: task.late?.days ?? 0 }))
