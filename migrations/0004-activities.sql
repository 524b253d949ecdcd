-- Activities: what was done, when, where, by which units, under which tasks; and files as they are received.

-- What the server made of a picture when it was received: its size and a small safe copy of it.
create table file_images (
  tenant_id integer not null,
  file_id uuid not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  thumbnail_id uuid not null,
  primary key (tenant_id, file_id),
  foreign key (tenant_id, file_id) references files (tenant_id, id) on delete cascade,
  foreign key (tenant_id, thumbnail_id) references files (tenant_id, id)
);
call hold_by_tenant('file_images');

-- Received and not yet part of a record: only who sent it sees it, and it is removed after some days.
create table file_arrivals (
  tenant_id integer not null,
  file_id uuid not null,
  person_id uuid,
  at timestamptz not null,
  primary key (tenant_id, file_id),
  foreign key (tenant_id, file_id) references files (tenant_id, id) on delete cascade
);
create index file_arrivals_by_time on file_arrivals (tenant_id, at);
call hold_by_tenant('file_arrivals');

create table activities (
  tenant_id integer not null references tenants,
  id uuid not null,
  -- Made in the form, so that a submission sent again is the same record.
  client_key uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('draft', 'complete', 'withdrawn')),
  title text not null check (title <> ''),
  kind text,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  -- The day on which it is counted: its last one.
  day date not null generated always as (coalesce(ends_on, starts_on)) stored,
  place text not null default '',
  description text not null default '',
  -- Null: nobody counted. That is not 0.
  participants integer check (participants >= 0),
  quantity numeric check (quantity >= 0),
  quantity_unit text not null default '',
  search text not null,
  version integer not null default 1,
  recorded_by uuid,
  recorded_at timestamptz not null,
  updated_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  -- The record of the same event that it was merged into.
  merged_into uuid,
  primary key (tenant_id, id),
  unique (tenant_id, client_key),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, merged_into) references activities (tenant_id, id),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check (state <> 'withdrawn' or withdrawn_reason <> '')
);
create index activities_by_day on activities (tenant_id, day desc, id desc) where state <> 'withdrawn';
create index activities_by_unit on activities (tenant_id, unit_id, day desc);
create index activities_search on activities using gin (search gin_trgm_ops);
call hold_by_tenant('activities', 'select, insert, update');

create table activity_tasks (
  tenant_id integer not null,
  activity_id uuid not null,
  task_id uuid not null,
  position integer not null,
  primary key (tenant_id, activity_id, task_id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id)
);
create index activity_tasks_by_task on activity_tasks (tenant_id, task_id, activity_id);
call hold_by_tenant('activity_tasks');

-- Each unit's share: it recorded the activity, or was named and answers for itself.
create table activity_units (
  tenant_id integer not null,
  activity_id uuid not null,
  unit_id uuid not null,
  position integer not null,
  state text not null check (state in ('own', 'named', 'confirmed', 'declined')),
  answered_by text not null default '',
  answered_at timestamptz,
  reason text not null default '',
  primary key (tenant_id, activity_id, unit_id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
create index activity_units_by_unit on activity_units (tenant_id, unit_id, state, activity_id);
call hold_by_tenant('activity_units');

-- Audience by kind. There is no table of people, and there will be none.
create table activity_audiences (
  tenant_id integer not null,
  activity_id uuid not null,
  kind text not null,
  count integer not null check (count >= 0),
  primary key (tenant_id, activity_id, kind),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id)
);
call hold_by_tenant('activity_audiences');

create table activity_links (
  tenant_id integer not null,
  activity_id uuid not null,
  position integer not null,
  url text not null,
  label text not null default '',
  primary_source boolean not null default false,
  primary key (tenant_id, activity_id, position),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id)
);
call hold_by_tenant('activity_links');

create table activity_files (
  tenant_id integer not null,
  activity_id uuid not null,
  file_id uuid not null,
  position integer not null,
  description text not null default '',
  primary key (tenant_id, activity_id, file_id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, file_id) references files (tenant_id, id)
);
create index activity_files_by_file on activity_files (tenant_id, file_id);
call hold_by_tenant('activity_files');

-- Two records that look alike and of which a person said that they are two events. The smaller id stands first.
create table activities_apart (
  tenant_id integer not null,
  activity_id uuid not null,
  other_id uuid not null,
  said_by text not null,
  said_at timestamptz not null,
  primary key (tenant_id, activity_id, other_id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, other_id) references activities (tenant_id, id),
  check (activity_id < other_id)
);
call hold_by_tenant('activities_apart');

-- What counts: one row for each task and each unit that recorded or confirmed, of activities not withdrawn.
-- Derived from the tables above by the commands that change them; its key is the order in which it is summed.
create table activity_counts (
  tenant_id integer not null,
  task_id uuid not null,
  unit_id uuid not null,
  day date not null,
  activity_id uuid not null,
  primary key (tenant_id, task_id, unit_id, day, activity_id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
create index activity_counts_by_activity on activity_counts (tenant_id, activity_id);
call hold_by_tenant('activity_counts');
