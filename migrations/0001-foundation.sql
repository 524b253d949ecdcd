-- The foundation: provinces (tenants), units, people and their roles, files, the audit trail, sign-in.
-- Every tenant table begins its primary key with tenant_id and is held by row-level security.

create extension if not exists pg_trgm;

create function current_tenant() returns integer
  language sql stable parallel safe
  as $$ select nullif(current_setting('sangto.tenant', true), '')::integer $$;

-- Holds a table by tenant: row-level security, and what the program's role may do with it.
create procedure hold_by_tenant(target regclass, privileges text default 'select, insert, update, delete')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy by_tenant on %s using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', target);
  execute format('grant %s on %s to sangto_app', privileges, target);
end $$;

create table tenants (
  tenant_id integer primary key generated always as identity,
  name text not null check (name <> ''),
  sample boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
call hold_by_tenant('tenants', 'select, update');

-- Organisations ------------------------------------------------------------------------------------------

create table units (
  tenant_id integer not null references tenants,
  id uuid not null,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  name_key text not null,
  kind text not null,
  parent_id uuid,
  position integer not null default 0,
  commandable boolean not null default true,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, parent_id) references units (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
create index units_by_name on units (tenant_id, name_key);
call hold_by_tenant('units');

create table unit_aliases (
  tenant_id integer not null,
  unit_id uuid not null,
  alias text not null,
  alias_key text not null,
  primary key (tenant_id, unit_id, alias_key),
  foreign key (tenant_id, unit_id) references units (tenant_id, id) on delete cascade
);
create index unit_aliases_by_key on unit_aliases (tenant_id, alias_key);
call hold_by_tenant('unit_aliases');

create table unit_groups (
  tenant_id integer not null references tenants,
  id uuid not null,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  aliases text[] not null default '{}',
  keys text[] not null,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
call hold_by_tenant('unit_groups');

create table unit_group_members (
  tenant_id integer not null,
  group_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, group_id, unit_id, valid_from),
  foreign key (tenant_id, group_id) references unit_groups (tenant_id, id) on delete cascade,
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
call hold_by_tenant('unit_group_members');

-- Sign-in (better-auth's own tables, with its own keys: outside the tenant rule) --------------------------

create schema auth;
create table auth."user" (
  id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null, image text,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp,
  "tenantId" integer not null references tenants
);
create table auth."session" (
  id text primary key, "expiresAt" timestamptz not null, token text not null unique,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null,
  "ipAddress" text, "userAgent" text, "userId" text not null references auth."user" on delete cascade
);
create table auth."account" (
  id text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz,
  scope text, password text, "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null
);
create table auth."verification" (
  id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp
);
create table auth."rateLimit" (id text primary key, key text not null unique, count integer not null, "lastRequest" bigint not null);
create index session_by_user on auth."session" ("userId");
create index account_by_user on auth."account" ("userId");
create index verification_by_identifier on auth."verification" (identifier);
grant usage on schema auth to sangto_app;
grant select, insert, update, delete on all tables in schema auth to sangto_app;

-- People and their roles ----------------------------------------------------------------------------------

create table people (
  tenant_id integer not null references tenants,
  id uuid not null,
  user_id text not null unique references auth."user",
  name text not null check (name <> ''),
  email text not null,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index people_email on people (tenant_id, lower(email));
call hold_by_tenant('people');

create table role_assignments (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
create index role_assignments_by_person on role_assignments (tenant_id, person_id);
call hold_by_tenant('role_assignments');

-- Files: the bytes lie outside the web root under their SHA-256; a row says what they are ------------------

create table files (
  tenant_id integer not null references tenants,
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  uploaded_by uuid,
  uploaded_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
call hold_by_tenant('files');

-- Audit: who, when, what, on which record, from what to what. No grant lets the program alter it -----------

create table audit_events (
  tenant_id integer not null references tenants,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  command text not null,
  record_type text not null,
  record_id text not null,
  before jsonb,
  after jsonb,
  reason text,
  request_id text not null,
  primary key (tenant_id, id)
);
create index audit_events_by_record on audit_events (tenant_id, record_type, record_id, id);
create index audit_events_by_time on audit_events (tenant_id, at);
call hold_by_tenant('audit_events', 'select, insert');

-- Who stands behind a session or a user, with the roles held on a day: asked before the province is known, so it looks past
-- row-level security, for this one person only. An account that is disabled, or a session that has ended, is nobody.
create function find_actor(session_token text, wanted_user text, today date)
  returns table (tenant_id integer, person_id uuid, user_id text, name text, email text, grants jsonb)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select person.tenant_id, person.id, person.user_id, person.name, person.email,
      coalesce((select jsonb_agg(jsonb_build_object('role', held.role, 'unitId', held.unit_id) order by held.valid_from, held.id) from role_assignments held
        where held.tenant_id = person.tenant_id and held.person_id = person.id and held.valid_from <= today and (held.valid_to is null or held.valid_to >= today)), '[]')
    from people person
    where person.disabled_at is null
      and person.user_id = coalesce(wanted_user, (select s."userId" from auth."session" s where s.token = session_token and s."expiresAt" > now()))
  $$;
revoke execute on function find_actor(text, text, date) from public;
grant execute on function find_actor(text, text, date) to sangto_app;
