import { z } from 'zod'
import type { Role } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import { unitNames } from '#modules/organisations/server/index.ts'
import { stateOn } from '../role.ts'
import { requirePerson, rolesOf } from './find-records.ts'
import { delegationsOf } from './list-delegations.ts'
import { canReadPeopleOrSelf } from './policy.ts'

/** A person with every role they hold, held and will hold, newest first, and what they delegated and received. */
export const getPerson = query('identity.getPerson', {
  input: z.object({ personId: z.uuid() }),
  allow: canReadPeopleOrSelf,
  api: 'GET /people/{personId}',
  async run(ctx, { personId }) {
    const person = await requirePerson(ctx, personId)
    ctx.permit(person)
    const roles = await rolesOf(ctx, personId)
    const names = await unitNames(ctx, roles.map((held) => held.unit_id))
    return {
      id: person.id, name: person.name, email: person.email, disabled: person.disabled_at !== null, invitedAt: person.invited_at,
      roles: roles.map((held) => ({
        id: held.id, role: held.role as Role, unitId: held.unit_id, unitName: names.get(held.unit_id) ?? '', validFrom: held.valid_from, validTo: held.valid_to, acting: held.acting, basis: held.basis,
        state: stateOn({ validFrom: held.valid_from, validTo: held.valid_to }, ctx.today),
      })).reverse(),
      delegations: await delegationsOf(ctx, { personId }, { limit: 200, offset: 0 }),
    }
  },
})

export type PersonDetail = Awaited<ReturnType<typeof getPerson.run>>
