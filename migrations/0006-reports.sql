-- Reports: assembled from records by task, edited by a person, released by the unit's approver, then frozen.

create table reports (
  tenant_id integer not null references tenants,
  id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  -- The unit's own parts, or the whole plan (by the unit that keeps it).
  scope text not null check (scope in ('unit', 'plan')),
  period text not null,
  window_from date not null,
  window_to date not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'released')),
  -- As they were called when it was assembled.
  plan_name text not null,
  unit_name text not null,
  head jsonb not null,
  -- Each task with how far it was on the last day counted.
  tasks jsonb not null,
  assembled_at timestamptz not null,
  changed_at timestamptz not null,
  created_by uuid,
  submitted_by uuid,
  released_at timestamptz,
  -- The document as it was released, whole: nothing that changes later reaches it.
  document jsonb,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plans (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  check (window_to >= window_from),
  check ((state = 'released') = (document is not null)),
  check ((state = 'released') = (released_at is not null))
);
create unique index one_report_a_period on reports (tenant_id, plan_id, unit_id, scope, period);
create index reports_by_period on reports (tenant_id, window_to desc, id);
call hold_by_tenant('reports');

-- A paragraph: what the records said when it was assembled, what the writer made of it, and what the records say now
-- where that differs; an empty proposal offers to drop it.
create table report_paragraphs (
  tenant_id integer not null,
  report_id uuid not null,
  key text not null,
  position integer not null,
  kind text not null,
  assembled text not null,
  text text not null,
  proposed text,
  primary key (tenant_id, report_id, key),
  foreign key (tenant_id, report_id) references reports (tenant_id, id) on delete cascade
);
call hold_by_tenant('report_paragraphs');

-- The records that were counted, as they were: what a figure opens to, and the list of evidence.
create table report_records (
  tenant_id integer not null,
  report_id uuid not null,
  source text not null,
  id text not null,
  position integer not null,
  record jsonb not null,
  primary key (tenant_id, report_id, source, id),
  foreign key (tenant_id, report_id) references reports (tenant_id, id) on delete cascade
);
call hold_by_tenant('report_records');

-- A figure and exactly the records that were counted for it, each with what it adds.
create table report_figures (
  tenant_id integer not null,
  report_id uuid not null,
  key text not null,
  position integer not null,
  task_id uuid,
  measure text not null,
  name text not null,
  value numeric not null,
  records jsonb not null,
  primary key (tenant_id, report_id, key),
  foreign key (tenant_id, report_id) references reports (tenant_id, id) on delete cascade,
  foreign key (tenant_id, task_id) references tasks (tenant_id, id)
);
call hold_by_tenant('report_figures');

-- What happened to a report: submitted, returned with a remark, released.
create table report_events (
  tenant_id integer not null,
  id uuid not null,
  report_id uuid not null,
  from_state text not null,
  to_state text not null,
  remark text not null default '',
  author_id uuid,
  author_name text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references reports (tenant_id, id) on delete cascade
);
create index report_events_by_report on report_events (tenant_id, report_id, at);
call hold_by_tenant('report_events', 'select, insert');
