import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pack } from '../../samples/build-samples.ts'
import { planDocument } from '../../samples/plan-document.ts'
import { plan62 } from '../../seeds/plan-62.ts'

/** The sample's plan under another number: a Word file that the sample province has not seen. Returns its path. */
export async function writeAnotherPlan(folder: string, number: string): Promise<string> {
  const plan = { ...plan62, head: { ...plan62.head, number } }
  const path = join(folder, `ke-hoach-${number}-mau.docx`)
  await writeFile(path, await pack({ document: () => planDocument(plan), date: plan.head.date }))
  return path
}
