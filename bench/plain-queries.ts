/** The plain queries: $1 is the tenant, the rest what is asked. Dates stay the text that the database sends. */
import pg from 'pg'

export const plainTypes = { getTypeParser: (oid: number, format?: 'text') => (oid === pg.types.builtins.DATE ? String : pg.types.getTypeParser(oid, format)) } as pg.CustomTypesConfig

const TASKS = `
  select found.*, (select array_agg(a.as_written order by a.position) from task_assignments a where a.tenant_id = $1 and a.task_id = found.id and a.duty = 'lead' and a.ended_on is null) as leads,
    (select array_agg(a.as_written order by a.position) from task_assignments a where a.tenant_id = $1 and a.task_id = found.id and a.duty = 'coordinate' and a.ended_on is null) as coordinating
  from (select id, ref, title, heading, time_text, starts_on, ends_on, next_due, progress, withdrawn_on, refused, shared from tasks where tenant_id = $1 and plan_id = $2 `

const STEPS = (walk: string) => `select edge.* from successions edge where edge.tenant_id = $1 and edge.from_unit_id = ${walk}.unit_id and edge.effective_on = (
  select min(first.effective_on) from successions first where first.tenant_id = $1 and first.from_unit_id = ${walk}.unit_id and first.effective_on > ${walk}.since and first.effective_on <= $3::date)`

export const PLAIN: Record<string, string> = {
  order: `${TASKS} order by position limit 51) found`,
  late: `${TASKS} and progress <> 'done' and withdrawn_on is null and next_due < $3 order by next_due, position limit 51) found`,
  search: `${TASKS} and search like $3 order by position limit 51) found`,
  unit: `${TASKS} and exists (select 1 from parts p where p.tenant_id = $1 and p.task_id = tasks.id and p.unit_id = $3 and p.valid_to is null) order by position limit 51) found`,

  tree: `
    select u.id, u.code, coalesce(p.name, u.name) as name, coalesce(p.kind, u.kind) as kind, case when p.unit_id is null then u.parent_id else p.parent_id end as "parentId", coalesce(p.position, u.position) as position,
      coalesce(p.commandable, u.commandable) as commandable, case when p.unit_id is null then u.official_code else p.official_code end as "officialCode", u.unverified, u.valid_from as "validFrom", u.valid_to as "validTo"
    from units u left join unit_pasts p on p.tenant_id = $1 and p.unit_id = u.id and p.valid_from <= $2 and p.valid_to >= $2
    where u.tenant_id = $1 and u.valid_from <= $2 and (u.valid_to is null or u.valid_to >= $2) order by 6, coalesce(p.name, u.name) collate "vi-x-icu"`,

  groups: `
    with standing as materialized (
      select u.id, coalesce(p.kind, u.kind) as kind, case when p.unit_id is null then u.parent_id else p.parent_id end as parent_id, coalesce(p.position, u.position) as position
      from units u left join unit_pasts p on p.tenant_id = $1 and p.unit_id = u.id and p.valid_from <= $2 and p.valid_to >= $2
      where u.tenant_id = $1 and u.valid_from <= $2 and (u.valid_to is null or u.valid_to >= $2)
    )
    select g.id, g.code, g.name, g.aliases, g.rule, case when g.rule is null
      then (select array_agg(s.id order by s.position, s.id) from unit_group_members m join standing s on s.id = m.unit_id where m.tenant_id = $1 and m.group_id = g.id and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2))
      else (select array_agg(s.id order by s.position, s.id) from standing s where g.rule -> 'kinds' ? s.kind and (g.rule ->> 'parentId' is null or s.parent_id = (g.rule ->> 'parentId')::uuid)) end as "memberIds"
    from unit_groups g where g.tenant_id = $1 order by g.name`,

  answering: `
    with recursive walk (origin, unit_id, since) as (
      select wanted, wanted, '0001-01-01'::date from unnest(string_to_array($2, ',')::uuid[]) wanted
      union select walk.origin, step.to_unit_id, step.effective_on from walk cross join lateral (${STEPS('walk')}) step
    )
    select walk.origin, walk.unit_id, u.name, u.valid_from <= $3::date and (u.valid_to is null or u.valid_to >= $3::date) as stands, step.to_unit_id, heir.name as to_name, step.effective_on, step.kind, step.share, step.scope, act.id as act_id, act.title, act.legal_basis, act.unverified
    from walk join units u on u.tenant_id = $1 and u.id = walk.unit_id left join lateral (${STEPS('walk')}) step on true
    left join units heir on heir.tenant_id = $1 and heir.id = step.to_unit_id left join succession_acts act on act.tenant_id = $1 and act.id = step.act_id
    order by walk.origin, step.effective_on, u.name, to_name`,
}

/** Who stands behind a session ($1) on a day ($2), with roles and what others have delegated. */
export const PLAIN_ACTOR = `
  select person.tenant_id, person.id, person.user_id, person.name, person.email, held.role, held.unit_id, held.acting, given.id as delegation_id, given.areas, given.plan_ids, giver.name as giver
  from auth."session" s join people person on person.user_id = s."userId" and person.disabled_at is null
  left join lateral (
    select r.id, r.role, r.unit_id, r.acting, null::uuid as delegation_id from role_assignments r where r.tenant_id = person.tenant_id and r.person_id = person.id
    union all
    select r.id, r.role, r.unit_id, false, d.id from delegations d join role_assignments r on r.tenant_id = d.tenant_id and r.id = d.role_id
      where d.tenant_id = person.tenant_id and d.to_id = person.id and d.revoked_at is null and d.valid_from <= $2 and d.valid_to >= $2
  ) mine on true
  left join role_assignments held on held.tenant_id = person.tenant_id and held.id = mine.id and held.withdrawn_at is null and held.valid_from <= $2 and (held.valid_to is null or held.valid_to >= $2)
    and exists (select from units u where u.tenant_id = held.tenant_id and u.id = held.unit_id and u.valid_from <= $2 and (u.valid_to is null or u.valid_to >= $2))
  left join delegations given on given.tenant_id = person.tenant_id and given.id = mine.delegation_id left join people giver on giver.tenant_id = person.tenant_id and giver.id = given.from_id
  where s.token = $1 and s."expiresAt" > now()`
