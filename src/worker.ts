import '#modules/all.ts'
import { loadActor } from '#modules/identity/server/index.ts'
import { workJobs } from '#platform/server/jobs.ts'
import { openPlatform } from '#platform/server/platform.ts'

/** Works through queued jobs; each runs as whoever queued it, with the roles that person holds now. */
export async function startWorker(host: { appUrl: string; dataDir: string }): Promise<{ stop: () => Promise<void> }> {
  const platform = openPlatform(host)
  const today = () => new Date(platform.clock().getTime() + 7 * 3600_000).toISOString().slice(0, 10)
  const working = await workJobs(platform, host.appUrl, (user) => loadActor(platform.db, user, today()))
  return {
    async stop() {
      await working.stop()
      await platform.close()
    },
  }
}
