import { sql } from 'kysely'
import { privacyRules } from '#messages/privacy-rules.ts'
import { conflict } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { personalData } from '#platform/server/personal-data.ts'
import { requireWhose } from './find-person.ts'

/** What stands where a name stood. The end of the id keeps two people apart. */
export const aliasOf = (personId: string) => `Người dùng đã ẩn danh ${personId.slice(-6)}`

/**
 * Deletes a person with a history: the account loses its name, address, password and sessions, every record says the alias,
 * the trail too, and what was done stays. Only an account that is closed: closing it asks whether somebody can do without it.
 */
export async function forgetPerson(ctx: Context, personId: string, why: string): Promise<{ lines: number }> {
  const person = await requireWhose(ctx, personId)
  if (!person.disabledAt) throw conflict('person.not_disabled', privacyRules(ctx.locale).disableFirst)
  const alias = aliasOf(person.id)
  const [by, name] = ctx.actor.kind === 'person' ? [ctx.actor.personId, ctx.actor.name] : [null, ctx.actor.name]
  const { rows } = await sql<{ lines: number }>`select pseudonymise_audit(${person.id}, ${alias}, ${ctx.now}, ${by}, ${name}, ${why}, ${person.id}) as lines`.execute(ctx.tx)
  for (const kind of personalData()) await kind.forget?.(ctx, person, alias)
  ctx.changed({ type: 'person', id: person.id, before: null, after: { name: alias }, reason: why })
  return rows[0]!
}
