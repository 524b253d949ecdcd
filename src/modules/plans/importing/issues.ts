/** What a person has to decide before a plan can be confirmed, and what they should look at. */
import type { Span } from '#documents/read/blocks.ts'
import { HEAD_FIELDS, SURE, type ImportDraft, type ImportTask } from '../import.ts'

export type IssueCode =
  | 'title_missing' | 'owner_missing' | 'period_missing' | 'period_reversed' | 'kind_undecided' | 'name_undecided' | 'group_empty' | 'refusing_undecided' | 'pair_undecided' | 'no_tasks'
  | 'head_doubt' | 'parent_proposed' | 'task_doubt' | 'unit_doubt' | 'time_doubt' | 'task_note' | 'no_lead' | 'milestone_date' | 'no_links' | 'target_doubt' | 'duty_name' | 'unread' | 'warning'

/** `decide` keeps a plan from being confirmed; `look` is a doubt that a person can tick off. */
export type Issue = { id: string; level: 'decide' | 'look'; code: IssueCode; /** What it is about; for notes and warnings of the reader, `reader` is their code. */ detail: string; reader?: string; at: { kind: 'plan' | 'head' | 'name' | 'task' | 'target' | 'amendment' | 'source'; id: string }; span: Span | null }

type Rule = (draft: ImportDraft) => Issue[]

const issue = (level: Issue['level'], code: IssueCode, at: Issue['at'], detail = '', span: Span | null = null, tail = ''): Issue => ({ id: [code, at.id, tail].filter(Boolean).join(':'), level, code, detail, at, span })
const plan = { kind: 'plan', id: '' } as const

/** Doubts that the reader noted at a task; what it noted besides (a shared block, no time given) is shown there, but asks nothing. */
const DOUBTS = ['unitsFromSentence', 'timeUnclear', 'timeFromSentence']
/** Warnings that say again what stands here item by item. */
const SAID = ['unread', 'refusedWords', 'noTasks', 'noTitle']

const ofPlan: Rule = ({ head, ownerUnitId, period, kind, tasks, parentPlanId }) => [
  ...(head.title.value ? [] : [issue('decide', 'title_missing', plan)]),
  ...(ownerUnitId ? [] : [issue('decide', 'owner_missing', plan, head.issuer.value, head.issuer.span)]),
  ...(period.from && period.to ? (period.from <= period.to ? [] : [issue('decide', 'period_reversed', plan)]) : [issue('decide', 'period_missing', plan)]),
  ...(kind ? [] : [issue('decide', 'kind_undecided', plan)]),
  ...(tasks.length ? [] : [issue('decide', 'no_tasks', plan)]),
  ...(parentPlanId ? [issue('look', 'parent_proposed', plan)] : []),
]

const ofHead: Rule = ({ head }) =>
  HEAD_FIELDS.filter((field) => head[field].value && head[field].confidence < SURE).map((field) => issue('look', 'head_doubt', { kind: 'head', id: field }, head[field].value, head[field].span))

/** Names under tasks must be decided; a name that stands only in the organisation part is a doubt. */
const ofNames: Rule = ({ names, tasks, duties }) => {
  const places = new Map(tasks.flatMap((task) => task.units.map((unit) => [unit.key, unit.span ?? task.span] as const)).reverse())
  const dutyPlaces = new Map(duties.map((duty) => [duty.unit.key, duty.unit.span] as const).reverse())
  return Object.entries(names).flatMap(([key, { text, choice }]) => {
    const at = { kind: 'name', id: key } as const
    if (choice?.kind === 'group' && choice.memberIds.length === 0 && places.has(key)) return [issue('decide', 'group_empty', at, text, places.get(key))]
    if (choice) return []
    return places.has(key) ? [issue('decide', 'name_undecided', at, text, places.get(key))] : [issue('look', 'duty_name', at, text, dutyPlaces.get(key) ?? null)]
  })
}

function ofTask(task: ImportTask, { parentPlanId, pairs, kind }: ImportDraft): Issue[] {
  const at = { kind: 'task', id: task.id } as const
  const pair = kind === 'amendment' ? pairs[task.id] : undefined
  const noted = (...codes: string[]) => task.notes.some((note) => codes.includes(note.code))
  return [
    ...(task.refusedWords.length > 0 && !task.refusing ? [issue('decide', 'refusing_undecided', at, task.refusedWords.map((word) => word.value).join('; '), task.refusedWords[0]!.span ?? task.span)] : []),
    ...(pair && !pair.decided ? [issue('decide', 'pair_undecided', at, task.title, task.span)] : []),
    ...(task.confidence < SURE ? [issue('look', 'task_doubt', at, task.title, task.span)] : []),
    ...task.units.filter((unit) => unit.confidence < SURE && !noted('unitsFromSentence')).map((unit) => issue('look', 'unit_doubt', at, unit.text, unit.span ?? task.span, unit.key)),
    ...(task.time && task.time.confidence < SURE && !noted('timeUnclear', 'timeFromSentence') ? [issue('look', 'time_doubt', at, task.time.text, task.time.span)] : []),
    ...task.notes.filter((note) => DOUBTS.includes(note.code)).map((note) => ({ ...issue('look', 'task_note', at, note.detail, task.span, note.code), reader: note.code })),
    ...(task.units.some((unit) => unit.duty === 'lead') ? [] : [issue('look', 'no_lead', at, task.title, task.span)]),
    ...task.milestones.flatMap((one, index) => (one.date ? [] : [issue('look', 'milestone_date', at, one.text, one.span, String(index))])),
    ...(parentPlanId && task.links.length === 0 ? [issue('look', 'no_links', at, task.title, task.span)] : []),
  ]
}

const ofTargets: Rule = ({ targets }) => targets.filter((target) => target.confidence < SURE).map((target) => issue('look', 'target_doubt', { kind: 'target', id: target.id }, target.text, target.span))

const ofSource: Rule = ({ unread, warnings }) => [
  ...unread.map((one) => issue('look', 'unread', { kind: 'source', id: String(one.span.start) }, one.text, one.span)),
  ...warnings.filter((one) => !SAID.includes(one.code)).map((one, index) => ({ ...issue('look', 'warning', { kind: 'source', id: String(one.span?.start ?? '') }, one.detail, one.span, `${one.code}${index}`), reader: one.code })),
]

/** Everything that is open, decisions first, each in the order of the document. What was ticked off is left out. */
export function issuesOf(draft: ImportDraft): Issue[] {
  const all = [...ofPlan(draft), ...ofHead(draft), ...ofNames(draft), ...ofTargets(draft), ...draft.tasks.flatMap((task) => ofTask(task, draft)), ...ofSource(draft)]
  const open = all.filter((one) => one.level === 'decide' || !draft.seen.includes(one.id))
  const place = (one: Issue) => one.span?.start ?? -1
  return open.sort((a, b) => Number(a.level === 'look') - Number(b.level === 'look') || place(a) - place(b))
}
