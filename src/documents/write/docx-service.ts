import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { documentWords } from '../../../messages/documents-write.ts'
import { unavailable } from '#platform/errors.ts'
import { projectRoot } from '#platform/server/project-root.ts'
import type { AdministrativeDocument } from './document.ts'
import { checkDocument } from './validate.ts'

const LONGEST_MS = 60_000

/**
 * As `writeDocx`, in a thread of its own, so that the server goes on answering.
 * @throws Refusal `documents.write.invalid`; `documents.write.timeout` and `documents.write.crashed` (unavailable)
 */
export async function writeDocxApart(document: AdministrativeDocument): Promise<Uint8Array> {
  checkDocument(document, document.language)
  const words = documentWords(document.language).failed
  const worker = new Worker(join(projectRoot(), 'src', 'documents', 'write', 'docx-worker.ts'), { workerData: document })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      timer = setTimeout(() => reject(unavailable('documents.write.timeout', words.timeout)), LONGEST_MS)
      const crash = () => reject(unavailable('documents.write.crashed', words.crashed))
      worker.on('message', resolve).on('error', crash).on('exit', crash)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
