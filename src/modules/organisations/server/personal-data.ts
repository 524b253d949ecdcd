import { sql } from 'kysely'
import { registerPersonalData } from '#platform/server/personal-data.ts'

registerPersonalData({
  name: 'organisations.contacts',
  columns: { unit_contacts: ['address', 'phone', 'email'], committee_members: ['person_id'] },
  basis: 'state_activity',
  months: null,
  async of(ctx, person) {
    const { rows } = await sql<Record<string, unknown>>`
      select unit.name as unit_id, member.valid_from, member.valid_to from committee_members member join units unit on unit.tenant_id = member.tenant_id and unit.id = member.committee_id
      where member.tenant_id = ${ctx.tenantId} and member.person_id = ${person.id}`.execute(ctx.tx)
    return rows
  },
})

registerPersonalData({
  name: 'organisations.acts',
  columns: { succession_acts: ['created_by', 'scheduled_by', 'applied_by', 'undone_by'] },
  basis: 'record_keeping',
  months: null,
  forget: (ctx, person, alias) => sql`
    update succession_acts set applied_by = case applied_by when ${person.name} then ${alias} else applied_by end, undone_by = case undone_by when ${person.name} then ${alias} else undone_by end
    where tenant_id = ${ctx.tenantId} and ${person.name} in (applied_by, undone_by)`.execute(ctx.tx),
})
