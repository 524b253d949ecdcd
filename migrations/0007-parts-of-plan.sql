-- A part knows its plan, as its task does: which units a plan has is read off an index, however many tasks it holds.

alter table parts add column plan_id uuid;

update parts part set plan_id = task.plan_id from tasks task where task.tenant_id = part.tenant_id and task.id = part.task_id;

alter table parts
  alter column plan_id set not null,
  add foreign key (tenant_id, plan_id) references plans (tenant_id, id) on delete cascade;

create index parts_by_plan on parts (tenant_id, plan_id, unit_id);
