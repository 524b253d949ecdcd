/** Kinds of activity and of audience. Words for them stand in `messages/activities.ts`. */
export const ACTIVITY_KINDS = [
  'training', 'conference', 'briefing', 'article', 'column', 'radio', 'television', 'print', 'visual', 'contest', 'extracurricular',
  'exhibition', 'press_visit', 'foreign_information', 'data', 'inspection', 'sourced_answer', 'press_digest', 'child_help_page', 'other',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** Audience is a count by kind, never a list of people. Kinds may overlap: a woman may also be an official. */
export const AUDIENCE_KINDS = [
  'officials', 'police', 'journalists', 'legal_communicators', 'association_communicators', 'teachers', 'pupils', 'students', 'youth', 'women',
  'workers', 'farmers', 'elderly', 'disabled', 'respected_persons', 'ethnic_minorities', 'parents', 'residents', 'foreigners',
] as const
export type AudienceKind = (typeof AUDIENCE_KINDS)[number]
export type Audience = { kind: AudienceKind; count: number }

/** Where the word of an activity can be checked. `primary`: the body that made the fact says it itself. */
export type SourceLink = { url: string; label: string; primary: boolean }

/**
 * Outputs that a task whose wording asks for the refused may have (boundaries), each with the least number of links
 * and of primary sources. The rule holds for these kinds under every task.
 */
export const SOURCED_KINDS: Partial<Record<ActivityKind, { links: number; primary: number }>> = {
  sourced_answer: { links: 2, primary: 1 },
  press_digest: { links: 1, primary: 0 },
  child_help_page: { links: 1, primary: 0 },
}

/** Whether a task marked as refused may have an activity of this kind. */
export const permittedUnderRefused = (kind: ActivityKind | null) => kind !== null && kind in SOURCED_KINDS

export type SourceFault = 'links_missing' | 'primary_missing' | null

/** What the links of an activity of this kind still lack. */
export function sourceFault(kind: ActivityKind | null, links: SourceLink[]): SourceFault {
  const needs = kind && SOURCED_KINDS[kind]
  if (!needs) return null
  if (new Set(links.map((link) => link.url)).size < needs.links) return 'links_missing'
  return links.filter((link) => link.primary).length < needs.primary ? 'primary_missing' : null
}
