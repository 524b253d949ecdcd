-- The record: the audit trail chained by hash, and what people may ask about their own data. Why so: docs/adr/0007-audit-chain.md.

-- Audit chain ---------------------------------------------------------------------------------------------

alter table audit_events
  -- The name of whoever delegated the authority that was used.
  add column on_behalf_of text,
  -- Units in which the person held a role then.
  add column held_in uuid[],
  -- Without it nobody can guess a name back from its hash. Taken away when the line is pseudonymised.
  add column salt uuid default gen_random_uuid();
create index audit_events_by_actor on audit_events (tenant_id, actor_id, id);
create index audit_events_by_command on audit_events (tenant_id, command, id);

-- Lines that are committed and not linked yet. A queue: to lose it hides nothing, for verifying compares lines with links.
create table audit_tail (
  tenant_id integer not null,
  event_id bigint not null,
  primary key (tenant_id, event_id),
  foreign key (tenant_id, event_id) references audit_events (tenant_id, id)
);
call hold_by_tenant('audit_tail', 'select, insert, delete');
insert into audit_tail select tenant_id, id from audit_events;

create function note_unsealed() returns trigger
  language plpgsql as $$
begin
  insert into audit_tail (tenant_id, event_id) select tenant_id, id from written;
  return null;
end $$;
create trigger audit_events_unsealed after insert on audit_events
  referencing new table as written for each statement execute function note_unsealed();

-- One link a line, in the order of sealing. `frame`: what the line said then, its personal part as a salted hash.
create table audit_links (
  tenant_id integer not null references tenants,
  seq bigint not null check (seq > 0),
  event_id bigint not null,
  frame text[] not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, seq),
  unique (tenant_id, event_id),
  foreign key (tenant_id, event_id) references audit_events (tenant_id, id)
);
call hold_by_tenant('audit_links', 'select, insert');

-- One seal a batch of links.
create table audit_seals (
  tenant_id integer not null references tenants,
  number integer not null check (number > 0),
  first_seq bigint not null,
  last_seq bigint not null check (last_seq >= first_seq),
  first_event bigint not null,
  last_event bigint not null,
  count integer not null,
  -- Of the last link, of the seal before ('' for the first), and of this seal.
  head text not null,
  previous text not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, number)
);
call hold_by_tenant('audit_seals', 'select, insert');

-- Netstrings, as src/platform/server/audit-hash.ts writes them: no two lists of texts give the same bytes.
create function netstrings(variadic texts text[]) returns text
  language sql immutable parallel safe
  as $$ select string_agg(coalesce(octet_length(one) || ':' || one, '-') || ',', '' order by at) from unnest(texts) with ordinality as given (one, at) $$;

-- Every JSON text that is wholly one of `words` becomes `alias`.
create function replace_words(body jsonb, words text[], alias text) returns jsonb
  language plpgsql immutable as $$
declare
  word text;
  told text := body::text;
begin
  foreach word in array words loop
    told := replace(told, to_jsonb(word)::text, to_jsonb(alias)::text);
  end loop;
  return told::jsonb;
end $$;

-- Leaves lines that name each line just rewritten with the hash of what it says now, a thousand in one; takes their salt away.
create function note_pseudonymised(lines bigint[], whose uuid, alias text, moment timestamptz, by_id uuid, by_name text, why text, request text) returns integer
  language plpgsql set search_path = public, pg_temp as $$
begin
  update audit_events set salt = null where tenant_id = current_tenant() and id = any(lines);
  insert into audit_events (tenant_id, at, actor_id, actor_name, command, record_type, record_id, after, reason, request_id)
  select current_tenant(), moment, by_id, by_name, 'audit.pseudonymise', case when whose is null then 'session' else 'person' end, coalesce(whose::text, ''),
    jsonb_build_object('alias', alias, 'lines', jsonb_object_agg(id, says)), why, request
  from (
    select id, (row_number() over (order by id) - 1) / 1000 as part,
      encode(sha256(convert_to(netstrings(null, actor_name, on_behalf_of, reason, before::text, after::text), 'UTF8')), 'hex') as says
    from audit_events where tenant_id = current_tenant() and id = any(lines)) said
  group by part;
  return cardinality(lines);
end $$;
revoke execute on function note_pseudonymised(bigint[], uuid, text, timestamptz, uuid, text, text, text) from public;

