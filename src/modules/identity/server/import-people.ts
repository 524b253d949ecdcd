import { invalid } from '#platform/errors.ts'
import { command, query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { peopleSheetWords } from '#messages/people-sheet.ts'
import { z } from 'zod'
import { checkPeople, PeopleRows, type CheckedPerson } from './check-people.ts'
import { canKeepPeople } from './policy.ts'

/** What a file would do: the people whom it would add, and every fault by row and column. Nothing is written. */
export const previewPeople = query('identity.previewPeople', {
  input: PeopleRows,
  allow: canKeepPeople,
  api: null,
  async run(ctx, input) {
    ctx.permit(null)
    return checkPeople(ctx, input)
  },
})

/** Adds everybody in the rows with their roles, or nobody. `invited`: a link is mailed to each afterwards. */
export const importPeople = command('identity.importPeople', {
  input: PeopleRows.extend({ invited: z.boolean().default(false) }),
  allow: canKeepPeople,
  api: 'POST /people/import',
  async run(ctx, input) {
    ctx.permit(null)
    const { people, issues } = await checkPeople(ctx, input)
    if (issues.length > 0) throw invalid('people.rows_invalid', peopleSheetWords(ctx.locale).failed(issues.length), issues)
    for (let at = 0; at < people.length; at += AT_ONCE) await addAll(ctx, people.slice(at, at + AT_ONCE), input.invited ? ctx.now : null)
    return { added: people.length, emails: people.map((person) => person.email) }
  },
})

const AT_ONCE = 500

async function addAll(ctx: Context, people: CheckedPerson[], invited_at: string | null): Promise<void> {
  const mine = { tenant_id: ctx.tenantId }
  const made = people.map((person) => ({ ...person, id: newId(), userId: newId() }))
  const roles = made.map((one) => ({ ...mine, id: newId(), person_id: one.id, role: one.role, unit_id: one.unitId, valid_from: one.validFrom ?? ctx.today, valid_to: one.validTo, basis: one.basis }))
  await ctx.tx.insertInto('auth.user').values(made.map((one) => ({ id: one.userId, name: one.name, email: one.email, emailVerified: true, tenantId: ctx.tenantId }))).execute()
  await ctx.tx.insertInto('people').values(made.map((one) => ({ ...mine, id: one.id, user_id: one.userId, name: one.name, email: one.email, disabled_at: null, invited_at }))).execute()
  await ctx.tx.insertInto('role_assignments').values(roles).execute()
  for (const one of made) ctx.changed({ type: 'person', id: one.id, before: null, after: { name: one.name, email: one.email } })
  for (const role of roles) ctx.changed({ type: 'role_assignment', id: role.id, before: null, after: role })
}
