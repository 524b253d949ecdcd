import type { Selectable } from 'kysely'
import { notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import type { Database } from '#platform/server/db.ts'
import { identityWords } from '#messages/identity.ts'
import { requirePerson } from './find-records.ts'

/** The stored person who acts, asked for leave about themselves. The program itself is nobody. */
export async function permitOneself(ctx: Context): Promise<Selectable<Database['people']>> {
  if (ctx.actor.kind !== 'person') throw notFound('person.missing', identityWords(ctx.locale).personMissing)
  const person = await requirePerson(ctx, ctx.actor.personId)
  ctx.permit(person)
  return person
}
