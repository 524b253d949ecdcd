import type { Window } from '../period.ts'
import type { Context } from './context.ts'

/** One record as a report uses it: enough for a sentence, a count and a line in the list of evidence. */
export type ReportRecord = {
  source: string
  id: string
  taskIds: string[]
  /** Units that recorded or confirmed it; only these are counted. */
  units: { id: string; name: string }[]
  title: string
  description: string
  /** ISO dates; `to` equals `from` for one day. */
  from: string
  to: string
  place: string
  /** Kind in the words of the language asked for. */
  kind: string
  /** Null: nobody counted. That is not 0. */
  participants: number | null
  quantity: { count: number; unit: string } | null
  evidence: { label: string; href: string }[]
  href: string
}

/** How a register gives its records to reports. Modules add themselves; reports know none of them. */
export type ReportSource = {
  name: string
  /** Records counted under these tasks in the window, of one unit or (null) of all, in order of their days. */
  records: (ctx: Context, query: { taskIds: string[]; unitId: string | null; window: Window }) => Promise<ReportRecord[]>
}

const sources = new Map<string, ReportSource>()

export function registerReportSource(source: ReportSource): void {
  if (sources.has(source.name)) throw new Error(`Two report sources are named ${source.name}`)
  sources.set(source.name, source)
}

export const reportSources = () => [...sources.values()]
