/** Writes the sample .docx files beside itself: `node samples/build-samples.ts`. The same words give the same bytes. */
import { writeFile } from 'node:fs/promises'
import { Packer } from 'docx'
import type { Document } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { plan2025 } from '../seeds/plan-2025.ts'
import { plan62Amended } from '../seeds/plan-62-amended.ts'
import { plan62 } from '../seeds/plan-62.ts'
import { planDocument } from './plan-document.ts'
import { yearlyDocument } from './yearly-document.ts'

/** File name -> the document to write, with the date that its properties bear. */
export const samples: Record<string, { document: () => Document; date: string }> = {
  'ke-hoach-62-mau.docx': { document: () => planDocument(plan62), date: plan62.head.date },
  'ke-hoach-62-mau-sua-doi.docx': { document: () => planDocument(plan62Amended), date: '2026-01-15' },
  'ke-hoach-nam-2025-mau.docx': { document: () => yearlyDocument(plan2025), date: plan2025.head.date },
}

/** Packs a document with fixed dates inside, so that a rebuild without changes is no change. */
export async function pack({ document, date }: { document: () => Document; date: string }): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.toBuffer(document()))
  const stamp = `${date}T08:00:00Z`
  const core = parts['docProps/core.xml']
  if (core) parts['docProps/core.xml'] = strToU8(strFromU8(core).replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${stamp}`))
  // Some readers tell a .docx by its first entry.
  const { '[Content_Types].xml': types, ...rest } = parts
  return zipSync({ '[Content_Types].xml': types ?? new Uint8Array(), ...rest }, { mtime: new Date(1980, 0, 2), level: 9 })
}

if (import.meta.main) {
  for (const [name, sample] of Object.entries(samples)) await writeFile(new URL(name, import.meta.url), await pack(sample))
}
