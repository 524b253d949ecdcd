/** Scheduled acts take effect on their day, by the power of whoever scheduled them, asked again. */
import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import { Refusal } from '#platform/errors.ts'
import { inTenant } from '#platform/server/db.ts'
import type { Routine } from '#platform/server/routines.ts'
import { dayInVietnam, perform, type Platform } from '#platform/server/runtime.ts'
import { applyAct } from './apply-act.ts'

/** Who a person is now, with the roles held on the day; null: may no longer act. */
export type ActorOf = (person: { personId: string; tenantId: number }, today: string) => Promise<Actor | null>

type Due = { id: string; version: number; scheduled_by: string | null }

/** Every minute, and soon after the start. An act that cannot be put into force stays scheduled: the list shows that its day has passed, its preview says why. */
export const puttingActsIntoForce = (actorOf: ActorOf): Routine => ({
  name: 'organisations.dueActs',
  every: 60,
  async run(platform, province) {
    const today = dayInVietnam(platform.clock())
    for (const act of await dueActs(platform, province.tenantId, today)) {
      const actor = act.scheduled_by === null ? province : await actorOf({ personId: act.scheduled_by, tenantId: province.tenantId }, today)
      if (!actor) platform.log.warn({ act: act.id }, 'scheduled act: its person may no longer act')
      else await perform(platform, applyAct, { actId: act.id, version: act.version }, { actor, locale: 'vi' }).catch((error: unknown) => tell(platform, act, error))
    }
  },
})

const dueActs = (platform: Platform, tenantId: number, today: string): Promise<Due[]> =>
  inTenant(platform.db, tenantId, 'read', async (tx) => (await sql<Due>`select id, version, scheduled_by from succession_acts where tenant_id = ${tenantId} and state = 'scheduled' and effective_on <= ${today} order by effective_on, created_at, id`.execute(tx)).rows)

function tell(platform: Platform, act: Due, error: unknown): void {
  if (!(error instanceof Refusal)) throw error
  platform.log.warn({ act: act.id, code: error.code, why: error.issues.map((issue) => issue.message) }, 'scheduled act: not put into force')
}
