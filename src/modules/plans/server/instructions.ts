import { z } from 'zod'
import { invalid, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { programmeWords } from '#messages/programme.ts'
import { requireTask } from './find-records.ts'
import { canInstruct, canWorkPart } from './policy.ts'

/** A leader's instruction to one unit on one task, with a date. It stands first in that unit's list. */
export const giveInstruction = command('plans.giveInstruction', {
  input: z.object({ taskId: z.uuid(), unitId: z.uuid(), text: z.string().trim().min(1).max(4000), dueOn: z.iso.date() }),
  allow: canInstruct,
  api: 'POST /tasks/{taskId}/instructions',
  async run(ctx, input) {
    const task = await requireTask(ctx, input.taskId)
    ctx.permit(task)
    const words = programmeWords(ctx.locale)
    const part = await ctx.tx.selectFrom('parts').select('id').where('tenant_id', '=', ctx.tenantId).where('task_id', '=', task.id).where('unit_id', '=', input.unitId).executeTakeFirst()
    if (!part) throw invalid('instruction.unit', words.unitNotInTask, [{ path: 'unitId', code: 'not_in_task', message: words.unitNotInTask }])
    if (input.dueOn < ctx.today && ctx.actor.kind === 'person') throw invalid('instruction.past', words.dueInPast, [{ path: 'dueOn', code: 'past', message: words.dueInPast }])
    const author_id = ctx.actor.kind === 'person' ? ctx.actor.personId : newId()
    const row = { tenant_id: ctx.tenantId, id: newId(), task_id: task.id, unit_id: input.unitId, text: input.text, due_on: input.dueOn, author_id, author_name: ctx.actor.name, at: ctx.now, answered_at: null }
    await ctx.tx.insertInto('instructions').values(row).execute()
    ctx.changed({ type: 'instruction', id: row.id, before: null, after: row })
    return { id: row.id }
  },
})

/** The unit says what was done about it; that closes the instruction. */
export const answerInstruction = command('plans.answerInstruction', {
  input: z.object({ instructionId: z.uuid(), answer: z.string().trim().min(1).max(4000) }),
  allow: canWorkPart,
  api: 'POST /instructions/{instructionId}/answer',
  async run(ctx, { instructionId, answer }) {
    const stored = await ctx.tx.selectFrom('instructions').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', instructionId).executeTakeFirst()
    if (!stored) throw notFound('instruction.missing', programmeWords(ctx.locale).instructionMissing)
    ctx.permit({ unitId: stored.unit_id })
    await ctx.tx.updateTable('instructions').set({ answer, answered_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', instructionId).execute()
    ctx.changed({ type: 'instruction', id: instructionId, before: { answer: stored.answer }, after: { answer } })
    return {}
  },
})
