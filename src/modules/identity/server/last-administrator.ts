import { sql } from 'kysely'
import { conflict } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { identityWords } from '#messages/identity.ts'

/** A province without an administrator could never be repaired from inside. One at a time: two must not take each other away. */
export async function requireAnotherAdministrator(ctx: Context, exceptPersonId: string): Promise<void> {
  await ctx.tx.selectFrom('tenants').select('tenant_id').where('tenant_id', '=', ctx.tenantId).forUpdate().execute()
  const { rows } = await sql`
    select from role_assignments held
    join people person on person.tenant_id = held.tenant_id and person.id = held.person_id and person.disabled_at is null
    join units unit on unit.tenant_id = held.tenant_id and unit.id = held.unit_id and unit.valid_from <= ${ctx.today} and (unit.valid_to is null or unit.valid_to >= ${ctx.today})
    where held.tenant_id = ${ctx.tenantId} and held.role = 'administrator' and held.person_id <> ${exceptPersonId} and held.withdrawn_at is null
      and held.valid_from <= ${ctx.today} and (held.valid_to is null or held.valid_to >= ${ctx.today}) limit 1`.execute(ctx.tx)
  if (rows.length === 0) throw conflict('person.last_administrator', identityWords(ctx.locale).lastAdministrator)
}
