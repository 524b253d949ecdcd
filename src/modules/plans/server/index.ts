/** The face of plans: the only file that other modules import from its server side. */
import './tables.ts'
import './personal-data.ts'
import './record-names.ts'
import './holdings.ts'
import './todo.ts'
import './subjects.ts'

export { canReadPlans } from './policy.ts'
export * from './importing.ts'
export * from './programme.ts'
export { tasksForChoice, type TaskForChoice } from './tasks-for-choice.ts'
export { plansForReport, tasksForReport } from './tasks-for-report.ts'
