/** The running program, as the pages see it: opened once from what the starting process provides. */
import { openAuth, type Auth } from '#platform/server/auth.ts'
import { requireHost } from '#platform/server/host.ts'
import { openPlatform } from '#platform/server/platform.ts'
import '#modules/all.ts'

type Program = { platform: ReturnType<typeof openPlatform>; auth: Auth; origin: string; secret: string; sample: boolean; reachable: boolean; startedAt: string; dataDir: string }

let opened: Program | undefined

export function program(): Program {
  if (!opened) {
    const host = requireHost()
    opened = { platform: openPlatform(host), auth: openAuth({ url: host.appUrl, origin: host.origin, secret: host.secret }), origin: host.origin, secret: host.secret, sample: host.sample, reachable: host.reachable, startedAt: host.startedAt, dataDir: host.dataDir }
  }
  return opened
}