-- The first of two ways to a stored line: puts `alias` for a person's name and address wherever the trail says them, and empties
-- their sign-ins of network address and device. Returns how many lines were touched.
create function pseudonymise_audit(whose uuid, alias text, moment timestamptz, by_id uuid, by_name text, why text, request text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tenant integer := current_tenant();
  words text[];
  mails text[];
  touched bigint[];
begin
  select array_agg(distinct word) filter (where word <> ''), array_agg(distinct to_jsonb(word)::text) filter (where word like '%@%') into words, mails from (
    select unnest(array[name, email]) as word from people where tenant_id = tenant and id = whose
    union
    select fact #>> '{}' from audit_events line, unnest(array[line.before, line.after]) as state, jsonb_each(case jsonb_typeof(state) when 'object' then state end) as part (key, fact)
    where line.tenant_id = tenant and line.record_type = 'person' and line.record_id = whose::text and part.key in ('name', 'email', 'linkIssuedFor')) said;
  if words is null then return 0; end if;

  with told as (
    select line.id,
      case when line.actor_id = whose then alias else line.actor_name end as actor_name,
      case when line.on_behalf_of = any(words) then alias else line.on_behalf_of end as on_behalf_of,
      case when line.record_type <> 'session' then replace_words(line.before, words, alias) end as before,
      case when line.record_type <> 'session' then replace_words(line.after, words, alias) end as after
    from audit_events line
    where line.tenant_id = tenant and line.command <> 'audit.pseudonymise'
      and (line.actor_id = whose or line.record_id = whose::text or line.on_behalf_of = any(words)
        or concat(line.before, line.after) like '%' || whose || '%'
        or exists (select from unnest(mails) as mail where position(mail in concat(line.before, line.after)) > 0))
  ), written as (
    update audit_events line
    set actor_name = told.actor_name, on_behalf_of = told.on_behalf_of, before = told.before, after = told.after
    from told
    where line.tenant_id = tenant and line.id = told.id
      and (line.actor_name, line.on_behalf_of, line.before, line.after) is distinct from (told.actor_name, told.on_behalf_of, told.before, told.after)
    returning line.id
  )
  select coalesce(array_agg(id), '{}') into touched from written;
  return note_pseudonymised(touched, whose, alias, moment, by_id, by_name, why, request);
end $$;
revoke execute on function pseudonymise_audit(uuid, text, timestamptz, uuid, text, text, text) from public;
grant execute on function pseudonymise_audit(uuid, text, timestamptz, uuid, text, text, text) to sangto_app;

-- The second: sign-ins keep who and when, and lose network address and device. Never before the 12 months of NĐ 333/2026 are over.
create function forget_addresses(until timestamptz, moment timestamptz, by_name text, why text, request text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  touched bigint[];
begin
  with written as (
    update audit_events set before = null, after = null
    where tenant_id = current_tenant() and record_type = 'session' and at < least(until, now() - interval '12 months') and command <> 'audit.pseudonymise' and (before is not null or after is not null)
    returning id
  )
  select coalesce(array_agg(id), '{}') into touched from written;
  return note_pseudonymised(touched, null, '', moment, null, by_name, why, request);
end $$;
revoke execute on function forget_addresses(timestamptz, timestamptz, text, text, text) from public;
grant execute on function forget_addresses(timestamptz, timestamptz, text, text, text) to sangto_app;

-- The provinces, for what the program does by itself in each of them.
create function tenant_ids() returns setof integer
  language sql stable security definer set search_path = public, pg_temp
  as $$ select tenant_id from tenants order by tenant_id $$;
revoke execute on function tenant_ids() from public;
grant execute on function tenant_ids() to sangto_app;

-- The names alone may be replaced, when a person is pseudonymised.
grant update (author_name, on_behalf_of) on part_notes, report_events to sangto_app;

-- What a person may ask about their data (Luật 91/2025/QH15; NĐ 356/2025) ---------------------------------

create table data_requests (
  tenant_id integer not null references tenants,
  id uuid not null,
  kind text not null check (kind in ('access', 'correct', 'withdraw', 'restrict', 'delete')),
  state text not null check (state in ('received', 'accepted', 'done', 'refused', 'taken_back')),
  -- Whose data; an account of this program.
  person_id uuid not null,
  text text not null default '',
  filed_at timestamptz not null,
  -- By law: the day by which it is answered, and the day by which it is done.
  reply_by date not null,
  done_by date not null,
  answer text not null default '',
  -- Why it may be refused, in law; only then.
  legal_ground text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  check ((state = 'refused') = (legal_ground <> '')),
  check ((state in ('done', 'refused', 'taken_back')) = (closed_at is not null))
);
create index data_requests_by_person on data_requests (tenant_id, person_id, filed_at);
create index data_requests_open on data_requests (tenant_id, done_by) where closed_at is null;
call hold_by_tenant('data_requests', 'select, insert, update');
