import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { DUPLICATE_DAYS } from '../activity.ts'
import { likelySame } from '../likeness.ts'

/** What is compared; `id` null for a record that is about to be made. */
export type Subject = { id: string | null; title: string; startsOn: string; endsOn: string | null; taskIds: string[]; unitIds: string[] }

export type LikelyDuplicate = { id: string; title: string; startsOn: string; endsOn: string | null; place: string; unitId: string; unitIds: string[]; likeness: number }

/**
 * Records that are likely the same event: a task in common, days at most three apart, a similar title, and (unless the titles
 * are very similar) a unit in common. Withdrawn ones and pairs that a person has told apart are left out. Most alike first.
 */
export async function likelyDuplicates(ctx: Context, subject: Subject): Promise<LikelyDuplicate[]> {
  if (subject.taskIds.length === 0) return []
  const { rows } = await sql<Omit<LikelyDuplicate, 'likeness'>>`
    select other.id, other.title, other.starts_on as "startsOn", other.ends_on as "endsOn", other.place, other.unit_id as "unitId",
      array(select unit_id from activity_units share where share.tenant_id = other.tenant_id and share.activity_id = other.id and share.state <> 'declined') as "unitIds"
    from activities other
    where other.tenant_id = ${ctx.tenantId} and other.state <> 'withdrawn' and other.id is distinct from ${subject.id}::uuid
      and other.starts_on <= ${subject.endsOn ?? subject.startsOn}::date + ${DUPLICATE_DAYS}::integer and other.day >= ${subject.startsOn}::date - ${DUPLICATE_DAYS}::integer
      and exists (select from activity_tasks task where task.tenant_id = other.tenant_id and task.activity_id = other.id and task.task_id = any(${subject.taskIds}::uuid[]))
      and not exists (select from activities_apart apart where apart.tenant_id = other.tenant_id
        and apart.activity_id = least(other.id, ${subject.id}::uuid) and apart.other_id = greatest(other.id, ${subject.id}::uuid))
    limit 500`.execute(ctx.tx)
  return rows
    .map((row) => ({ ...row, likeness: likelySame(subject, row) ?? 0 }))
    .filter((row) => row.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
}
