/** `plan read FILE`: a plan document from disk to the draft, printed as JSON or as a readable summary. No database, no network. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDocument } from '#documents/read/index.ts'
import type { Locale } from '#platform/messages.ts'
import { planSummary } from './reading/plan-summary.ts'
import { readPlan } from './reading/read-plan.ts'
import { toPlanJson } from './reading/plan-json.ts'

/** What to print; documents that cannot be read throw a refusal that says why and how to mend it. */
export async function planRead(file: string, options: { json: boolean; locale: Locale }): Promise<string> {
  const doc = await readDocument(new Uint8Array(await readFile(file)), basename(file), { locale: options.locale })
  const draft = readPlan(doc)
  return options.json ? JSON.stringify(toPlanJson(draft, doc, options.locale), null, 2) : planSummary(draft, options.locale)
}
