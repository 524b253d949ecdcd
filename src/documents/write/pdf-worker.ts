/** Runs typst beside the program's own thread: its calls are synchronous, and what goes wrong in it ends here. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '#platform/server/project-root.ts'
import { FONT_FILES, fontFolder } from './font-widths.ts'

export type PdfRequest = { document: string; measures: string }
export type PdfAnswer = { pdf: Uint8Array } | { error: string }

const folder = join(projectRoot(), 'src', 'documents', 'write')
const template = readFileSync(join(folder, 'administrative.typ'), 'utf8')
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(join(fontFolder(), file))) }],
})

function typeset({ document, measures }: PdfRequest): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document, measures } })
  const faults = compiled.takeDiagnostics()
  if (!compiled.result) throw new Error(JSON.stringify(faults?.shortDiagnostics ?? 'typst gave no document'))
  return compiler.pdf(compiled.result, { pdfStandard: 'a-2a' })
}

parentPort?.on('message', (request: PdfRequest) => {
  let answer: PdfAnswer
  try {
    answer = { pdf: new Uint8Array(typeset(request)) }
  } catch (error) {
    const { message, shortDiagnostics } = error as { message?: string; shortDiagnostics?: unknown }
    answer = { error: message ?? JSON.stringify(shortDiagnostics) ?? String(error) }
  }
  // Without this every document stays in typst's memory: 800 of them came to 1.9 GB.
  compiler.evictCache(0)
  parentPort?.postMessage(answer)
})
