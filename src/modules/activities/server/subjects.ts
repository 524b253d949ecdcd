/** What "who may do this, and why" asks about recorded activities. */
import { unitNames } from '#modules/organisations/server/index.ts'
import { registerSubject } from '#platform/server/subjects.ts'
import { keptBy } from './keepers.ts'
import { canReadActivities } from './policy.ts'
import { snapshots } from './snapshot.ts'

registerSubject({
  name: 'activities.activity',
  kind: 'activity',
  async load(ctx, id) {
    const [stored] = await snapshots(ctx, [id])
    if (!stored) return null
    const named = stored.units.filter((one) => one.unitId !== stored.unitId)
    const names = await unitNames(ctx, named.map((one) => one.unitId))
    const subject = await keptBy(ctx, stored)
    return {
      record: { title: stored.title, href: `/activities/${id}`, readable: canReadActivities },
      questions: [
        { operation: 'activities.correct', subject },
        { operation: 'activities.withdraw', subject },
        ...(await Promise.all(named.map(async (one) => ({ operation: 'activities.answerParticipation', subject: { ...(await keptBy(ctx, one)), recordedBy: stored.recordedBy, move: 'confirm' }, about: names.get(one.unitId) ?? '' })))),
      ],
    }
  },
})

registerSubject({ name: 'activities.unit', kind: 'unit', load: async (_ctx, id) => ({ questions: [{ operation: 'activities.record', subject: { unitId: id } }] }) })
