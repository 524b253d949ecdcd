import { sql } from 'kysely'
import { registerPersonalData } from '#platform/server/personal-data.ts'

registerPersonalData({
  name: 'activities.records',
  columns: { activities: ['recorded_by', 'title', 'description', 'place'], activity_units: ['answered_by', 'reason'], activities_apart: ['said_by'], activity_files: ['description'] },
  basis: 'state_activity',
  months: null,
  of: (ctx, person) => ctx.tx.selectFrom('activities').select(['title', 'starts_on', 'ends_on', 'recorded_at']).where('tenant_id', '=', ctx.tenantId).where('recorded_by', '=', person.id).orderBy('recorded_at').execute(),
  // Who answered stands by name only: it is this person where they held a role in the unit that answered.
  async forget(ctx, person, alias) {
    await sql`
      update activity_units share set answered_by = ${alias}
      where share.tenant_id = ${ctx.tenantId} and share.answered_by = ${person.name}
        and exists (select from role_assignments held where held.tenant_id = share.tenant_id and held.person_id = ${person.id} and held.unit_id = share.unit_id)`.execute(ctx.tx)
    await ctx.tx.updateTable('activities_apart').set({ said_by: alias }).where('tenant_id', '=', ctx.tenantId).where('said_by', '=', person.name).execute()
  },
})
