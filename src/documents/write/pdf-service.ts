/** One typst worker for the program: started when first asked, one document at a time, replaced before it grows old. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { documentWords } from '../../../messages/documents-write.ts'
import { unavailable } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { projectRoot } from '#platform/server/project-root.ts'
import type { PdfAnswer, PdfRequest } from './pdf-worker.ts'

/** A table of 5,000 rows takes about a second. */
const LONGEST_MS = 60_000
/** typst is told to forget after every document; a new worker also frees what it did not. */
const DOCUMENTS_PER_WORKER = 200
const IDLE_MS = 60_000

let worker: Worker | null = null
let written = 0
let last: Promise<unknown> = Promise.resolve()
let idle: NodeJS.Timeout | undefined

function startWorker(): Worker {
  const started = new Worker(join(projectRoot(), 'src', 'documents', 'write', 'pdf-worker.ts'))
  started.unref()
  written = 0
  return started
}

/** Frees the worker and its memory; the next document starts another. */
export async function stopPdfWriter(): Promise<void> {
  clearTimeout(idle)
  const stopping = worker
  worker = null
  await stopping?.terminate()
}

/** What the worker answers, or an error when it dies or takes too long. */
function ask(running: Worker, request: PdfRequest): Promise<PdfAnswer | 'timeout' | 'crashed'> {
  return new Promise((resolve) => {
    const settle = (answer: PdfAnswer | 'timeout' | 'crashed') => {
      clearTimeout(timer)
      running.off('message', settle).off('error', crash).off('exit', crash)
      resolve(answer)
    }
    const crash = () => settle('crashed')
    const timer = setTimeout(() => settle('timeout'), LONGEST_MS)
    running.on('message', settle).on('error', crash).on('exit', crash)
    running.postMessage(request)
  })
}

async function setOne(request: PdfRequest, locale: Locale): Promise<Uint8Array> {
  clearTimeout(idle)
  worker ??= startWorker()
  worker.ref()
  const answer = await ask(worker, request)
  if (typeof answer === 'string') {
    await stopPdfWriter()
    throw unavailable(`documents.write.${answer}`, documentWords(locale).failed[answer])
  }
  worker.unref()
  written += 1
  if (written >= DOCUMENTS_PER_WORKER) await stopPdfWriter()
  else idle = setTimeout(stopPdfWriter, IDLE_MS).unref()
  if ('error' in answer) throw new Error(`typst: ${answer.error}`)
  return answer.pdf
}

/**
 * Sets one document; callers wait for each other in turn.
 * @param document,measures JSON texts for the template (data, never code)
 */
export function typeset(document: string, measures: string, locale: Locale): Promise<Uint8Array> {
  const mine = last.then(() => setOne({ document, measures }, locale))
  last = mine.catch(() => undefined)
  return mine
}
