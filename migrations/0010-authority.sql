-- Authority: roles in a unit for a time, what is delegated, people found among many, and who wrote what is to be approved.

alter table people
  add column invited_at timestamptz,
  -- Without diacritics and capitals, as src/platform/text.ts makes its search key: one column finds a person by name or address.
  add column search text generated always as (
    lower(translate(regexp_replace(normalize(name || ' ' || email, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))
  ) stored;
create index people_in_order on people (tenant_id, (name collate "vi-x-icu"), id);

alter table role_assignments
  -- Until somebody is appointed: "quyền", "phụ trách". Such a role has a last day.
  add column acting boolean not null default false,
  -- By which decision the role is held, as whoever gave it wrote it.
  add column basis text not null default '',
  -- Taken back before it had given a whole day: the row stays for the record and gives nothing.
  add column withdrawn_at timestamptz,
  add check (not acting or valid_to is not null);
create index role_assignments_by_unit on role_assignments (tenant_id, unit_id, role);

-- Delegated authority ("ủy quyền"): one of the giver's own roles, in whole or for some areas of work or plans, until a day.
-- Only a role that is held is referred to, never a delegation: whoever receives one cannot pass it on (NĐ 30/2020, Điều 13, khoản 3).
create table delegations (
  tenant_id integer not null,
  id uuid not null,
  role_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  -- Null: all that the role gives.
  areas text[],
  plan_ids uuid[],
  valid_from date not null,
  valid_to date not null,
  basis text not null check (basis <> ''),
  given_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, role_id) references role_assignments (tenant_id, id),
  foreign key (tenant_id, from_id) references people (tenant_id, id),
  foreign key (tenant_id, to_id) references people (tenant_id, id),
  check (from_id <> to_id),
  check (valid_to between valid_from and valid_from + 366),
  check (areas <> '{}'),
  check (plan_ids <> '{}'),
  exclude using gist (tenant_id with =, role_id with =, to_id with =, daterange(valid_from, valid_to, '[]') with &&) where (revoked_at is null)
);
create index delegations_to on delegations (tenant_id, to_id);
create index delegations_from on delegations (tenant_id, from_id);
create index delegations_of_role on delegations (tenant_id, role_id);
call hold_by_tenant('delegations', 'select, insert, update');

-- Whose text a report is: none of them releases it. Who approved or submitted by whose delegation stands in the history.
alter table reports add column writers uuid[] not null default '{}';
update reports set writers = array[submitted_by] where submitted_by is not null;
alter table report_events add column on_behalf_of text;
alter table part_notes add column on_behalf_of text;

-- What a person may use on a day: roles that stand, in units that stand, and what others who are there have delegated of theirs.
create function grants_on(tenant integer, person uuid, today date) returns jsonb
  language sql stable parallel safe
  as $$
    -- Not kept aside: it would be the roles of the whole province, at every request.
    with standing as not materialized (
      select held.tenant_id, held.id, held.person_id, held.role, held.unit_id, held.acting, held.valid_from
      from role_assignments held
      join units unit on unit.tenant_id = held.tenant_id and unit.id = held.unit_id
      where held.tenant_id = tenant and held.withdrawn_at is null
        and held.valid_from <= today and (held.valid_to is null or held.valid_to >= today)
        and unit.valid_from <= today and (unit.valid_to is null or unit.valid_to >= today)
    ), usable as (
      select held.role, held.unit_id, held.acting, null::jsonb as via, held.valid_from, held.id
      from standing held where held.person_id = person
      union all
      select held.role, held.unit_id, false,
        jsonb_build_object('delegationId', given.id, 'personId', giver.id, 'name', giver.name, 'areas', given.areas, 'planIds', given.plan_ids), given.valid_from, given.id
      from delegations given
      join standing held on held.tenant_id = given.tenant_id and held.id = given.role_id
      join people giver on giver.tenant_id = given.tenant_id and giver.id = given.from_id and giver.disabled_at is null
      where given.tenant_id = tenant and given.to_id = person and given.revoked_at is null and given.valid_from <= today and given.valid_to >= today
    )
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', role, 'unitId', unit_id, 'acting', nullif(acting, false))) || case when via is null then '{}' else jsonb_build_object('via', via) end
      order by via is not null, valid_from, id), '[]') from usable
  $$;
grant execute on function grants_on(integer, uuid, date) to sangto_app;

-- As before (0001), with what the person may use on that day.
create or replace function find_actor(session_token text, wanted_user text, today date)
  returns table (tenant_id integer, person_id uuid, user_id text, name text, email text, grants jsonb)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select person.tenant_id, person.id, person.user_id, person.name, person.email, grants_on(person.tenant_id, person.id, today)
    from people person
    where person.disabled_at is null
      and person.user_id = coalesce(wanted_user, (select s."userId" from auth."session" s where s.token = session_token and s."expiresAt" > now()))
  $$;
