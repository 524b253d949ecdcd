import type { Window } from '#platform/period.ts'
import type { ReportRecord } from '#platform/report-record.ts'
import type { ReportScope, Standing } from './report.ts'
import type { Late } from './standing.ts'

export type ReportTask = { id: string; ref: string; title: string; heading: string[]; refused: boolean; standing: Standing; late: Late | null; /** The unit's own, in a unit's report. */ duty: 'lead' | 'coordinate' | null }

/** Everything that a report is assembled from. */
export type ReportFacts = {
  scope: ReportScope
  planId: string
  planName: string
  unitName: string
  periodName: string
  window: Window
  /** The last day told of: the window's, or today while it still runs. */
  asOf: string
  tasks: ReportTask[]
  /** Units that have a part, and units that recorded something: names by id. */
  units: Map<string, string>
  records: ReportRecord[]
  /** Task that holds records → tasks for which they count. */
  countsFor: Map<string, string[]>
}
