-- How far each task is, kept beside it so that lists of any length filter and sort by an index.
-- `progress` follows the lead units' parts; `next_due` is the next milestone not done, else the end of the task.
-- Whether a task is late is not stored: it is `next_due` before today.

alter table tasks
  add column progress text not null default 'not_started' check (progress in ('not_started', 'under_way', 'done')),
  add column next_due date;

create index tasks_by_due on tasks (tenant_id, plan_id, next_due, position) where progress <> 'done' and withdrawn_on is null;
create index tasks_by_progress on tasks (tenant_id, plan_id, progress, position);
