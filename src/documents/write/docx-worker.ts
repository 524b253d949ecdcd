/** Writes one .docx beside the program's own thread: a long annex takes part of a second. */
import { parentPort, workerData } from 'node:worker_threads'
import type { AdministrativeDocument } from './document.ts'
import { writeDocx } from './write-docx.ts'

parentPort?.postMessage(await writeDocx(workerData as AdministrativeDocument))
