-- Plans in time: a unit holds its part between two days, and another follows it; who answers for a duty of the organisation part,
-- and for what a unit that has ended recorded.

alter table parts
  add column valid_from date,
  -- The last day on which the unit answered for it; the day before `valid_from` where it never did. Null: it still does.
  add column valid_to date,
  -- The part that this one took over.
  add column follows_id uuid;
update parts set valid_from = plan.starts_on from plans plan where plan.tenant_id = parts.tenant_id and plan.id = parts.plan_id;
alter table parts
  alter column valid_from set not null,
  add check (valid_to >= valid_from - 1),
  add foreign key (tenant_id, follows_id) references parts (tenant_id, id),
  drop constraint parts_tenant_id_task_id_unit_id_key;
-- A unit has one open part in a task; former ones stay as they ended.
create unique index one_open_part on parts (tenant_id, task_id, unit_id) where valid_to is null;
create index parts_by_task on parts (tenant_id, task_id);
create index parts_by_former on parts (tenant_id, follows_id) where follows_id is not null;

-- Who answers for a duty of the organisation part after the unit that it names has ended. Until then the named unit does.
create table duty_heirs (
  tenant_id integer not null,
  duty_id uuid not null,
  unit_id uuid not null,
  -- The unit from which it came.
  from_unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, duty_id, unit_id, from_unit_id, valid_from),
  foreign key (tenant_id, duty_id) references duties (tenant_id, id) on delete cascade,
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, from_unit_id) references units (tenant_id, id),
  check (valid_to >= valid_from - 1)
);
create unique index one_open_duty_heir on duty_heirs (tenant_id, duty_id, unit_id) where valid_to is null;
create index duty_heirs_by_unit on duty_heirs (tenant_id, unit_id);
create index duties_by_unit on duties (tenant_id, unit_id);
call hold_by_tenant('duty_heirs');

-- A unit that joined or left a group after its task was given: a part was offered to it, or its end, and a person said no.
create table group_offers_declined (
  tenant_id integer not null,
  assignment_id uuid not null,
  unit_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (tenant_id, assignment_id, unit_id),
  foreign key (tenant_id, assignment_id) references task_assignments (tenant_id, id) on delete cascade,
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
call hold_by_tenant('group_offers_declined');

-- The record and the share stay under the unit that did the work; who completes or answers for it today where that unit has ended.
alter table activities
  add column keeper_unit_id uuid,
  add foreign key (tenant_id, keeper_unit_id) references units (tenant_id, id);
create index activities_by_keeper on activities (tenant_id, keeper_unit_id) where keeper_unit_id is not null;
alter table activity_units
  add column keeper_unit_id uuid,
  add foreign key (tenant_id, keeper_unit_id) references units (tenant_id, id);
create index activity_units_by_keeper on activity_units (tenant_id, keeper_unit_id) where keeper_unit_id is not null;
