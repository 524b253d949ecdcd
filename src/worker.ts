import '#modules/all.ts'
import { loadActor } from '#modules/identity/server/index.ts'
import { workJobs } from '#platform/server/jobs.ts'
import { openPlatform } from '#platform/server/platform.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'

/** Works through queued jobs; each runs as whoever queued it, with the roles that person holds now. */
export async function startWorker(host: { appUrl: string; dataDir: string }): Promise<{ stop: () => Promise<void> }> {
  const platform = openPlatform(host)
  const working = await workJobs(platform, host.appUrl, ({ id }) => loadActor(platform.db, { userId: id }, dayInVietnam(platform.clock())))
  return {
    async stop() {
      await working.stop()
      await platform.close()
    },
  }
}
