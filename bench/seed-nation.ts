/**
 * The register of a country, written as SQL by the owner in the shape that 2025 left: in each of 34 provinces departments that were renamed,
 * communes that follow two or three former ones, some of which had followed others before, districts that ended and whose work fell to communes.
 */
import type pg from 'pg'

export const PROVINCES = 34
export const NATION = { live: 3_700, former: 12_000, people: 60_000 }
/** The first places of each province: its People's Committee, then departments; communes follow. Of former units, districts come first. */
const DEPARTMENTS = 13
const DISTRICTS = 28
const COMMUNES = 90

/** Ids that are found again: of these words, in the shape of a random one (RFC 9562, version 4). */
const idOf = (words: string) => `overlay(overlay(md5(${words}) placing '4' from 13) placing '8' from 17)::uuid`

/** Adds the other provinces beside `tenantId`, and fills all of them. */
export async function seedNation(owner: pg.Client, tenantId: number): Promise<void> {
  await owner.query(`insert into tenants (name) select 'Tỉnh thử tải ' || n from generate_series(2, ${PROVINCES}) n`)
  await owner.query(`create temp table province as select row_number() over (order by tenant_id <> ${tenantId}, tenant_id) - 1 as p, tenant_id from tenants`)
  // `i`: the place within the province.
  await owner.query(`create temp table live as select tenant_id, (n - 1) / ${PROVINCES} as i, p, ${idOf(`'live ' || n`)} as id from generate_series(1, ${NATION.live}) n join province on p = (n - 1) % ${PROVINCES}`)
  await owner.query(`create temp table former as select tenant_id, (n - 1) / ${PROVINCES} as i, p, ${idOf(`'former ' || n`)} as id from generate_series(1, ${NATION.former}) n join province on p = (n - 1) % ${PROVINCES}`)
  for (const statement of [LIVE, FORMER, PASTS, ACTS, STEPS, LATER_STEPS, DISTRICT_STEPS, GROUPS, MEMBERS, USERS, PEOPLE, ROLES, FORMER_ROLES, DELEGATIONS, SESSIONS]) await owner.query(statement)
}

const LIVE = `
  insert into units (tenant_id, id, code, name, name_key, kind, parent_id, position, valid_from)
  select tenant_id, id, 'live-' || i, name, lower(name), kind, case when i > 0 then (select id from live root where root.tenant_id = live.tenant_id and root.i = 0) end, i, valid_from from live cross join lateral (
    select case when i = 0 then 'Ủy ban nhân dân tỉnh ' || p when i <= ${DEPARTMENTS} then 'Sở thử tải số ' || i else 'Ủy ban nhân dân xã Thử Tải ' || i end as name,
      case when i = 0 then 'peoples-committee' when i <= ${DEPARTMENTS} then 'department' else 'commune' end as kind, case when i <= ${DEPARTMENTS} then date '2000-01-01' else date '2025-07-01' end as valid_from
  ) said`

/** Every third former commune was joined to its neighbour in 2024 already. */
const FORMER = `
  insert into units (tenant_id, id, code, name, name_key, kind, parent_id, position, valid_from, valid_to)
  select former.tenant_id, former.id, 'former-' || i, name, lower(name), case when i <= ${DISTRICTS} then 'district' else 'commune' end,
    case when i <= ${DISTRICTS} then (select id from live root where root.tenant_id = former.tenant_id and root.i = 0) else (select d.id from former d where d.tenant_id = former.tenant_id and d.i = former.i % ${DISTRICTS + 1}) end,
    1000 + i, date '2000-01-01', case when i > ${DISTRICTS} and i % 3 = 0 then date '2024-10-31' else date '2025-06-30' end
  from former cross join lateral (select 'Ủy ban nhân dân ' || case when i <= ${DISTRICTS} then 'huyện' else 'xã' end || ' Cũ ' || i as name) said`

const PASTS = `
  insert into unit_pasts (tenant_id, unit_id, name, name_key, kind, parent_id, position, commandable, valid_from, valid_to)
  select tenant_id, id, name || ' (tên cũ)', name_key || ' (tên cũ)', kind, parent_id, position, commandable, valid_from, '2019-12-31' from units where code ~ '^live-[1-6]$' or code ~ '^former-[0-9]*0$'`

const ACTS = `
  insert into succession_acts (tenant_id, id, title, legal_basis, effective_on, state, content, created_at, applied_at)
  select tenant_id, ${idOf(`'act ' || p || day`)}, 'Sắp xếp đơn vị hành chính năm ' || extract(year from day), 'Nghị quyết thử tải số ' || p, day, 'applied', '{"lines":[],"founded":[]}', now(), now() from province cross join (values (date '2024-11-01'), ('2025-07-01')) days(day)`

const stepInto = (heir: string, day: string) => `
  insert into successions (tenant_id, act_id, from_unit_id, to_unit_id, kind, share, effective_on)
  select former.tenant_id, ${idOf(`'act ' || former.p || date '${day}'`)}, former.id, heir.id, 'merge', 'each', '${day}' from former join ${heir}`
