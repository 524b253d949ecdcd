/** Reading that takes longer than a request: a PDF, page by page. It can be left, and the page tells how far it is. */
import { readDocumentIsolated } from '#documents/read/index.ts'
import { Refusal } from '#platform/errors.ts'
import { inTenant } from '#platform/server/db.ts'
import { job } from '#platform/server/jobs.ts'
import { perform } from '#platform/server/runtime.ts'
import { plansImportWords } from '#messages/plans-import.ts'
import { readPlan } from '../reading/read-plan.ts'
import { failReading, finishReading } from './finish-reading.ts'
import { dropReading, takeForReading } from './reading-files.ts'
import './import-tables.ts'

export const READ_DOCUMENT = 'plans.readDocument'

/** Seconds for 200 scanned pages on a slow machine. */
const TIME_LIMIT = 3600

export const readDocumentJob = job(READ_DOCUMENT, {
  timeLimit: TIME_LIMIT,
  async run(platform, { actor, locale, data }) {
    const readingId = String(data['readingId'])
    const words = plansImportWords(locale).refused
    const caller = { actor, locale }
    const tell = (page: number, pages: number) =>
      inTenant(platform.db, actor.tenantId, 'write', (tx) => tx.updateTable('plan_readings').set({ page, pages }).where('tenant_id', '=', actor.tenantId).where('id', '=', readingId).execute())
    const fail = (code: string, error: string) => perform(platform, failReading, { readingId, code, error }, caller)

    const file = await takeForReading(readingId)
    if (!file) return void (await fail('import.lost_file', words.lostFile))
    try {
      let told = Promise.resolve<unknown>(undefined)
      const onProgress = ({ page, pages }: { page: number; pages: number }) => void (told = told.then(() => tell(page, pages), () => {}))
      const document = await readDocumentIsolated(file.bytes, file.name, { locale, timeLimit: TIME_LIMIT * 1000, onProgress })
      await told.catch(() => {})
      await perform(platform, finishReading, { readingId, ...file, document, plan: readPlan(document) }, caller)
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'forbidden') throw error
      if (error instanceof Refusal) await fail(error.code, error.message)
      else {
        platform.log.error({ readingId, error: error instanceof Error ? error.stack : String(error) }, 'reading a document')
        await fail('import.broken', words.broken)
      }
    } finally {
      await dropReading(readingId)
    }
  },
  async refused(platform, { system, locale, data, refusal }) {
    const readingId = String(data['readingId'])
    await dropReading(readingId)
    await perform(platform, failReading, { readingId, code: refusal.code, error: refusal.message }, { actor: system, locale })
  },
})
