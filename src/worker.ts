import '#modules/all.ts'
import { loadActor, loadPerson } from '#modules/identity/server/index.ts'
import { puttingActsIntoForce } from '#modules/organisations/server/index.ts'
import { sealingTrail } from '#platform/server/audit-routine.ts'
import { workJobs } from '#platform/server/jobs.ts'
import { openPlatform } from '#platform/server/platform.ts'
import { keepRoutines, routines } from '#platform/server/routines.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'

/** Works through queued jobs, each as whoever queued it, with the roles that person holds now; and keeps the routines. */
export async function startWorker(host: { appUrl: string; dataDir: string }): Promise<{ stop: () => Promise<void> }> {
  const platform = openPlatform(host)
  const working = await workJobs(platform, host.appUrl, ({ id }) => loadActor(platform.db, { userId: id }, dayInVietnam(platform.clock())))
  const kept = keepRoutines(platform, [sealingTrail(host.dataDir), puttingActsIntoForce((person, today) => loadPerson(platform.db, person, today)), ...routines()])
  return {
    async stop() {
      await Promise.all([working.stop(), kept.stop()])
      await platform.close()
    },
  }
}
