/** What "who may do this, and why" asks about units. */
import { registerSubject } from '#platform/server/subjects.ts'
import { canReadUnits } from './policy.ts'

registerSubject({
  name: 'organisations.unit',
  kind: 'unit',
  async load(ctx, id) {
    const unit = await ctx.tx.selectFrom('units').select('name').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
    return unit ? { record: { title: unit.name, href: `/units/${id}`, readable: canReadUnits }, questions: [{ operation: 'organisations.listUnits', subject: null }] } : null
  },
})
