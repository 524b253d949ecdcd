import type { ClarityMark } from '#modules/plans/clarity.ts'
import type { State } from '#lib/ui/shapes.ts'

/** Clear in the text, completed by the coordinator, still open. */
export const CLARITY_SHAPE: Record<ClarityMark, State> = { issued: 'done', completed: 'draft', open: 'needs_you' }
