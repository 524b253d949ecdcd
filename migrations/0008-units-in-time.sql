-- Units in time: what they were before, committees, contact points; groups by rule; and acts of reorganisation with what each changed.

create extension if not exists btree_gist;

-- Small letters without diacritics, as searchKey() of platform/text.ts: "van lang" finds both Văn Lang and Văn Lăng.
create function search_key(words text) returns text language sql immutable parallel safe
  as $$ select replace(regexp_replace(normalize(lower(words), nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd') $$;
grant execute on function search_key(text) to sangto_app;

alter table units
  -- The code of the State's own list (QĐ 19/2025/QĐ-TTg for communes); unknown for many former units.
  add column official_code text,
  -- Stands on facts that nobody has checked against the decision's text yet; the operator may correct it.
  add column unverified boolean not null default false;
create index units_by_parent on units (tenant_id, parent_id, position);
create index units_by_official_code on units (tenant_id, official_code) where official_code is not null;

-- A state that a unit was in before the present one, which is the row in `units`: a day inside a past state reads the past state.
-- So nothing stands twice, and a name is never changed where history reads it.
create table unit_pasts (
  tenant_id integer not null,
  unit_id uuid not null,
  name text not null check (name <> ''),
  name_key text not null,
  kind text not null,
  parent_id uuid,
  position integer not null,
  commandable boolean not null,
  official_code text,
  valid_from date not null,
  valid_to date not null,
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references units (tenant_id, id) on delete cascade,
  foreign key (tenant_id, parent_id) references units (tenant_id, id),
  check (valid_to >= valid_from),
  exclude using gist (tenant_id with =, unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_pasts_by_name on unit_pasts (tenant_id, name_key);
-- Present, former and other names are found by their words.
create index units_search on units using gin (search_key(name) gin_trgm_ops);
create index unit_pasts_search on unit_pasts using gin (search_key(name) gin_trgm_ops);
create index unit_aliases_search on unit_aliases using gin (search_key(alias) gin_trgm_ops);
call hold_by_tenant('unit_pasts');

-- The register as it was on a day.
create function units_on(day date) returns table (
  tenant_id integer, id uuid, code text, name text, name_key text, kind text, parent_id uuid, "position" integer, commandable boolean,
  official_code text, unverified boolean, valid_from date, valid_to date
) language sql stable parallel safe as $$
  select u.tenant_id, u.id, u.code, coalesce(p.name, u.name), coalesce(p.name_key, u.name_key), coalesce(p.kind, u.kind),
    case when p.unit_id is null then u.parent_id else p.parent_id end, coalesce(p.position, u.position), coalesce(p.commandable, u.commandable),
    case when p.unit_id is null then u.official_code else p.official_code end, u.unverified, u.valid_from, u.valid_to
  from units u left join unit_pasts p on p.tenant_id = u.tenant_id and p.unit_id = u.id and p.valid_from <= day and p.valid_to >= day
  where u.valid_from <= day and (u.valid_to is null or u.valid_to >= day)
$$;
grant execute on function units_on(date) to sangto_app;

-- Where a unit is reached: an office, never a person's private number.
create table unit_contacts (
  tenant_id integer not null,
  unit_id uuid not null,
  position integer not null,
  title text not null default '',
  phone text not null default '',
  email text not null default '',
  address text not null default '',
  primary key (tenant_id, unit_id, position),
  foreign key (tenant_id, unit_id) references units (tenant_id, id) on delete cascade
);
call hold_by_tenant('unit_contacts');

-- Who sits on a committee (a unit of its own kind): a unit, a person, or a person for a unit, for a time.
create table committee_members (
  tenant_id integer not null,
  id uuid not null,
  committee_id uuid not null,
  unit_id uuid,
  person_id uuid,
  title text not null default '',
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, committee_id) references units (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  check (unit_id is not null or person_id is not null),
  check (valid_to is null or valid_to >= valid_from)
);
create index committee_members_by_committee on committee_members (tenant_id, committee_id);
create index committee_members_by_unit on committee_members (tenant_id, unit_id);
call hold_by_tenant('committee_members');

-- A group is a list (unit_group_members) or a rule over the register (kinds, and whose children), read on a date.
alter table unit_groups add column rule jsonb;
create index unit_group_members_by_unit on unit_group_members (tenant_id, unit_id);

-- Acts of reorganisation ------------------------------------------------------------------------------------

create table succession_acts (
  tenant_id integer not null references tenants,
  id uuid not null,
  title text not null check (title <> ''),
  legal_basis text not null check (legal_basis <> ''),
  -- The first day under the new order.
  effective_on date not null,
  state text not null check (state in ('draft', 'scheduled', 'applied', 'undone')),
  -- Typed lines and founded units, see modules/organisations/succession.ts.
  content jsonb not null,
  unverified boolean not null default false,
  note text not null default '',
  corrects_id uuid,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  -- Whose power puts a scheduled act into force on its day: asked again then.
  scheduled_by uuid,
  applied_at timestamptz,
  applied_by text,
  undone_at timestamptz,
  undone_by text,
  primary key (tenant_id, id),
  foreign key (tenant_id, corrects_id) references succession_acts (tenant_id, id)
);
create index succession_acts_by_day on succession_acts (tenant_id, effective_on desc, id);
call hold_by_tenant('succession_acts');

-- What a person decided about one thing held, where the act's lines do not say it: these heirs; an empty list leaves it open.
create table succession_choices (
  tenant_id integer not null,
  act_id uuid not null,
  source text not null,
  record_id text not null,
  heirs uuid[] not null,
  primary key (tenant_id, act_id, source, record_id),
  foreign key (tenant_id, act_id) references succession_acts (tenant_id, id) on delete cascade
);
call hold_by_tenant('succession_choices');

-- Who followed whom, from acts in force: the edges that "who answers for this today" walks.
create table successions (
  tenant_id integer not null,
  act_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null check (kind in ('merge', 'split', 'replace')),
  share text not null check (share in ('each', 'main', 'chosen')),
  scope text not null default '',
  effective_on date not null,
  primary key (tenant_id, from_unit_id, to_unit_id, act_id),
  foreign key (tenant_id, act_id) references succession_acts (tenant_id, id),
  foreign key (tenant_id, from_unit_id) references units (tenant_id, id),
  foreign key (tenant_id, to_unit_id) references units (tenant_id, id)
);
create index successions_by_heir on successions (tenant_id, to_unit_id, effective_on);
create index successions_by_act on successions (tenant_id, act_id);
call hold_by_tenant('successions');

-- Every row that an act in force changed, as it was and as it became: undoing restores them all, or says what has changed since.
create table succession_changes (
  tenant_id integer not null,
  act_id uuid not null,
  seq integer not null,
  table_name text not null,
  before jsonb,
  after jsonb,
  primary key (tenant_id, act_id, seq),
  foreign key (tenant_id, act_id) references succession_acts (tenant_id, id),
  check (before is not null or after is not null)
);
call hold_by_tenant('succession_changes', 'select, insert, delete');
