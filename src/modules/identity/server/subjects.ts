/** What "who may do this, and why" asks about people. */
import { registerSubject } from '#platform/server/subjects.ts'
import { canReadPeopleOrSelf } from './policy.ts'

registerSubject({
  name: 'identity.person',
  kind: 'person',
  async load(ctx, id) {
    const person = await ctx.tx.selectFrom('people').select(['id', 'name']).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
    if (!person) return null
    const subject = { id }
    return {
      record: { title: person.name, href: `/people/${id}`, readable: (actor) => canReadPeopleOrSelf(actor, subject) },
      questions: ['identity.getPerson', 'identity.grantRole', 'identity.disablePerson'].map((operation) => ({ operation, subject })),
    }
  },
})
