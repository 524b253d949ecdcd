import { sql } from 'kysely'
import { registerPersonalData } from '#platform/server/personal-data.ts'
import { KEPT_MINUTES } from './kept-forms.ts'

/** Days after which a browser that nobody used is a new device again, and a failure is forgotten. */
const [DEVICE_DAYS, FAILURE_DAYS] = [400, 2]

const OWN = ['recovery_codes', 'second_factors', 'known_devices', 'access_tokens', 'kept_forms'] as const

registerPersonalData({
  name: 'identity.signIn',
  columns: {
    second_factors: ['person_id', 'sealed_secret'],
    recovery_codes: ['person_id', 'code_hash'],
    known_devices: ['person_id', 'device_hash'],
    access_tokens: ['person_id', 'name', 'token_hash'],
    kept_forms: ['person_id', 'address', 'sealed_fields'],
    'auth.account': ['accountId'],
    'auth.failures': ['key'],
  },
  basis: 'state_activity',
  months: 13,
  async of(ctx, person) {
    const { rows } = await sql<Record<string, unknown>>`
      select 'device' as kind, null as name, first_seen_at as since, last_seen_at as seen from known_devices where tenant_id = ${ctx.tenantId} and person_id = ${person.id}
      union all select 'access_token', name, created_at, last_used_at from access_tokens where tenant_id = ${ctx.tenantId} and person_id = ${person.id}
      union all select 'second_factor', null, since, null from second_factors where tenant_id = ${ctx.tenantId} and person_id = ${person.id}`.execute(ctx.tx)
    return rows
  },
  async forget(ctx, person) {
    for (const table of OWN) await ctx.tx.deleteFrom(table).where('tenant_id', '=', ctx.tenantId).where('person_id', '=', person.id).execute()
  },
  // Failures name no province: whichever comes first sweeps them.
  async expire(ctx) {
    const before = (minutes: number) => new Date(Date.parse(ctx.now) - minutes * 60_000).toISOString()
    const gone = [
      await ctx.tx.deleteFrom('kept_forms').where('tenant_id', '=', ctx.tenantId).where('kept_at', '<', before(KEPT_MINUTES)).executeTakeFirst(),
      await ctx.tx.deleteFrom('known_devices').where('tenant_id', '=', ctx.tenantId).where('last_seen_at', '<', before(DEVICE_DAYS * 1440)).executeTakeFirst(),
      await ctx.tx.deleteFrom('auth.failures').where('last_at', '<', before(FAILURE_DAYS * 1440)).executeTakeFirst(),
    ]
    return gone.reduce((sum, one) => sum + Number(one.numDeletedRows), 0)
  },
})
