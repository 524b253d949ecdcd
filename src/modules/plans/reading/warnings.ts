/** What a person should know of the reading as a whole. Codes have their words in messages/plans-reading.ts. */
import type { ReadDocument } from '#documents/read/blocks.ts'
import type { DraftPlan } from '../draft.ts'
import { refusedIn } from './refused.ts'

type Warning = DraftPlan['warnings'][number]

export function warningsOf(doc: ReadDocument, plan: DraftPlan, reading: { onlyByAgency: boolean; annexUnread: boolean }): Warning[] {
  const { head, tasks } = plan
  const found: (Warning | false)[] = [
    head.secrecy !== null && { code: 'secret', detail: head.secrecy.value, span: head.secrecy.span },
    head.type === null && { code: 'noType', detail: '', span: null },
    head.number === null && { code: 'noNumber', detail: '', span: null },
    head.number !== null && head.number.value === '' && { code: 'blankNumber', detail: '', span: head.number.span },
    head.number?.rule === 'number-in-annex' && { code: 'numberFromAnnex', detail: head.number.value, span: head.number.span },
    head.date === null && { code: 'noDate', detail: '', span: null },
    head.issuer === null && { code: 'noIssuer', detail: '', span: null },
    head.issuer?.rule.startsWith('issuer-inferred') === true && { code: 'issuerInferred', detail: head.issuer.value, span: head.issuer.span },
    head.title === null && { code: 'noTitle', detail: '', span: null },
    tasks.length === 0 && { code: 'noTasks', detail: '', span: null },
    reading.annexUnread && { code: 'annexUnread', detail: '', span: null },
    reading.onlyByAgency && { code: 'onlyByAgency', detail: '', span: null },
    tasks.length > 0 && tasks.every((task) => task.rule === 'statement-only') && { code: 'noAssignments', detail: '', span: null },
    plan.unread.length > 0 && { code: 'unread', detail: String(plan.unread.length), span: plan.unread[0]!.span },
    tasks.some((task) => task.refused.length > 0) && { code: 'refusedWords', detail: tasks.filter((task) => task.refused.length > 0).map((task) => task.ref).join(', '), span: null },
    ...refusedTargets(plan),
    ...repeatedRefs(plan),
    ...doc.warnings.map((warning) => ({ code: `document.${warning.code}`, detail: warning.detail, span: null })),
  ]
  return found.filter((each) => each !== false)
}

/** "phát hiện, xử lý 90% tin giả" counts what the program does not do; see boundaries for what is counted instead. */
function refusedTargets(plan: DraftPlan): Warning[] {
  return plan.targets.flatMap((target) => refusedIn(target.text, target.span.start).slice(0, 1).map((found) => ({ code: 'refusedTarget', detail: found.value, span: found.span })))
}

/** Numbers repeat in real plans; the same path twice must not be taken for the same task. */
function repeatedRefs(plan: DraftPlan): Warning[] {
  const seen = new Map<string, number>()
  for (const task of plan.tasks) seen.set(task.ref, (seen.get(task.ref) ?? 0) + 1)
  const twice = [...seen].filter(([, count]) => count > 1).map(([ref]) => ref)
  return twice.length > 0 ? [{ code: 'repeatedRef', detail: twice.join(', '), span: null }] : []
}
