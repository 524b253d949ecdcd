import type { State } from '#lib/ui/shapes.ts'
import type { ReportState } from '#modules/reports/report.ts'

/** The mark that each state of a report bears. */
export const MARKS: Record<ReportState, State> = { draft: 'draft', submitted: 'waiting', returned: 'returned', released: 'done' }
/** Named here so that the page needs nothing of the server's rules. */
export const STATES: readonly ReportState[] = ['draft', 'submitted', 'returned', 'released']
