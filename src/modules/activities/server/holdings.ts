/**
 * What the register holds for units. A record and a share stay under the unit that did the work, by the name that it bore;
 * what passes on is who completes or answers for it.
 */
import { sql } from 'kysely'
import { activitiesHoldings } from '#messages/activities-holdings.ts'
import { registerHistory, registerHoldings } from '#platform/server/holdings.ts'

/** "2025-06-30" → "30/6/2025". */
const written = (day: string) => day.split('-').map(Number).reverse().join('/')

registerHoldings({
  name: 'activities.drafts',
  title: (locale) => activitiesHoldings(locale).drafts,
  columns: ['activities.keeper_unit_id'],
  passesTo: 'one',
  withoutHeir: 'waits',
  async open(ctx, unitIds) {
    const { rows } = await sql<{ id: string; unit_id: string; title: string; day: string }>`
      select id, coalesce(keeper_unit_id, unit_id) as unit_id, title, day from activities
      where tenant_id = ${ctx.tenantId} and state = 'draft' and ((keeper_unit_id is null and unit_id = any(${unitIds}::uuid[])) or keeper_unit_id = any(${unitIds}::uuid[])) order by day, id`.execute(ctx.tx)
    return rows.map((row) => ({ source: 'activities.drafts', id: row.id, unitId: row.unit_id, title: activitiesHoldings(ctx.locale).draft(written(row.day), row.title), href: `/activities/${row.id}` }))
  },
  async move(_ctx, journal, moves) {
    for (const [heir, all] of Map.groupBy(moves, (move) => move.heirs[0])) if (heir) await journal.update('activities', all.map((move) => ({ id: move.holding.id })), { keeper_unit_id: heir })
  },
})

/** A share is known by its activity and the unit that was named. */
const shareOf = (id: string) => ({ activity_id: id.slice(0, id.indexOf(':')), unit_id: id.slice(id.indexOf(':') + 1) })

registerHoldings({
  name: 'activities.participations',
  title: (locale) => activitiesHoldings(locale).participations,
  columns: ['activity_units.keeper_unit_id'],
  passesTo: 'one',
  withoutHeir: 'waits',
  async open(ctx, unitIds) {
    const { rows } = await sql<{ id: string; activity_id: string; unit_id: string; title: string; day: string }>`
      select share.activity_id || ':' || share.unit_id as id, share.activity_id, coalesce(share.keeper_unit_id, share.unit_id) as unit_id, activity.title, activity.day
      from activity_units share join activities activity on activity.tenant_id = share.tenant_id and activity.id = share.activity_id
      where share.tenant_id = ${ctx.tenantId} and share.state = 'named' and activity.state <> 'withdrawn'
        and ((share.keeper_unit_id is null and share.unit_id = any(${unitIds}::uuid[])) or share.keeper_unit_id = any(${unitIds}::uuid[])) order by activity.day, activity.id, share.position`.execute(ctx.tx)
    return rows.map((row) => ({ source: 'activities.participations', id: row.id, unitId: row.unit_id, title: activitiesHoldings(ctx.locale).participation(written(row.day), row.title), href: `/activities/${row.activity_id}` }))
  },
  async move(_ctx, journal, moves) {
    for (const [heir, all] of Map.groupBy(moves, (move) => move.heirs[0])) if (heir) await journal.update('activity_units', all.map((move) => shareOf(move.holding.id)), { keeper_unit_id: heir })
  },
})

registerHistory('activities.unit_id', 'who recorded the work')
registerHistory('activity_units.unit_id', 'who took part in the work')
registerHistory('activity_counts.unit_id', 'for whom the work is counted, as recorded')
