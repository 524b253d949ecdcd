import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { refuseEnded, requirePart } from './find-records.ts'
import { writeNote } from './part-notes.ts'
import { canWorkPart } from './policy.ts'

/** A note of progress; the part stays in its state. */
export const notePart = command('plans.notePart', {
  input: z.object({ partId: z.uuid(), text: z.string().trim().min(1).max(4000) }),
  allow: canWorkPart,
  api: 'POST /parts/{partId}/notes',
  async run(ctx, { partId, text }) {
    const part = await requirePart(ctx, partId)
    ctx.permit({ unitId: part.unit_id, planId: part.plan_id })
    refuseEnded(ctx, part)
    await writeNote(ctx, part, part.state, text)
    ctx.changed({ type: 'part', id: partId, before: null, after: { note: text } })
    return {}
  },
})
