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
  state text not null,
  head jsonb not null,
  version integer not null default 1,
  assembled_at timestamptz not null,
  created_by uuid,
  submitted_by uuid,
  released_by uuid,
  released_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references plans (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  check (window_to >= window_from)
);
create unique index one_report_a_period on reports (tenant_id, plan_id, unit_id, scope, period);
call hold_by_tenant('reports');

-- A paragraph: what the records said when it was assembled, what the writer made of it, and what the records say now where that differs.
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

-- A figure and exactly the records that were counted for it.
create table report_figures (
  tenant_id integer not null,
  report_id uuid not null,
  key text not null,
  position integer not null,
  task_id uuid,
  label text not null,
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
call hold_by_tenant('report_events', 'select, insert');
