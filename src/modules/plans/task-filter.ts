import { z } from 'zod'
import { TASK_SORTS, TASK_STATES } from './task.ts'

/** Filters of the task list, as they stand in the address of the page. */
export const TaskFilter = z.object({
  planId: z.uuid(),
  q: z.string().trim().max(200).optional(),
  unitId: z.uuid().optional(),
  duty: z.enum(['lead', 'coordinate']).optional(),
  state: z.enum(TASK_STATES).optional(),
  sort: z.enum(TASK_SORTS).default('order'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type TaskFilter = z.infer<typeof TaskFilter>
