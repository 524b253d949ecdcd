import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { RoleGrant } from '../person-input.ts'
import { assignRole } from './assign-role.ts'
import { requirePerson } from './find-records.ts'
import { canKeepPeople } from './policy.ts'

/** A role in a unit, from a day (today when not given), until a day or until it is ended. */
export const grantRole = command('identity.grantRole', {
  input: RoleGrant.extend({ personId: z.uuid() }),
  allow: canKeepPeople,
  api: 'POST /people/{personId}/roles',
  async run(ctx, input) {
    ctx.permit(await requirePerson(ctx, input.personId, 'lock'))
    return { id: await assignRole(ctx, input.personId, input) }
  },
})
