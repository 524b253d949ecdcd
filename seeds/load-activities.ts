/** The sample's activities, each recorded by its unit's focal point and confirmed by the units that took part. */
import { answerParticipation, recordActivity } from '#modules/activities/server/index.ts'
import { activities, type SeedActivity } from './activities.ts'
import { SAMPLE_DOMAIN } from './province.ts'
import { unitOn } from './reorganisation/index.ts'
import type { SampleRun } from './sample-run.ts'
import type { Step } from './steps.ts'

const KINDS: Record<string, string> = { answer: 'sourced_answer', digest: 'press_digest', child_help: 'child_help_page' }

/** From this day on the units named have not answered yet, so that the inbox has something to show. */
const UNANSWERED_FROM = '2025-11-01'

/** An answer needs two public sources, one of them primary; the sample's own addresses lead nowhere. */
function linksOf(activity: SeedActivity) {
  const links = activity.links.map((url) => ({ url, label: 'Nội dung đã đăng (MẪU)', primary: false }))
  if (activity.kind === 'answer' || activity.kind === 'digest' || activity.kind === 'child_help') links.push({ url: `https://${SAMPLE_DOMAIN}/nguon-chinh-thuc/${activity.key}`, label: 'Văn bản của cơ quan có thẩm quyền (MẪU)', primary: true })
  if (activity.kind === 'answer' && links.length < 2) links.push({ url: `https://${SAMPLE_DOMAIN}/nguon-khac/${activity.key}`, label: 'Nguồn công khai khác (MẪU)', primary: false })
  return links
}

/** One step an activity. A unit that ended meanwhile is followed by whoever works in its place on the day. */
export function activitySteps(run: SampleRun, taskIds: Map<string, string>): Step[] {
  return activities.map((activity) => ({ on: activity.to, work: () => record(run, taskIds, activity) }))
}

async function record(run: SampleRun, taskIds: Map<string, string>, activity: SeedActivity): Promise<void> {
  const on = activity.to
  const unitCode = unitOn(activity.unitCode, on, activity.taskRefs[0])
  const partners = [...new Set(activity.partnerUnitCodes.map((code) => unitOn(code, on)))].filter((code) => code !== unitCode)
  const made = await run.as(run.person('focal_point', unitCode, on), on, recordActivity, {
    title: activity.title, description: activity.description, kind: KINDS[activity.kind] ?? activity.kind, startsOn: activity.from, endsOn: on, place: activity.place,
    unitId: run.unitIds.get(unitCode), taskIds: activity.taskRefs.map((ref) => taskIds.get(ref)), partnerIds: partners.map((code) => run.unitIds.get(code)),
    audience: activity.audience, participants: activity.participants, quantity: activity.quantity?.count ?? null, quantityUnit: activity.quantity?.unit ?? '', links: linksOf(activity), complete: true,
  })
  if (on >= UNANSWERED_FROM) return
  for (const code of partners) await run.as(run.person('focal_point', code, on), on, answerParticipation, { activityId: made.id, unitId: run.unitIds.get(code), answer: 'confirm' })
}
