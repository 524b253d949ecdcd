import { z } from 'zod'
import { invalid } from '#platform/errors.ts'
import { LOCALES } from '#platform/messages.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { unitsSheetWords } from '#messages/units-sheet.ts'
import { nameKey, UNIT_KINDS } from '../../unit.ts'
import { canKeepUnits } from '../policy.ts'
import { unitRows } from './export-units.ts'
import { IMPORT_LIMIT } from './read-units-sheet.ts'
import { rowFaults, type KnownUnit } from './row-faults.ts'
import { SHEET_KEYS, type SheetKey, type UnitRow } from './sheet-form.ts'

const cell = z.union([z.string().max(5000), z.number(), z.null()]).default(null)
const Row = z.object({ row: z.int().positive(), values: z.object(Object.fromEntries(SHEET_KEYS.map((key) => [key, cell])) as Record<SheetKey, typeof cell>) })
type Given = { row: number; values: UnitRow }

/**
 * Takes rows of the form: all or nothing, faults by row and column. A row that says what the register says is left alone, so the
 * same file twice is the same as once. It adds units and corrects facts; moving or ending a unit is an act of reorganisation.
 */
export const importUnits = command('organisations.importUnits', {
  /** `language`: of the words in the rows, where it is not the caller's own. */
  input: z.object({ rows: z.array(Row).min(1).max(IMPORT_LIMIT), language: z.enum(LOCALES).optional() }),
  allow: canKeepUnits,
  api: 'POST /units/import',
  async run(ctx, { rows, language = ctx.locale }) {
    ctx.permit(null)
    const words = unitsSheetWords(ctx.locale)
    await ctx.tx.selectFrom('tenants').select('tenant_id').where('tenant_id', '=', ctx.tenantId).forUpdate().execute()
    const known = await knownUnits(ctx)
    const stored = new Map((await unitRows({ ...ctx, locale: language })).map((row) => [String(row.code), row]))
    const faults = rowFaults(rows, known, stored, words)
    if (faults.length > 0) {
      throw invalid('units.rows_invalid', words.failed(faults.length), faults.map(({ row, column, code, message }) => ({ path: `rows.${row}.${column}`, code, message: words.at(row, words.headers[column], message) })))
    }
    const fresh = rows.filter((row) => !known.has(codeOf(row)))
    const changed = rows.filter((row) => known.has(codeOf(row)) && !sameRow(row.values, stored.get(codeOf(row))!))
    const ids = new Map([...[...known].map(([code, unit]) => [code, unit.id] as const), ...fresh.map((row) => [codeOf(row), newId()] as const)])
    await write(ctx, [...fresh, ...changed], ids, language, Math.max(0, ...[...known.values()].map((unit) => unit.position)))
    for (const row of fresh) ctx.changed({ type: 'unit', id: ids.get(codeOf(row))!, before: null, after: row.values })
    for (const row of changed) ctx.changed({ type: 'unit', id: ids.get(codeOf(row))!, before: stored.get(codeOf(row)), after: row.values, reason: words.reason })
    ctx.changed({ type: 'unit_import', id: newId(), before: null, after: { rows: rows.length, created: fresh.length, changed: changed.length } })
    return { created: fresh.length, changed: changed.length, unchanged: rows.length - fresh.length - changed.length }
  },
})

const codeOf = (row: Given) => String(row.values.code).trim().toLowerCase()
const text = (value: unknown) => String(value ?? '').normalize('NFC').trim()
const sameRow = (a: UnitRow, b: UnitRow) => SHEET_KEYS.every((key) => text(a[key]) === text(b[key]) || (a[key] === null && (key === 'position' || key === 'unverified')))

async function knownUnits(ctx: Context): Promise<Map<string, KnownUnit>> {
  const rows = await ctx.tx.selectFrom('units').select(['id', 'code', 'name_key', 'parent_id', 'official_code', 'position', 'valid_from', 'valid_to']).where('tenant_id', '=', ctx.tenantId).execute()
  const codes = new Map(rows.map((row) => [row.id, row.code]))
  return new Map(rows.map((row) => [row.code, { id: row.id, nameKey: row.name_key, parent: row.parent_id && codes.get(row.parent_id)!, officialCode: row.official_code, position: row.position, validFrom: row.valid_from, validTo: row.valid_to }]))
}

/** New rows are put after those that stand, in the order of the file; parents may come later in it, the constraint is asked last. */
async function write(ctx: Context, rows: Given[], ids: Map<string, string>, language: Context['locale'], last: number): Promise<void> {
  if (rows.length === 0) return
  const { kinds } = organisationsWords(language)
  const { yes } = unitsSheetWords(language)
  const units = rows.map((row, at) => {
    const values = row.values
    const name = text(values.name)
    return {
      tenant_id: ctx.tenantId, id: ids.get(codeOf(row))!, code: codeOf(row), name, name_key: nameKey(name), kind: UNIT_KINDS.find((kind) => kinds[kind] === values.kind)!,
      parent_id: values.parent ? ids.get(text(values.parent).toLowerCase())! : null, position: typeof values.position === 'number' ? values.position : last + at + 1,
      commandable: values.commandable === yes, official_code: text(values.officialCode).toUpperCase() || null, unverified: values.unverified === yes, valid_from: text(values.validFrom), valid_to: values.validTo ? text(values.validTo) : null,
    }
  })
  for (let from = 0; from < units.length; from += 1000) {
    await ctx.tx.insertInto('units').values(units.slice(from, from + 1000).map((unit) => ({ ...unit, parent_id: null }))).onConflict((on) => on.columns(['tenant_id', 'id']).doUpdateSet((is) => ({
      name: is.ref('excluded.name'), name_key: is.ref('excluded.name_key'), kind: is.ref('excluded.kind'), position: is.ref('excluded.position'), commandable: is.ref('excluded.commandable'),
      official_code: is.ref('excluded.official_code'), unverified: is.ref('excluded.unverified'), valid_from: is.ref('excluded.valid_from'),
    }))).execute()
  }
  for (const [parent_id, children] of Map.groupBy(units, (unit) => unit.parent_id)) {
    await ctx.tx.updateTable('units').set({ parent_id }).where('tenant_id', '=', ctx.tenantId).where('id', 'in', children.map((unit) => unit.id)).execute()
  }
  await ctx.tx.deleteFrom('unit_aliases').where('tenant_id', '=', ctx.tenantId).where('unit_id', 'in', units.map((unit) => unit.id)).execute()
  const aliases = rows.flatMap((row) => [...new Map(text(row.values.aliases).split(';').map((alias) => alias.trim()).filter(Boolean).map((alias) => [nameKey(alias), alias]))].map(([alias_key, alias]) => ({ tenant_id: ctx.tenantId, unit_id: ids.get(codeOf(row))!, alias, alias_key })))
  for (let from = 0; from < aliases.length; from += 1000) await ctx.tx.insertInto('unit_aliases').values(aliases.slice(from, from + 1000)).execute()
}
