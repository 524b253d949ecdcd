-- Importing a plan: documents being read, and every edit of a draft, so that it can be undone.

-- A document that takes long to read. Nothing of it is kept here, not even its name: whether it is secret is known
-- only when it has been read. The row's id becomes the id of the import.
create table plan_readings (
  tenant_id integer not null references tenants,
  id uuid not null,
  state text not null check (state in ('reading', 'failed')),
  page integer not null default 0,
  pages integer not null default 0,
  error_code text not null default '',
  error text not null default '',
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
call hold_by_tenant('plan_readings');

-- The draft as it was before each edit; the latest are kept.
create table plan_import_edits (
  tenant_id integer not null,
  import_id uuid not null,
  version integer not null,
  label text not null,
  touches text[] not null,
  before jsonb not null,
  author_name text not null,
  at timestamptz not null,
  primary key (tenant_id, import_id, version),
  foreign key (tenant_id, import_id) references plan_imports (tenant_id, id) on delete cascade
);
call hold_by_tenant('plan_import_edits');

create index plan_imports_by_source on plan_imports (tenant_id, source_document_id);

-- A unit that an amended plan no longer names: what it did stays, under the assignment that has ended.
alter table task_assignments add column ended_on date;
