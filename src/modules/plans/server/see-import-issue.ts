import { z } from 'zod'
import { command } from '#platform/server/command.ts'
import { issuesOf } from '../importing/issues.ts'
import { OnDraft } from './import-input.ts'
import { changeDraft } from './import-store.ts'
import { canKeepPlans } from './policy.ts'

/** Ticks off doubts that a person has looked at. What has to be decided cannot be ticked off. */
export const seeImportIssues = command('plans.seeImportIssues', {
  input: OnDraft.extend({ issueIds: z.array(z.string().max(1000)).min(1).max(2000) }),
  allow: canKeepPlans,
  api: 'POST /plan-imports/{importId}/seen',
  run: (ctx, { importId, version, issueIds }) =>
    changeDraft(ctx, { importId, version }, ({ draft }) => {
      const doubts = issuesOf(draft).filter((issue) => issue.level === 'look' && issueIds.includes(issue.id))
      return { label: 'seen', touches: [], change: (before) => ({ ...before, seen: [...before.seen, ...doubts.map((issue) => issue.id)] }) }
    }),
})
