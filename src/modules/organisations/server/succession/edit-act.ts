import { Refusal } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { successionWords } from '#messages/succession.ts'
import { differences } from '../../succession-differences.ts'
import { ActFields, OnAct } from '../../succession-input.ts'
import { openForWriting, type StoredAct } from './act-store.ts'
import { canKeepActs } from './policy.ts'

/**
 * The whole act as written anew on `version`. If somebody saved another version since, nothing is written: the refusal "act.stale" has an
 * issue for each field that differs, with what is stored; what the person typed is still in their form.
 */
export const editAct = command('organisations.editAct', {
  input: ActFields.extend(OnAct.shape),
  allow: canKeepActs,
  api: 'PUT /acts/{actId}',
  async run(ctx, { actId, version, ...mine }) {
    const act = await openForWriting(ctx, actId)
    if (act.version !== version) refuseStale(ctx, mine, act)
    const next = act.version + 1
    const change = { title: mine.title, legal_basis: mine.legalBasis, effective_on: mine.effectiveOn, note: mine.note, unverified: mine.unverified, version: next }
    await ctx.tx.updateTable('succession_acts').set({ ...change, content: JSON.stringify(mine.content) }).where('tenant_id', '=', ctx.tenantId).where('id', '=', actId).execute()
    ctx.changed({ type: 'succession_act', id: actId, before: { title: act.title, legal_basis: act.legalBasis, effective_on: act.effectiveOn, note: act.note, unverified: act.unverified, content: act.content }, after: { ...change, content: mine.content } })
    return { version: next }
  },
})

function refuseStale(ctx: Context, mine: Parameters<typeof differences>[0], theirs: StoredAct): never {
  const words = successionWords(ctx.locale)
  const issues = differences(mine, theirs).map((path) => ({
    path,
    code: 'stale',
    message: path === 'content' ? words.differsLines(theirs.content.lines.length) : words.differs(words.fields[path], String(theirs[path])),
  }))
  throw new Refusal('conflict', 'act.stale', words.stale, issues)
}
