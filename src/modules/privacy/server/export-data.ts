import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { personalData } from '#platform/server/personal-data.ts'
import { requireWhose } from './find-person.ts'
import { canReadData } from './policy.ts'

/** Everything of one person, by kind of record. */
export type PersonExport = { name: string; email: string; at: string; kinds: { name: string; rows: Record<string, unknown>[] }[] }

/** All that is known of a person, for the person, or for the administrator who answers a request. That it was taken out stands in the trail. */
export const exportPersonalData = command('privacy.export', {
  input: z.object({ personId: z.uuid() }),
  allow: canReadData,
  api: 'POST /people/{personId}/data-copy',
  async run(ctx, { personId }): Promise<PersonExport> {
    const person = await requireWhose(ctx, personId)
    ctx.permit({ personId: person.id })
    const kinds: PersonExport['kinds'] = []
    for (const { name, of } of personalData()) if (of) kinds.push({ name, rows: await of(ctx, person) })
    ctx.changed({ type: 'person', id: person.id, before: null, after: { exported: kinds.map((kind) => kind.name) } })
    return { name: person.name, email: person.email, at: ctx.now, kinds }
  },
})
