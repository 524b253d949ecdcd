/** How a task of the draft stands to the running plan, for the screen. */
import { textKey } from '#platform/text.ts'
import type { ImportDraft, ImportTask } from '#modules/plans/import.ts'
import type { FormerTask } from '#modules/plans/server/former-tasks.ts'

export type Change = 'same' | 'changed' | 'added' | 'removed' | 'asked'
export type Row = { change: Change; task: ImportTask | null; old: FormerTask | null }

/** Words of a task, field by field, as both versions give them. */
export const sides = (task: ImportTask | null, old: FormerTask | null) => {
  const units = (duty: 'lead' | 'coordinate') => task?.units.filter((unit) => unit.duty === duty).map((unit) => unit.text).join('; ') ?? ''
  return [
    { field: 'leads' as const, before: old?.leads.join('; ') ?? '', after: units('lead') },
    { field: 'coordinating' as const, before: old?.coordinating.join('; ') ?? '', after: units('coordinate') },
    { field: 'time' as const, before: old?.timeText ?? '', after: task?.time?.text ?? '' },
  ]
}

function changeOf(draft: ImportDraft, task: ImportTask, old: FormerTask | null): Change {
  if (draft.pairs[task.id]?.decided === false) return 'asked'
  if (!old) return 'added'
  const same = textKey(old.title) === textKey(task.title) && sides(task, old).every((one) => textKey(one.before) === textKey(one.after))
  return same ? 'same' : 'changed'
}

/** Both versions in the order of the new one; what is gone stands where it stood in the old one. */
export function compareRows(draft: ImportDraft, former: FormerTask[]): Row[] {
  const byId = new Map(former.map((old) => [old.id, old]))
  const rows = draft.tasks.map((task): Row => {
    const old = byId.get(draft.pairs[task.id]?.oldId ?? '') ?? null
    return { change: changeOf(draft, task, old), task, old }
  })
  const kept = new Set(rows.map((row) => row.old?.id))
  for (const [at, old] of former.entries()) {
    if (kept.has(old.id)) continue
    const before = former.slice(0, at).findLast((one) => rows.some((row) => row.old?.id === one.id))
    rows.splice(rows.findIndex((row) => row.old && row.old.id === before?.id) + 1, 0, { change: 'removed', task: null, old })
  }
  return rows
}
