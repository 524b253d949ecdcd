/** Commands of the command line that need the database: they attach to the running server's, or start it for as long as they last. */
import { constants, existsSync } from 'node:fs'
import { access, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { startWords } from '#messages/start.ts'
import { notFound } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { openAuth } from '#platform/server/auth.ts'
import { backup } from '#platform/server/backup.ts'
import { migrate } from '#platform/server/migrate.ts'
import { attachDatabase, hasCluster, type DatabaseHandle } from '#platform/server/postgres/index.ts'
import { openLog } from '#platform/server/log.ts'
import { programSecret } from '#platform/server/program-secret.ts'
import { removeSample } from '#platform/server/remove-sample.ts'
import { restore } from '#platform/server/restore.ts'
import { SAMPLE_REMOVED, setUpProvince, type FirstAdministrator } from './first-run.ts'
import { notedAddress } from './address.ts'
import type { ReportWriteOptions } from './report-write.ts'

export const dataDirectory = () => resolve(process.env['SANGTO_DATA'] || 'data')
/** Where links lead: as told, else where the program last listened. */
const origin = () => process.env['SANGTO_ORIGIN'] ?? (process.env['PORT'] ? undefined : notedAddress(dataDirectory())) ?? `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`
const options = () => ({ dataDir: dataDirectory(), databaseUrl: process.env['DATABASE_URL'] || undefined, appUrl: process.env['DATABASE_APP_URL'] || undefined, log: openLog() })

/** A mistyped directory is no province: only setting one up makes a new one. */
async function onExisting<T>(work: (database: DatabaseHandle, dataDir: string) => Promise<T>): Promise<T> {
  if (!options().databaseUrl && !hasCluster(dataDirectory())) throw notFound('data.none', startWords('vi').noData(dataDirectory()))
  return withDatabase(work)
}

/** Attaches, migrates when nobody else has, works, lets go. */
export async function withDatabase<T>(work: (database: DatabaseHandle, dataDir: string) => Promise<T>): Promise<T> {
  const database = await attachDatabase(options())
  try {
    await migrate({ ownerUrl: database.ownerUrl, dataDir: dataDirectory(), log: openLog() })
    return await work(database, dataDirectory())
  } finally {
    await database.stop()
  }
}

export const setUp = (first: FirstAdministrator) =>
  withDatabase(async ({ ownerUrl, appUrl }, dataDir) => setUpProvince({ ownerUrl, appUrl, dataDir, origin: origin(), secret: await programSecret(dataDir) }, first))

export const makeLink = (email: string) =>
  onExisting(async ({ appUrl }, dataDir) => {
    const auth = openAuth({ url: appUrl, origin: origin(), secret: await programSecret(dataDir) })
    try {
      const link = await auth.makeLink(email)
      if (!link) throw notFound('link.nobody', startWords('vi').nobody(email))
      return link
    } finally {
      await auth.close()
    }
  })

export const backUp = (out: string) => onExisting((handle, dataDir) => backup({ handle, dataDir, out: resolve(out) }))

export async function restoreFrom(from: string) {
  await access(resolve(from), constants.R_OK)
  const handle = await attachDatabase(options())
  try {
    return await restore({ handle, dataDir: dataDirectory(), from: resolve(from), log: openLog() })
  } finally {
    await handle.stop()
  }
}

export const takeIn = (wanted: { from: string; into?: string; suffix: string; apply: boolean }, locale: Locale) =>
  onExisting(async ({ ownerUrl }, dataDir) => {
    await access(resolve(wanted.from), constants.R_OK)
    const { takeOver } = await import('#platform/server/takeover.ts')
    const { tellTakeover } = await import('#platform/server/takeover/tell.ts')
    const found = await takeOver({ ...wanted, from: resolve(wanted.from), ownerUrl, dataDir, locale })
    return { found, told: tellTakeover(found, locale) }
  })

export const dropSample = () =>
  onExisting(async ({ ownerUrl }, dataDir) => {
    if (!(await removeSample(ownerUrl, join(dataDir, 'files')))) throw notFound('sample.none', startWords('vi').noSample)
    if (!existsSync(join(dataDir, SAMPLE_REMOVED))) await writeFile(join(dataDir, SAMPLE_REMOVED), '')
    return startWords('vi').sampleRemoved
  })

export const verifyAudit = (locale: Locale) =>
  onExisting(async ({ ownerUrl }, dataDir) => {
    const { tellVerification, verifyAudit: verify } = await import('./audit-verify.ts')
    const found = await verify(ownerUrl, dataDir)
    return { found, told: tellVerification(found, locale) }
  })

export const writeReport = (wanted: ReportWriteOptions) =>
  onExisting(async (handle, dataDir) => (await import('./report-write.ts')).reportWrite(handle, dataDir, wanted))
