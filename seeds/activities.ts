/** Activities of 2024 and 2025 under the sample plan, by day. All invented, all marked. */
import { departments2024 } from './activities/2024-departments.ts'
import { districts2024 } from './activities/2024-districts.ts'
import { press2024 } from './activities/2024-press.ts'
import { departments2025 } from './activities/2025-departments.ts'
import { districts2025 } from './activities/2025-districts.ts'
import { press2025 } from './activities/2025-press.ts'
import { toActivity } from './activities/activity.ts'
import { briefings } from './activities/briefings.ts'
export type { SeedActivity } from './activities/activity.ts'

export const activities = [briefings, press2024, departments2024, districts2024, press2025, departments2025, districts2025]
  .flat()
  .map(toActivity)
  .sort((a, b) => (a.from + a.key < b.from + b.key ? -1 : 1))
