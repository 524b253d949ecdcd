/** The sample's activities, each recorded by its unit's focal point and confirmed by the units that took part. */
import { answerParticipation, recordActivity } from '#modules/activities/server/index.ts'
import { activities, type SeedActivity } from './activities.ts'
import { SAMPLE_DOMAIN } from './province.ts'
import type { SampleRun } from './sample-run.ts'

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

export async function loadActivities(run: SampleRun, taskIds: Map<string, string>): Promise<Map<string, string>> {
  const recorded = new Map<string, string>()
  for (const activity of activities) {
    const made = await run.as(run.person('focal_point', activity.unitCode), activity.to, recordActivity, {
      title: activity.title, description: activity.description, kind: KINDS[activity.kind] ?? activity.kind, startsOn: activity.from, endsOn: activity.to, place: activity.place,
      unitId: run.unitIds.get(activity.unitCode), taskIds: activity.taskRefs.map((ref) => taskIds.get(ref)), partnerIds: activity.partnerUnitCodes.map((code) => run.unitIds.get(code)),
      audience: activity.audience, participants: activity.participants, quantity: activity.quantity?.count ?? null, quantityUnit: activity.quantity?.unit ?? '', links: linksOf(activity), complete: true,
    })
    recorded.set(activity.key, made.id)
    if (activity.to >= UNANSWERED_FROM) continue
    for (const code of activity.partnerUnitCodes) await run.as(run.person('focal_point', code), activity.to, answerParticipation, { activityId: made.id, unitId: run.unitIds.get(code), answer: 'confirm' })
  }
  return recorded
}
