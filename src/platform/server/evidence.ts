import type { Window } from '../period.ts'
import type { Context } from './context.ts'

/** What a register holds under one task for one unit in a window of days. */
export type EvidenceCount = { taskId: string; unitId: string; count: number; lastOn: string | null }

/** One record, as it appears under a task. */
export type EvidenceItem = { source: string; id: string; title: string; on: string; unitIds: string[]; href: string; files: number }

/**
 * How a register (activities, later training, press, library …) says what its records are worth under a task.
 * Modules add themselves; who reads the evidence knows none of them.
 */
export type EvidenceSource = {
  name: string
  /** By task and unit; `taskIds` null means every task. */
  count: (ctx: Context, taskIds: string[] | null, window: Window) => Promise<EvidenceCount[]>
  list: (ctx: Context, taskIds: string[], window: Window) => Promise<EvidenceItem[]>
  /** Whether anything at all is recorded under these tasks: then the plan's confirmation cannot be undone. */
  exists: (ctx: Context, taskIds: string[]) => Promise<boolean>
}

const sources = new Map<string, EvidenceSource>()

export function registerEvidence(source: EvidenceSource): void {
  if (sources.has(source.name)) throw new Error(`Two evidence sources are named ${source.name}`)
  sources.set(source.name, source)
}

export const evidenceSources = () => [...sources.values()]
