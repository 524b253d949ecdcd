import { sql } from 'kysely'
import { registerRecordNames, type NamedRecord } from '#platform/server/record-names.ts'

/** What belongs to a task opens the task; a draft has the title that was read. */
registerRecordNames('plans', async (ctx, ids) => {
  const { rows } = await sql<NamedRecord>`
    select id, title, '/plans/' || id as href from plans where tenant_id = ${ctx.tenantId} and id = any(${ids})
    union all select id, coalesce(draft #>> '{head,title,value}', ''), '/plans/import/' || id from plan_imports where tenant_id = ${ctx.tenantId} and id = any(${ids})
    union all select id, text, '/plans/' || plan_id from targets where tenant_id = ${ctx.tenantId} and id = any(${ids})
    union all select named.id, case named.name when '' then concat_ws(' ', nullif(task.ref, ''), task.title) else named.name end, '/plans/' || task.plan_id || '/tasks/' || task.id
      from (
        select id, id as task_id, '' as name from tasks where tenant_id = ${ctx.tenantId} and id = any(${ids})
        union all select id, task_id, '' from parts where tenant_id = ${ctx.tenantId} and id = any(${ids})
        union all select id, task_id, title from milestones where tenant_id = ${ctx.tenantId} and id = any(${ids})
        union all select id, task_id, text from instructions where tenant_id = ${ctx.tenantId} and id = any(${ids})
      ) named join tasks task on task.tenant_id = ${ctx.tenantId} and task.id = named.task_id`.execute(ctx.tx)
  return rows
})
