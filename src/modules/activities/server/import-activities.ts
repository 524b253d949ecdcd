import { createHash } from 'node:crypto'
import { z } from 'zod'
import { activitiesSheetWords } from '#messages/activities-sheet.ts'
import { activitiesWords } from '#messages/activities.ts'
import { matchNames } from '#modules/organisations/server/index.ts'
import { tasksForChoice } from '#modules/plans/server/index.ts'
import { unitsOf, type Actor } from '#platform/actor.ts'
import { invalid, Refusal, type FieldIssue } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { LOCALES, type Locale } from '#platform/messages.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { validate } from '#platform/server/validate.ts'
import { textKey } from '#platform/text.ts'
import { recordsFor } from '../activity.ts'
import { ActivityFields, NewActivity } from '../activity-input.ts'
import { changeActivity } from './change-activity.ts'
import { registerOf, type Register } from './check-fields.ts'
import { formRows } from './export-activities.ts'
import { parts, readFormRow, type Dictionary, type RowFault } from './read-form-row.ts'
import { insertActivity } from './record-activity.ts'
import { SHEET_KEYS, type FormRow, type SheetKey } from './sheet-form.ts'
import { snapshots, type Snapshot } from './snapshot.ts'

export const IMPORT_LIMIT = 1000

const cell = z.union([z.string().max(5000), z.number(), z.null()]).default(null)
const Row = z.object({ row: z.int().positive(), values: z.object(Object.fromEntries(SHEET_KEYS.map((key) => [key, cell])) as Record<SheetKey, typeof cell>) })

/**
 * Takes rows of the form: all or nothing, faults by row and column. A row that says what its record says already is left alone,
 * so the same file twice is the same as once; a new row is known again by its unit, day, tasks and title.
 */
export const importActivities = command('activities.import', {
  /** `language`: of the words in the rows, where it is not the caller's own. */
  input: z.object({ rows: z.array(Row).min(1), language: z.enum(LOCALES).optional() }),
  allow: (actor: Actor, record: { unitId: string | null }) => (record.unitId === null ? actor.kind === 'system' || unitsOf(actor, 'focal_point', 'approver').length > 0 : recordsFor({ actor, unitId: record.unitId })),
  api: 'POST /activities/import',
  async run(ctx, { rows, language = ctx.locale }) {
    ctx.permit({ unitId: null })
    const words = activitiesSheetWords(ctx.locale)
    if (rows.length > IMPORT_LIMIT) throw invalid('activities.too_many_rows', words.tooMany(IMPORT_LIMIT))
    const work = await prepare(ctx, rows, language)
    const done = { created: 0, changed: 0, unchanged: 0 }
    for (const row of rows) done[await work.take(row)]++
    if (work.issues.length > 0) throw invalid('activities.rows_invalid', words.failed(work.issues.length), work.issues)
    ctx.changed({ type: 'activity_import', id: newId(), before: null, after: { rows: rows.length, ...done } })
    return done
  },
})

type Taken = 'created' | 'changed' | 'unchanged'
type GivenRow = { row: number; values: FormRow }

async function prepare(ctx: Context<{ unitId: string | null }>, rows: GivenRow[], language: Locale) {
  const words = activitiesSheetWords(ctx.locale)
  const issues: FieldIssue[] = []
  const stored = new Map((await snapshots(ctx, rows.map((row) => String(row.values.key ?? '')).filter((key) => z.uuid().safeParse(key).success))).map((one) => [one.id, one]))
  const forms = new Map((await formRows({ ...ctx, locale: language }, [...stored.values()])).map((row) => [String(row.key), row]))
  const dictionary = await dictionaryOf(ctx, rows)
  const register = remembering(registerOf(ctx), dictionary)
  const seen = new Map<string, number>()
  const note = (row: number, fault: RowFault) => void issues.push({ path: `rows.${row}.${fault.column}`, code: fault.code, message: words.at(row, words.headers[fault.column], fault.message) })
  const only = (row: number, fault: RowFault): Taken => (note(row, fault), 'unchanged')

  async function take({ row, values }: GivenRow): Promise<Taken> {
    const key = String(values.key ?? '').trim()
    const record = stored.get(key)
    if (key && !record) return only(row, { column: 'key', code: 'unknown_key', message: words.faults.unknownKey })
    const read = readFormRow(values, language, dictionary)
    const unitId = read.unitId ?? record?.unitId ?? ownUnit(ctx.actor)
    const identity = record?.id ?? keyOf([unitId ?? '', String(values.startsOn), textKey(String(values.title)), ...(read.fields['taskIds'] as string[]).toSorted()])
    const first = seen.get(identity)
    if (first !== undefined) return only(row, { column: 'title', code: 'twice', message: words.faults.twice(first) })
    seen.set(identity, row)
    if (record && sameRow(values, forms.get(record.id)!)) return 'unchanged'
    if (read.faults.length > 0) return (read.faults.forEach((fault) => note(row, fault)), 'unchanged')
    const refused = refusalOf(ctx, record, unitId)
    if (refused) return only(row, refused)
    try {
      return await (record ? change(ctx, record, read.fields, register) : create(ctx, unitId!, identity, read.fields, register, language, (found) => sameWithout(values, found)))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const issue of error.issues.length ? error.issues : [{ path: 'title', code: error.code, message: error.message }]) note(row, { column: columnOf(issue.path), code: issue.code, message: issue.message })
      return 'unchanged'
    }
  }
  return { issues, take }
}

