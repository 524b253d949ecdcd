/** The thread in which one document is read; started by isolated.ts, ends with its answer. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ReadDocument } from './blocks.ts'
import { readOrFault } from './index.ts'
import { ReadFault } from './refuse.ts'

export type Task = { bytes: Uint8Array; name: string; maxBytes?: number }

export type Answer =
  | { kind: 'progress'; page: number; pages: number }
  | { kind: 'read'; document: ReadDocument }
  | { kind: 'fault'; reason: string; args: unknown[] }
  | { kind: 'bug'; message: string; stack: string }

const port = parentPort!
const stopping = new AbortController()
const answer = (message: Answer) => port.postMessage(message)

port.on('message', () => stopping.abort())

const { bytes, name, maxBytes } = workerData as Task
try {
  const document = await readOrFault(bytes, name, { maxBytes, signal: stopping.signal, onProgress: (progress) => answer({ kind: 'progress', ...progress }) })
  answer({ kind: 'read', document })
} catch (error) {
  if (error instanceof ReadFault) answer({ kind: 'fault', reason: error.reason, args: error.args })
  else answer({ kind: 'bug', message: String(error), stack: (error as Error).stack ?? '' })
}
port.close()