const STEPS = `${stepInto(`live heir on heir.tenant_id = former.tenant_id and heir.i = ${DEPARTMENTS + 1} + former.i % ${COMMUNES}`, '2025-07-01')} where former.i > ${DISTRICTS} and former.i % 3 > 0`
const LATER_STEPS = `${stepInto('former heir on heir.tenant_id = former.tenant_id and heir.i = former.i + 1', '2024-11-01')} where former.i > ${DISTRICTS} and former.i % 3 = 0`
const DISTRICT_STEPS = `
  insert into successions (tenant_id, act_id, from_unit_id, to_unit_id, kind, share, effective_on)
  select distinct u.tenant_id, s.act_id, u.parent_id, s.to_unit_id, 'split', 'each', s.effective_on from successions s join units u on u.tenant_id = s.tenant_id and u.id = s.from_unit_id where s.effective_on = '2025-07-01' and u.kind = 'commune'`

const GROUPS = `
  insert into unit_groups (tenant_id, id, code, name, keys, rule)
  select tenant_id, ${idOf(`'group ' || p || code`)}, code, name, array[lower(name)], rule::jsonb from province cross join (values
    ('xa', 'UBND các xã, phường', '{"kinds":["commune"],"parentId":null}'), ('so', 'Các sở', '{"kinds":["department"],"parentId":null}'), ('huyen', 'UBND các huyện', '{"kinds":["district"],"parentId":null}'),
    ('so-nganh', 'Các sở, ban, ngành liên quan', null), ('xa-diem', 'Các xã điểm', null), ('xa-vung-cao', 'Các xã vùng cao', null)) made(code, name, rule)`
const MEMBERS = `
  insert into unit_group_members (tenant_id, group_id, unit_id, valid_from, valid_to)
  select u.tenant_id, g.id, u.id, u.valid_from, u.valid_to from unit_groups g join units u on u.tenant_id = g.tenant_id
  where (g.code = 'so-nganh' and u.kind = 'department') or (g.code = 'xa-diem' and u.kind = 'commune' and u.position % 4 = 0) or (g.code = 'xa-vung-cao' and u.kind = 'commune' and u.position % 3 = 0)`

const USERS = `
  insert into auth."user" (id, name, email, "emailVerified", "updatedAt", "tenantId")
  select 'bench-' || n, 'Nguyễn Thử Tải ' || n, 'bench-' || n || '@sangto.localdomain', true, now(), tenant_id from generate_series(1, ${NATION.people}) n join province on p = n % ${PROVINCES}`
const PEOPLE = `
  insert into people (tenant_id, id, user_id, name, email) select "tenantId", ${idOf('id')}, id, name, email from auth."user" where id like 'bench-%'`
const held = `from auth."user" u cross join lateral (select substr(u.id, 7)::int as n) numbered`
/** Everyone holds a role in a unit of today, every fourth a second one; half held one in a unit that has ended. */
const ROLES = `
  insert into role_assignments (tenant_id, id, person_id, role, unit_id, valid_from)
  select u."tenantId", gen_random_uuid(), ${idOf('u.id')}, case when turn = 0 then 'focal_point' else 'approver' end, live.id, '2025-07-01' ${held} cross join generate_series(0, 1) turn
  join live on live.tenant_id = u."tenantId" and live.i = 1 + (n / ${PROVINCES} + turn) % ${DEPARTMENTS + COMMUNES} where u.id like 'bench-%' and (turn = 0 or n % 4 = 0)`
const FORMER_ROLES = `
  insert into role_assignments (tenant_id, id, person_id, role, unit_id, valid_from, valid_to)
  select u."tenantId", gen_random_uuid(), ${idOf('u.id')}, 'focal_point', former.id, '2020-01-01', '2025-06-30' ${held}
  join former on former.tenant_id = u."tenantId" and former.i = (n / ${PROVINCES}) % 350 where u.id like 'bench-%' and n % 2 = 0`
const DELEGATIONS = `
  insert into delegations (tenant_id, id, role_id, from_id, to_id, valid_from, valid_to, basis, given_at)
  select distinct on (r.person_id) r.tenant_id, gen_random_uuid(), r.id, r.person_id, ${idOf(`'bench-' || (n + ${PROVINCES})`)}, current_date - 30, current_date + 200, 'Quyết định thử tải', now()
  from generate_series(1, ${NATION.people - PROVINCES}, 40) n join role_assignments r on r.person_id = ${idOf(`'bench-' || n`)} and r.valid_to is null`
const SESSIONS = `
  insert into auth."session" (id, "expiresAt", token, "updatedAt", "userId")
  select 'bench-' || n, now() + interval '1 day', 'bench-session-' || n, now(), 'bench-' || n from generate_series(1, ${NATION.people}) n`
