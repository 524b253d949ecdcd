import { sql } from 'kysely'
import { activitiesWords } from '#messages/activities.ts'
import type { Window } from '#platform/period.ts'
import type { Context } from '#platform/server/context.ts'
import { registerReportSource, type ReportRecord } from '#platform/server/report-source.ts'
import type { ActivityKind } from '../kinds.ts'

type Row = Omit<ReportRecord, 'source' | 'kind' | 'quantity' | 'evidence' | 'href'> & {
  kind: ActivityKind | null
  quantity: string | null
  quantity_unit: string
  links: { url: string; label: string }[]
  files: { id: string; name: string }[]
}

/** What `activity_counts` counts, as records: each activity once, with the units that recorded or confirmed it, as they were then called. */
async function records(ctx: Context, { taskIds, unitIds, window }: { taskIds: string[]; unitIds: string[] | null; window: Window }): Promise<ReportRecord[]> {
  if (taskIds.length === 0) return []
  const { rows } = await sql<Row>`
    with counted as (
      select activity_id as id, array_agg(distinct task_id) as tasks from activity_counts
      where tenant_id = ${ctx.tenantId} and task_id = any(${taskIds}::uuid[]) and day between ${window.from} and ${window.to} ${unitIds ? sql`and unit_id = any(${unitIds}::uuid[])` : sql``}
      group by activity_id)
    select activity.id, counted.tasks as "taskIds", activity.title, activity.description, activity.starts_on as from, activity.day as to, activity.place, activity.kind, activity.participants, activity.quantity, activity.quantity_unit,
      (select json_agg(json_build_object('id', unit.id, 'name', coalesce(past.name, unit.name)) order by share.position) from activity_units share join units unit on unit.tenant_id = share.tenant_id and unit.id = share.unit_id
        left join unit_pasts past on past.tenant_id = unit.tenant_id and past.unit_id = unit.id and past.valid_from <= activity.day and past.valid_to >= activity.day
        where share.tenant_id = activity.tenant_id and share.activity_id = activity.id
          and share.unit_id in (select own.unit_id from activity_counts own where own.tenant_id = activity.tenant_id and own.activity_id = activity.id)) as units,
      (select coalesce(json_agg(json_build_object('url', link.url, 'label', link.label) order by link.position), '[]') from activity_links link where link.tenant_id = activity.tenant_id and link.activity_id = activity.id) as links,
      (select coalesce(json_agg(json_build_object('id', kept.file_id, 'name', coalesce(nullif(kept.description, ''), file.name)) order by kept.position), '[]')
        from activity_files kept join files file on file.tenant_id = kept.tenant_id and file.id = kept.file_id where kept.tenant_id = activity.tenant_id and kept.activity_id = activity.id) as files
    from counted join activities activity on activity.tenant_id = ${ctx.tenantId} and activity.id = counted.id
    order by activity.day, activity.id`.execute(ctx.tx)
  const words = activitiesWords(ctx.locale)
  return rows.map(({ kind, quantity, quantity_unit, links, files, ...row }) => ({
    ...row, source: 'activities', href: `/activities/${row.id}`,
    kind: kind && { key: kind, name: words.kinds[kind] },
    quantity: quantity === null ? null : { count: Number(quantity), unit: quantity_unit },
    evidence: [...links.map((link) => ({ label: link.label || link.url, href: link.url })), ...files.map((file) => ({ label: file.name, href: `/files/${file.id}` }))],
  }))
}

registerReportSource({ name: 'activities', records })
