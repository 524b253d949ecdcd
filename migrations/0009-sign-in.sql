-- Sign-in: second factor, sessions that end, known devices, access tokens, accounts that rest, forms kept for their person.

-- `expiresAt` is when the session ends unless something is done in it, `endsAt` when it ends in any case. Whoever asks for a
-- session (find_actor) asks `expiresAt` alone.
alter table auth."session" add column "endsAt" timestamptz not null default now() + interval '12 hours';
-- Since when a device is known and who tries to enter is kept by the program itself, below.
drop table auth."rateLimit";

-- Failures in a row, by account (the hash of an e-mail, also of one that has no account) and by network address.
create table auth.failures (
  key text primary key,
  count integer not null,
  locks integer not null default 0,
  last_at timestamptz not null,
  locked_until timestamptz
);
grant select, insert, update, delete on auth.failures to sangto_app;

alter table people
  -- When the account was last entered or opened: from then on the days of rest are counted.
  add column idle_from timestamptz not null default now(),
  -- Disabled by nobody but the days: it was not entered for as long as the province allows (TCVN 14423:2026, level 2: 45 days).
  add column resting boolean not null default false;

create table second_factors (
  tenant_id integer not null,
  person_id uuid not null,
  sealed_secret text not null,
  -- The newest time step whose code was spent: a code works once (RFC 6238, 5.2).
  last_step bigint not null,
  since timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call hold_by_tenant('second_factors');

create table recovery_codes (
  tenant_id integer not null,
  person_id uuid not null,
  code_hash text not null,
  spent_at timestamptz,
  primary key (tenant_id, person_id, code_hash),
  foreign key (tenant_id, person_id) references second_factors (tenant_id, person_id) on delete cascade
);
call hold_by_tenant('recovery_codes');

create table known_devices (
  tenant_id integer not null,
  person_id uuid not null,
  device_hash text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (tenant_id, person_id, device_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call hold_by_tenant('known_devices');

create table access_tokens (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  name text not null check (name <> ''),
  token_hash text not null unique,
  -- "read", "write", or names of operations.
  scope text[] not null check (scope <> '{}'),
  ends_on date not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index access_tokens_by_person on access_tokens (tenant_id, person_id);
call hold_by_tenant('access_tokens');

-- What was sent when the session had just ended: given back to the same person after signing in, and to nobody else.
create table kept_forms (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  address text not null,
  sealed_fields text not null,
  kept_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call hold_by_tenant('kept_forms');

-- Rules of sign-in of a province; what it has not set is as the law allows at most (TCVN 14423:2026, level 2).
create function sign_in_rule(settings jsonb, name text, otherwise integer) returns integer
  language sql immutable parallel safe
  as $$ select least(coalesce((settings #>> array['signIn', name])::integer, otherwise), otherwise) $$;

-- Something was done in a session that still lives: it lives on, no longer than the shorter of the two limits. No row: it has ended.
create function touch_session(session_token text, moment timestamptz, administers boolean)
  returns table (expires_at timestamptz, ends_at timestamptz, idle_seconds integer, second_factor boolean, asked_of text)
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with held as (
      select s.token, province.settings,
        60 * case when administers then sign_in_rule(province.settings, 'administratorIdleMinutes', 5) else sign_in_rule(province.settings, 'idleMinutes', 15) end as seconds,
        exists (select from second_factors factor where factor.tenant_id = person.tenant_id and factor.person_id = person.id) as second_factor
      from auth."session" s
      join people person on person.user_id = s."userId" and person.disabled_at is null
      join tenants province on province.tenant_id = person.tenant_id
      where s.token = session_token and s."expiresAt" > moment
    )
    update auth."session" s set "expiresAt" = least(moment + make_interval(secs => held.seconds), s."endsAt"), "updatedAt" = moment
    from held where s.token = held.token
    returning s."expiresAt", s."endsAt", held.seconds, held.second_factor, held.settings #>> '{signIn,secondFactor}'
  $$;
revoke execute on function touch_session(text, timestamptz, boolean) from public;
grant execute on function touch_session(text, timestamptz, boolean) to sangto_app;

-- Whose access token this is: asked before the province is known. One that has ended, was revoked or whose person is disabled is nobody's.
create function find_access_token(hash text, today date)
  returns table (tenant_id integer, id uuid, user_id text, name text, scope text[], last_used_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select token.tenant_id, token.id, person.user_id, token.name, token.scope, token.last_used_at
    from access_tokens token join people person on person.tenant_id = token.tenant_id and person.id = token.person_id
    where token.token_hash = hash and token.revoked_at is null and token.ends_on >= today and person.disabled_at is null
  $$;
revoke execute on function find_access_token(text, date) from public;
grant execute on function find_access_token(text, date) to sangto_app;

-- Provinces where one signs in with an identity provider: shown before anybody is known.
create function openid_provinces() returns table (tenant_id integer, name text, openid jsonb)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select tenant_id, name, settings -> 'openid' from tenants where (settings #>> '{openid,enabled}')::boolean order by tenant_id $$;
revoke execute on function openid_provinces() from public;
grant execute on function openid_provinces() to sangto_app;
