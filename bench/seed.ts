/** Bulk rows for the benches, written as SQL by the owner: what a province of that size would hold. */
import type pg from 'pg'

/** Units `bench-1…` (or of another `prefix`), one plan of `tasks` tasks with one lead and one coordinating unit each, a third of them done. Returns the plan's id. */
export async function seedPlan(owner: pg.Client, tenantId: number, size: { tasks: number; units: number; prefix?: string }): Promise<string> {
  const prefix = `${size.prefix ?? 'bench'}-`
  const planId = crypto.randomUUID()
  const sql = (text: string, ...values: unknown[]) => owner.query(text, values)
  await sql(
    `insert into units (tenant_id, id, code, name, name_key, kind, position, valid_from)
     select $1, gen_random_uuid(), $3::text || n, 'Đơn vị thử tải ' || $3 || n, 'đơn vị thử tải ' || $3 || n, 'department', 1000 + n, '2020-01-01' from generate_series(1, $2::int) n on conflict do nothing`,
    tenantId, size.units, prefix,
  )
  const file = crypto.randomUUID()
  const source = crypto.randomUUID()
  await sql(`insert into files (tenant_id, id, sha256, name, media_type, size) values ($1, $2, repeat('0', 64), 'bench', 'text/plain', 0)`, tenantId, file)
  await sql(`insert into source_documents (tenant_id, id, file_id, sha256, format, text, blocks) values ($1, $2, $3, repeat('0', 64), 'txt', '', '[]')`, tenantId, source, file)
  await sql(
    `insert into plans (tenant_id, id, type, number, symbol, title, starts_on, ends_on, owner_unit_id, source_document_id, confirmed_at)
     select $1, $2, 'KẾ HOẠCH', '1', 'KH-UBND', 'Kế hoạch thử tải ' || $4::int, '2023-01-01', '2028-12-31', id, $3, now() from units where tenant_id = $1 and code = $5::text || '1'`,
    tenantId, planId, source, size.tasks, prefix,
  )
  await sql(
    `insert into tasks (tenant_id, id, plan_id, position, ref, title, heading, time_text, ends_on, source_document_id, source_start, source_end, search, progress, next_due)
     select $1, gen_random_uuid(), $2, n, 'IV.' || n, 'Nhiệm vụ thử tải số ' || n || ' về truyền thông, tập huấn, cung cấp thông tin cho người dân ở địa bàn ' || (n % 97), '{Nhóm nhiệm vụ}', 'năm 2026',
       date '2026-01-01' + (n % 900), $3, 0, 0, 'nhiem vu thu tai so ' || n || ' ve truyen thong, tap huan, cung cap thong tin cho nguoi dan o dia ban ' || (n % 97), (array['not_started','under_way','done'])[1 + n % 3], date '2026-01-01' + (n % 900)
     from generate_series(1, $4) n`,
    tenantId, planId, source, size.tasks,
  )
  for (const [duty, shift] of [['lead', 0], ['coordinate', 7]] as const) {
    await sql(
      `insert into task_assignments (tenant_id, id, task_id, position, duty, as_written, unit_id)
       select $1, gen_random_uuid(), t.id, 0, $3, u.name, u.id from tasks t join units u on u.tenant_id = $1 and u.code = $6::text || (1 + (t.position + $4::int) % $5::int) where t.tenant_id = $1 and t.plan_id = $2`,
      tenantId, planId, duty, shift, size.units, prefix,
    )
    await sql(
      `insert into parts (tenant_id, id, plan_id, task_id, unit_id, duty, assignment_id, state, state_at, valid_from)
       select a.tenant_id, gen_random_uuid(), t.plan_id, a.task_id, a.unit_id, a.duty, a.id, case t.progress when 'not_started' then 'not_started' when 'done' then 'confirmed' else 'in_progress' end, now(), '2023-01-01'
       from task_assignments a join tasks t on t.tenant_id = a.tenant_id and t.id = a.task_id where a.tenant_id = $1 and t.plan_id = $2 and a.duty = $3 on conflict do nothing`,
      tenantId, planId, duty,
    )
  }
  return planId
}

/** `count` activities of the lead units, spread over the plan's tasks and the days of 2026. */
export async function seedActivities(owner: pg.Client, tenantId: number, planId: string, count: number): Promise<void> {
  await owner.query(
    `with numbered as (select id, row_number() over (order by position) - 1 as n, count(*) over () as total from tasks where tenant_id = $1 and plan_id = $2),
     made as (
       insert into activities (tenant_id, id, client_key, unit_id, state, title, kind, starts_on, search, recorded_at, updated_at, participants)
       select $1, gen_random_uuid(), gen_random_uuid(), p.unit_id, 'complete', 'Hoạt động thử tải ' || g.n, 'training', date '2026-01-01' + (g.n % 300), 'hoat dong thu tai ' || g.n, now(), now(), g.n % 200
       from generate_series(1, $3::int) g(n) join numbered t on t.n = g.n % t.total join lateral (select unit_id from parts where tenant_id = $1 and task_id = t.id and duty = 'lead' and valid_to is null limit 1) p on true
       returning tenant_id, id, unit_id, day, title
     ), linked as (
       insert into activity_tasks (tenant_id, activity_id, task_id, position)
       select m.tenant_id, m.id, t.id, 0 from made m join numbered t on t.n = (regexp_replace(m.title, '\\D', '', 'g')::int % t.total)
       returning tenant_id, activity_id, task_id
     ), shared as (
       insert into activity_units (tenant_id, activity_id, unit_id, position, state) select tenant_id, id, unit_id, 0, 'own' from made
     )
     insert into activity_counts (tenant_id, task_id, unit_id, day, activity_id)
     select l.tenant_id, l.task_id, m.unit_id, m.day, m.id from linked l join made m on m.tenant_id = l.tenant_id and m.id = l.activity_id`,
    [tenantId, planId, count],
  )
}
