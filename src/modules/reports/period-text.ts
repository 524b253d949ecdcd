import { z } from 'zod'
import { parsePeriod } from '#platform/period.ts'

/** "2025", "2025-H1", "2025-Q1", "2025-03". */
export const PeriodText = z.string().trim().refine((text) => parsePeriod(text) !== null)
