import { z } from 'zod'
import { conflict, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { programmeWords } from '#messages/programme.ts'
import { requireTask } from './find-records.ts'
import { canWorkPart } from './policy.ts'

/** The unit says what was done about it; that closes the instruction. What was answered stays as it was. */
export const answerInstruction = command('plans.answerInstruction', {
  input: z.object({ instructionId: z.uuid(), answer: z.string().trim().min(1).max(4000) }),
  allow: canWorkPart,
  api: 'POST /instructions/{instructionId}/answer',
  async run(ctx, { instructionId, answer }) {
    const words = programmeWords(ctx.locale)
    const stored = await ctx.tx.selectFrom('instructions').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', instructionId).executeTakeFirst()
    if (!stored) throw notFound('instruction.missing', words.instructionMissing)
    const task = await requireTask(ctx, stored.task_id)
    ctx.permit({ unitId: stored.unit_id, planId: task.plan_id })
    const answered = await ctx.tx.updateTable('instructions').set({ answer, answered_at: ctx.now }).where('tenant_id', '=', ctx.tenantId).where('id', '=', instructionId).where('answered_at', 'is', null).executeTakeFirst()
    if (answered.numUpdatedRows === 0n) throw conflict('instruction.answered', words.instructionAnswered)
    ctx.changed({ type: 'instruction', id: instructionId, before: null, after: { answer } })
    return {}
  },
})
