import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'

/**
 * Holds a plan's parts and tasks until the command ends. Whoever is recording something on them finishes first and is then seen;
 * whoever begins later waits. Parts before tasks, each in one order, as every command that moves a part does it.
 */
export async function lockProgramme({ tx, tenantId }: Context, planId: string): Promise<void> {
  const tasks = sql`select id from tasks where tenant_id = ${tenantId} and plan_id = ${planId}`
  await sql`select id from parts where tenant_id = ${tenantId} and task_id in (${tasks}) order by id for update`.execute(tx)
  await sql`${tasks} order by id for update`.execute(tx)
}
