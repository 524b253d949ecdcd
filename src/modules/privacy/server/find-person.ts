import { privacyRules } from '#messages/privacy-rules.ts'
import { notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import type { Whose } from '#platform/server/personal-data.ts'

/** The person whose data it is, with whether the account is closed. */
export async function requireWhose(ctx: Pick<Context, 'tx' | 'tenantId' | 'locale'>, personId: string): Promise<Whose & { disabledAt: string | null }> {
  const row = await ctx.tx.selectFrom('people').select(['id', 'user_id as userId', 'name', 'email', 'disabled_at as disabledAt']).where('tenant_id', '=', ctx.tenantId).where('id', '=', personId).executeTakeFirst()
  if (!row) throw notFound('person.missing', privacyRules(ctx.locale).personMissing)
  return row
}