function refusalOf(ctx: Context, record: Snapshot | undefined, unitId: string | null): RowFault | null {
  const { faults } = activitiesSheetWords(ctx.locale)
  if (!unitId) return { column: 'unit', code: 'unit', message: activitiesWords(ctx.locale).faults.whichUnit }
  if (record && record.unitId !== unitId) return { column: 'unit', code: 'unit_moved', message: faults.unitMoved }
  if (record?.state === 'withdrawn') return { column: 'key', code: 'withdrawn', message: faults.withdrawn }
  return recordsFor({ actor: ctx.actor, unitId }) ? null : { column: 'unit', code: 'not_yours', message: faults.notYours }
}

/** A new row; or, from a file that was taken in before, a row that has its record: changed only while nobody else has changed it. */
async function create(ctx: Context, unitId: string, clientKey: string, fields: Record<string, unknown>, register: Register, language: Locale, same: (record: FormRow) => boolean): Promise<Taken> {
  const input = validate(NewActivity, { ...fields, unitId, clientKey }, ctx.locale)
  if (await insertActivity(ctx, unitId, clientKey, input, register)) return 'created'
  const { id, version } = await ctx.tx.selectFrom('activities').select(['id', 'version']).where('tenant_id', '=', ctx.tenantId).where('client_key', '=', clientKey).executeTakeFirstOrThrow()
  const found = await snapshots(ctx, [id])
  return version > 1 || same((await formRows({ ...ctx, locale: language }, found))[0]!) ? 'unchanged' : change(ctx, found[0]!, fields, register)
}

async function change(ctx: Context, record: Snapshot, fields: Record<string, unknown>, register: Register): Promise<Taken> {
  const input = validate(ActivityFields, { ...fields, files: record.files }, ctx.locale)
  return (await changeActivity(ctx, record.id, { ...input, reason: String(fields['reason'] ?? '') }, register)) ? 'changed' : 'unchanged'
}

const ownUnit = (actor: Actor) => { const own = unitsOf(actor, 'focal_point', 'approver'); return own.length === 1 ? own[0]! : null }

const columnOf = (path: string): SheetKey => {
  const field = path.split('.')[0]!
  return ({ taskIds: 'tasks', partnerIds: 'partners', unitId: 'unit' } as Record<string, SheetKey>)[field] ?? (SHEET_KEYS.find((key) => key === field) ?? 'title')
}

/** What a person can type: everything but the reason. */
const sameRow = (a: FormRow, b: FormRow) => SHEET_KEYS.every((key) => key === 'reason' || norm(a[key]) === norm(b[key]))
/** The same for a row that leaves open what the record has by itself. */
const sameWithout = (row: FormRow, record: FormRow) => sameRow({ ...row, key: record.key, unit: row.unit ?? record.unit, state: row.state ?? record.state }, record)
const norm = (value: unknown) => String(value ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim()

/** A name-based UUID (RFC 9562, version 8) of what makes a new row itself. */
function keyOf(words: string[]): string {
  const hash = createHash('sha256').update(words.join('\u001f')).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** Names are matched against the units of the very day on which the work was done. */
async function dictionaryOf(ctx: Context<{ unitId: string | null }>, rows: GivenRow[]): Promise<Dictionary> {
  const matches = new Map<string, Awaited<ReturnType<typeof matchNames>>[number]['certain']>()
  for (const [day, some] of Map.groupBy(rows, (row) => String(row.values.startsOn ?? ''))) {
    if (!z.iso.date().safeParse(day).success) continue
    const names = [...new Set(some.flatMap((row) => [...parts(row.values.unit, /\n/u), ...parts(row.values.partners)]))]
    for (const match of await matchNames(ctx as Context, names, day)) matches.set(`${day} ${match.text}`, match.certain)
  }
  return { tasks: await tasksForChoice(ctx, {}), unit: (name, day) => matches.get(`${day} ${name}`) ?? null }
}

/** The register asked once for each day, and tasks from what is at hand. */
function remembering(register: Register, { tasks }: Dictionary): Register {
  const days = new Map<string, Promise<Set<string>>>()
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return {
    tasks: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    unitsOn: (day) => days.get(day) ?? days.set(day, register.unitsOn(day)).get(day)!,
  }
}
