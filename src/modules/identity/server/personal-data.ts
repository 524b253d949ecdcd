import { sql } from 'kysely'
import { registerPersonalData } from '#platform/server/personal-data.ts'

/** Months after which a disabled account that nobody reopened loses its name. */
export const DISABLED_MONTHS = 24

/** The address of somebody who has none any more (RFC 2606: nothing is ever delivered there). */
export const goneAddress = (personId: string) => `${personId}@an-danh.invalid`

registerPersonalData({
  name: 'identity.accounts',
  columns: { people: ['user_id', 'name', 'email', 'search'], role_assignments: ['person_id'], delegations: ['from_id', 'to_id', 'revoked_by'], 'auth.user': ['name', 'email', 'emailVerified'], 'auth.account': ['userId'] },
  basis: 'state_activity',
  months: DISABLED_MONTHS,
  async of(ctx, person) {
    const { rows } = await sql<Record<string, unknown>>`
      select person.name, person.email, held.role, unit.name as unit_id, held.valid_from, held.valid_to
      from people person
      left join role_assignments held on held.tenant_id = person.tenant_id and held.person_id = person.id
      left join units unit on unit.tenant_id = held.tenant_id and unit.id = held.unit_id
      where person.tenant_id = ${ctx.tenantId} and person.id = ${person.id} order by held.valid_from`.execute(ctx.tx)
    const lent = await ctx.tx.selectFrom('delegations').select(['from_id', 'to_id', 'valid_from', 'valid_to', 'basis']).where('tenant_id', '=', ctx.tenantId).where((on) => on.or([on('from_id', '=', person.id), on('to_id', '=', person.id)])).orderBy('given_at').execute()
    return [...rows, ...lent]
  },
  async forget(ctx, person, alias) {
    const email = goneAddress(person.id)
    await ctx.tx.updateTable('people').set({ name: alias, email }).where('tenant_id', '=', ctx.tenantId).where('id', '=', person.id).execute()
    await sql`update auth."user" set name = ${alias}, email = ${email}, image = null where id = ${person.userId}`.execute(ctx.tx)
    await sql`delete from auth.account where "userId" = ${person.userId}`.execute(ctx.tx)
  },
})

registerPersonalData({
  name: 'identity.sessions',
  columns: { 'auth.session': ['userId', 'ipAddress', 'userAgent'], 'auth.verification': ['identifier'] },
  basis: 'state_activity',
  months: 0,
  async of(ctx, person) {
    const { rows } = await sql<Record<string, unknown>>`select "createdAt" as at, "ipAddress" as address, "userAgent" as device from auth.session where "userId" = ${person.userId} order by 1`.execute(ctx.tx)
    return rows
  },
  forget: (ctx, person) => sql`delete from auth.session where "userId" = ${person.userId}`.execute(ctx.tx),
  // One-time links name no province: whichever comes first sweeps them. A session that ended is known for a day longer:
  // who sends a form just after it finds the form again (kept-forms.ts).
  async expire(ctx) {
    const sessions = await sql`delete from auth.session s using auth."user" u where u.id = s."userId" and u."tenantId" = ${ctx.tenantId} and s."expiresAt" < ${ctx.now}::timestamptz - interval '1 day'`.execute(ctx.tx)
    const links = await sql`delete from auth.verification where "expiresAt" < ${ctx.now}::timestamptz`.execute(ctx.tx)
    return Number(sessions.numAffectedRows ?? 0) + Number(links.numAffectedRows ?? 0)
  },
})
