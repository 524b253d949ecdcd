/** Reading a stranger's file: in a thread of its own, with limits of time and memory, so that nothing hangs. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Locale } from '#platform/messages.ts'
import type { ReadDocument } from './blocks.ts'
import { LIMITS } from './limits.ts'
import { toRefusal, type RefusalReason } from './refuse.ts'
import type { Answer, Task } from './worker.ts'

export type IsolatedOptions = {
  locale?: Locale
  maxBytes?: number
  /** Milliseconds in all, and without any progress. */
  timeLimit?: number
  silenceLimit?: number
  /** Heap of the thread in MB. */
  memoryLimit?: number
  onProgress?: (progress: { page: number; pages: number }) => void
}

const WORKER = 'src/documents/read/worker.ts'

/**
 * The thread's source file. It is run by plain Node with type stripping, from the source tree, which always
 * stands beside the build: found by walking up from this module (in the sources or in build/), else from the
 * working directory. A `new URL('./worker.ts', import.meta.url)` would point into the build, where it is not.
 */
function workerFile(): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      const file = join(folder, WORKER)
      if (existsSync(file)) return file
      if (folder === dirname(folder)) break
    }
  }
  throw new Error(`${WORKER} was not found above ${import.meta.url}: the source tree must stand beside the build`)
}

/** As readDocument, but in a thread: refuses with "documents.timeout" or "documents.memory" what takes too much. */
export function readDocumentIsolated(bytes: Uint8Array, name: string, options: IsolatedOptions = {}): Promise<ReadDocument> {
  const { locale = 'vi', maxBytes, onProgress, timeLimit = LIMITS.time, silenceLimit = LIMITS.silence, memoryLimit = LIMITS.memory } = options
  // The bytes are copied once; a view into a larger buffer must not drag that along.
  const task: Task = { bytes: Uint8Array.from(bytes), name, maxBytes }
  const worker = new Worker(workerFile(), { workerData: task, transferList: [task.bytes.buffer as ArrayBuffer], execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: 64 } })
  return new Promise<ReadDocument>((resolve, reject) => {
    const refuse = (reason: RefusalReason, ...args: unknown[]) => reject(toRefusal({ reason, args }, locale))
    const late = (limit: number) => () => refuse('timeout', Math.round(limit / 1000))
    const whole = setTimeout(late(timeLimit), timeLimit)
    const silence = setTimeout(late(silenceLimit), silenceLimit)
    const act: { [K in Answer['kind']]: (message: Extract<Answer, { kind: K }>) => void } = {
      progress: ({ page, pages }) => (silence.refresh(), onProgress?.({ page, pages })),
      read: ({ document }) => resolve(document),
      fault: ({ reason, args }) => refuse(reason as RefusalReason, ...args),
      bug: ({ message, stack }) => reject(Object.assign(new Error(message), { stack })),
    }
    worker.on('message', (message: Answer) => (act[message.kind] as (message: Answer) => void)(message))
    worker.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse('memory') : reject(error)))
    worker.on('exit', (code) => reject(new Error(`the reading thread ended without an answer (${code})`)))
    worker.once('exit', () => (clearTimeout(whole), clearTimeout(silence)))
  }).finally(() => stop(worker))
}

const GRACE = 500

/** Asks the thread to end its programs, then ends it. */
function stop(worker: Worker): void {
  worker.postMessage('stop')
  const timer = setTimeout(() => void worker.terminate(), GRACE).unref()
  worker.once('exit', () => clearTimeout(timer))
}
