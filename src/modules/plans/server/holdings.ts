/** What plans hold for units, in the order in which it passes on, and what stays under the old name. */
import { registerHistory } from '#platform/server/holdings.ts'
import './holding-parts.ts'
import './holding-duties.ts'
import './holding-single.ts'

registerHistory('task_assignments.unit_id', 'whom the plan names, as issued')
registerHistory('duty_heirs.from_unit_id', 'from whom a duty came')
registerHistory('group_offers_declined.unit_id', 'about whom a person once said no')
