-- Plans: the document as read, the draft that a person confirms, and the programme made of it.

create table source_documents (
  tenant_id integer not null references tenants,
  id uuid not null,
  file_id uuid not null,
  sha256 text not null,
  format text not null,
  encoding text not null default '',
  pages integer not null default 0,
  text text not null,
  blocks jsonb not null,
  warnings jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, file_id) references files (tenant_id, id)
);
create index source_documents_by_hash on source_documents (tenant_id, sha256);
call hold_by_tenant('source_documents');

create table plans (
  tenant_id integer not null references tenants,
  id uuid not null,
  type text not null,
  number text not null default '',
  symbol text not null default '',
  issuer text not null default '',
  place text not null default '',
  issued_on date,
  title text not null check (title <> ''),
  starts_on date not null,
  ends_on date not null,
  head jsonb not null default '{}',
  owner_unit_id uuid not null,
  parent_plan_id uuid,
  source_document_id uuid not null,
  confirmed_by uuid,
  confirmed_at timestamptz not null,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_unit_id) references units (tenant_id, id),
  foreign key (tenant_id, parent_plan_id) references plans (tenant_id, id),
  foreign key (tenant_id, source_document_id) references source_documents (tenant_id, id),
  check (ends_on >= starts_on)
);
call hold_by_tenant('plans');

-- A draft being confirmed. `draft` is the reader's DraftPlan with the person's corrections and choices;
-- `version` guards against two people writing over each other.
create table plan_imports (
  tenant_id integer not null references tenants,
  id uuid not null,
  source_document_id uuid not null,
  state text not null,
  draft jsonb not null,
  version integer not null default 1,
  amends_plan_id uuid,
  plan_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_document_id) references source_documents (tenant_id, id),
  foreign key (tenant_id, amends_plan_id) references plans (tenant_id, id),
  foreign key (tenant_id, plan_id) references plans (tenant_id, id)
);
call hold_by_tenant('plan_imports');

create table targets (
  tenant_id integer not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  text text not null,
  source_document_id uuid not null,
  source_start integer not null,
  source_end integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plans (tenant_id, id) on delete cascade,
  foreign key (tenant_id, source_document_id) references source_documents (tenant_id, id)
);
call hold_by_tenant('targets');

create table target_values (
  tenant_id integer not null,
  target_id uuid not null,
  position integer not null,
  subject text not null,
  comparator text not null check (comparator in ('=', '>=', '<=', 'range')),
  min numeric,
  max numeric,
  unit text not null default '',
  year integer,
  primary key (tenant_id, target_id, position),
  foreign key (tenant_id, target_id) references targets (tenant_id, id) on delete cascade
);
call hold_by_tenant('target_values');

-- A task as issued. What a coordinator completes ("six clear") stands beside it in `clarified`, never in its text.
create table tasks (
  tenant_id integer not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  ref text not null,
  title text not null check (title <> ''),
  heading text[] not null default '{}',
  time_text text not null default '',
  starts_on date,
  ends_on date,
  recurrence text check (recurrence in ('monthly', 'quarterly', 'half-yearly', 'yearly')),
  shared boolean not null default false,
  clarified jsonb not null default '{}',
  -- Issued wording asks for what the program refuses: shown as issued, takes only the permitted outputs.
  refused boolean not null default false,
  refused_words text[] not null default '{}',
  refused_reason text not null default '',
  source_document_id uuid not null,
  source_start integer not null,
  source_end integer not null,
  search text not null,
  withdrawn_on date,
  withdrawn_reason text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plans (tenant_id, id) on delete cascade,
  foreign key (tenant_id, source_document_id) references source_documents (tenant_id, id)
);
create index tasks_in_order on tasks (tenant_id, plan_id, position);
create index tasks_by_end on tasks (tenant_id, plan_id, ends_on, position);
create index tasks_search on tasks using gin (search gin_trgm_ops);
call hold_by_tenant('tasks');

-- Who was named, as written. A group's members each get a part.
create table task_assignments (
  tenant_id integer not null,
  id uuid not null,
  task_id uuid not null,
  position integer not null,
  duty text not null check (duty in ('lead', 'coordinate')),
  as_written text not null,
  unit_id uuid,
  group_id uuid,
  request boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id) on delete cascade,
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, group_id) references unit_groups (tenant_id, id)
);
create index task_assignments_by_task on task_assignments (tenant_id, task_id, position);
call hold_by_tenant('task_assignments');

-- One unit's part in one task, with its own state.
create table parts (
  tenant_id integer not null,
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  duty text not null check (duty in ('lead', 'coordinate')),
  assignment_id uuid not null,
  request boolean not null default false,
  state text not null default 'not_started',
  state_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, task_id, unit_id),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id) on delete cascade,
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, assignment_id) references task_assignments (tenant_id, id) on delete cascade
);
create index parts_by_unit on parts (tenant_id, unit_id, state);
call hold_by_tenant('parts');

-- Notes of progress and every change of a part's state, never overwritten.
create table part_notes (
  tenant_id integer not null,
  id uuid not null,
  part_id uuid not null,
  from_state text not null,
  to_state text not null,
  text text not null default '',
  author_id uuid,
  author_name text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, part_id) references parts (tenant_id, id) on delete cascade
);
create index part_notes_by_part on part_notes (tenant_id, part_id, at);
call hold_by_tenant('part_notes', 'select, insert, delete');

create table task_outputs (
  tenant_id integer not null,
  task_id uuid not null,
  position integer not null,
  text text not null,
  primary key (tenant_id, task_id, position),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id) on delete cascade
);
call hold_by_tenant('task_outputs');

create table milestones (
  tenant_id integer not null,
  id uuid not null,
  task_id uuid not null,
  title text not null check (title <> ''),
  due_on date not null,
  from_source boolean not null default false,
  done_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id) on delete cascade
);
create index milestones_by_task on milestones (tenant_id, task_id, due_on);
call hold_by_tenant('milestones');

-- A leader's instruction with a date; it stands first in "My unit".
create table instructions (
  tenant_id integer not null,
  id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  text text not null check (text <> ''),
  due_on date not null,
  author_id uuid not null,
  author_name text not null,
  at timestamptz not null,
  answered_at timestamptz,
  answer text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id) on delete cascade,
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
create index instructions_by_unit on instructions (tenant_id, unit_id, due_on);
call hold_by_tenant('instructions');

-- A child plan's task names the parent's tasks that it carries out.
create table task_links (
  tenant_id integer not null,
  child_task_id uuid not null,
  parent_task_id uuid not null,
  primary key (tenant_id, child_task_id, parent_task_id),
  foreign key (tenant_id, child_task_id) references tasks (tenant_id, id) on delete cascade,
  foreign key (tenant_id, parent_task_id) references tasks (tenant_id, id) on delete cascade,
  check (child_task_id <> parent_task_id)
);
create index task_links_by_parent on task_links (tenant_id, parent_task_id);
call hold_by_tenant('task_links');

-- Duties of the organisation part, as written.
create table duties (
  tenant_id integer not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  unit_as_written text not null,
  unit_id uuid,
  group_id uuid,
  request boolean not null default false,
  text text not null,
  source_start integer not null,
  source_end integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plans (tenant_id, id) on delete cascade,
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, group_id) references unit_groups (tenant_id, id)
);
call hold_by_tenant('duties');

create table saved_views (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  page text not null,
  name text not null check (name <> ''),
  query text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call hold_by_tenant('saved_views');
