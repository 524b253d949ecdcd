import { plansImportWords } from '#messages/plans-import.ts'
import type { Locale } from '#platform/messages.ts'
import { noteText, warningText } from '../reading/plan-json.ts'
import type { Issue } from './issues.ts'

const SHORT = 160

/** An open point in one sentence for a person; long quotations are cut. */
export function issueText(issue: Issue, locale: Locale): string {
  const detail = issue.detail.length > SHORT ? `${issue.detail.slice(0, SHORT).trimEnd()}…` : issue.detail
  if (issue.code === 'task_note') return noteText(issue.reader ?? '', detail, locale)
  if (issue.code === 'warning') return warningText(issue.reader ?? '', detail, locale)
  return plansImportWords(locale).issue[issue.code](detail)
}
