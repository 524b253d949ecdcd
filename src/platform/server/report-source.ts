import type { Window } from '../period.ts'
import type { ReportRecord } from '../report-record.ts'
import type { Context } from './context.ts'

export type { ReportRecord }

/** How a register gives its records to reports. Modules add themselves; reports know none of them. */
export type ReportSource = {
  name: string
  /** Records counted under these tasks in the window, of these units or (null) of all: each once, units named as they were on its day. */
  records: (ctx: Context, query: { taskIds: string[]; unitIds: string[] | null; window: Window }) => Promise<ReportRecord[]>
}

const sources = new Map<string, ReportSource>()

export function registerReportSource(source: ReportSource): void {
  if (sources.has(source.name)) throw new Error(`Two report sources are named ${source.name}`)
  sources.set(source.name, source)
}

export const reportSources = () => [...sources.values()]
