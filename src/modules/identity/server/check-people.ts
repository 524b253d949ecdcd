import { z } from 'zod'
import { identityWords } from '#messages/identity.ts'
import { peopleSheetWords } from '#messages/people-sheet.ts'
import { ROLES, type Role } from '#platform/actor.ts'
import { Refusal, type FieldIssue } from '#platform/errors.ts'
import { LOCALES } from '#platform/messages.ts'
import type { Context } from '#platform/server/context.ts'
import { validate } from '#platform/server/validate.ts'
import { textKey, tidy } from '#platform/text.ts'
import { NewPerson } from '../person-input.ts'
import { PEOPLE_KEYS, PEOPLE_LIMIT, codeOf, type PeopleKey } from './people-sheet.ts'
import { roleFault } from './role-faults.ts'

const cell = z.union([z.string().max(1000), z.number(), z.null()]).default(null)

/** Rows of the form; `language`: of the words in them, where it is not the caller's own. */
export const PeopleRows = z.object({
  rows: z.array(z.object({ row: z.int().positive(), values: z.object(Object.fromEntries(PEOPLE_KEYS.map((key) => [key, cell])) as Record<PeopleKey, typeof cell>) })).min(1).max(PEOPLE_LIMIT),
  language: z.enum(LOCALES).optional(),
})

export type CheckedPerson = { row: number; name: string; email: string; role: Role; unitId: string; unitName: string; validFrom: string | undefined; validTo: string | null; basis: string }

const FIELD: Record<string, PeopleKey> = { unitId: 'unit' }

/** The rows as people to be added, and every fault by row and column. Register and accounts are asked once, however many rows there are. */
export async function checkPeople(ctx: Context, { rows, language = ctx.locale }: z.output<typeof PeopleRows>): Promise<{ people: CheckedPerson[]; issues: FieldIssue[] }> {
  const words = peopleSheetWords(ctx.locale)
  const roles = new Map(ROLES.map((role) => [textKey(identityWords(language).roles[role]), role]))
  const units = await unitsByCode(ctx, rows.map((one) => codeOf(String(one.values.unit ?? ''))))
  const taken = await takenAmong(ctx, rows.map((one) => String(one.values.email ?? '').trim().toLowerCase()))
  const seen = new Map<string, number>()
  const [people, issues]: [CheckedPerson[], FieldIssue[]] = [[], []]
  for (const { row, values } of rows) {
    const before = issues.length
    const note = (column: PeopleKey, code: string, message: string) => void issues.push({ path: `rows.${row}.${column}`, code, message: words.at(row, words.headers[column], message) })
    const code = codeOf(String(values.unit ?? ''))
    const [unit, role] = [units.get(code), roles.get(textKey(String(values.role ?? '')))]
    if (!unit) note('unit', 'unknown_unit', words.unknownUnit(code))
    if (!role) note('role', 'unknown_role', words.unknownRole(tidy(String(values.role ?? ''))))
    if (!unit || !role) continue
    const person = fieldsOf(ctx, { name: tidy(String(values.name ?? '')), email: tidy(String(values.email ?? '')), role, unitId: unit.id, validFrom: values.validFrom ?? undefined, validTo: values.validTo, basis: tidy(String(values.basis ?? '')) }, note)
    if (!person) continue
    const fault = roleFault(ctx.locale, { validFrom: person.validFrom ?? ctx.today, validTo: person.validTo ?? null }, false, unit)
    if (fault) note(FIELD[fault.path] ?? (fault.path as PeopleKey), fault.code.split('.')[1]!, fault.message)
    const first = seen.get(person.email)
    if (first !== undefined) note('email', 'twice', words.twice(first))
    else seen.set(person.email, row)
    if (taken.has(person.email)) note('email', 'taken', words.taken)
    if (issues.length === before) people.push({ row, name: person.name, email: person.email, role, unitId: unit.id, unitName: unit.name, validFrom: person.validFrom, validTo: person.validTo ?? null, basis: person.basis })
  }
  return { people, issues }
}

/** The row by the rules of a single invitation; what it breaks is noted by column. */
function fieldsOf(ctx: Context, fields: Record<string, unknown>, note: (column: PeopleKey, code: string, message: string) => void) {
  try {
    return validate(NewPerson, fields, ctx.locale)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const issue of error.issues) note(FIELD[issue.path] ?? (issue.path as PeopleKey), issue.code, issue.message)
    return null
  }
}

async function unitsByCode(ctx: Context, codes: string[]) {
  const rows = await ctx.tx.selectFrom('units').select(['id', 'code', 'name', 'valid_from', 'valid_to']).where('tenant_id', '=', ctx.tenantId).where('code', '=', (of) => of.fn.any(of.val([...new Set(codes)]))).execute()
  return new Map(rows.map((row) => [row.code, row]))
}

async function takenAmong(ctx: Context, emails: string[]): Promise<Set<string>> {
  const rows = await ctx.tx.selectFrom('auth.user').select('email').where('email', '=', (of) => of.fn.any(of.val([...new Set(emails)]))).execute()
  return new Set(rows.map((row) => row.email))
}
