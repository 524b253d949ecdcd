import { sql } from 'kysely'
import { z } from 'zod'
import { writeCsv, writeSheet } from '#documents/sheets/index.ts'
import type { Locale } from '#platform/messages.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { unitsSheetWords } from '#messages/units-sheet.ts'
import type { UnitKind } from '../../unit.ts'
import { canReadUnits } from '../policy.ts'
import { SHEET_FORM, sheetColumns, type UnitRow } from './sheet-form.ts'

type Stored = { code: string; name: string; kind: UnitKind; parent: string | null; officialCode: string | null; position: number; commandable: boolean; unverified: boolean; validFrom: string; validTo: string | null; aliases: string[] }

/** Units as rows of the form, standing and ended: the same unit always makes the same row. */
export async function unitRows(ctx: Pick<Context, 'tx' | 'tenantId' | 'locale'>): Promise<UnitRow[]> {
  const words = unitsSheetWords(ctx.locale)
  const { kinds } = organisationsWords(ctx.locale)
  const told = (yes: boolean) => (yes ? words.yes : words.no)
  const { rows } = await sql<Stored>`
    select unit.code, unit.name, unit.kind, parent.code as parent, unit.official_code as "officialCode", unit.position, unit.commandable, unit.unverified, unit.valid_from as "validFrom", unit.valid_to as "validTo",
      array(select alias from unit_aliases where tenant_id = unit.tenant_id and unit_id = unit.id order by alias) as aliases
    from units unit left join units parent on parent.tenant_id = unit.tenant_id and parent.id = unit.parent_id
    where unit.tenant_id = ${ctx.tenantId} order by unit.valid_to is not null, unit.position, unit.code`.execute(ctx.tx)
  return rows.map((row) => ({ ...row, kind: kinds[row.kind], commandable: told(row.commandable), unverified: told(row.unverified), aliases: row.aliases.join('; ') || null }))
}

export const exportUnits = query('organisations.exportUnits', {
  input: z.object({}),
  allow: canReadUnits,
  api: 'GET /units/export',
  async run(ctx) {
    ctx.permit(null)
    return { rows: await unitRows(ctx) }
  },
})

/** The register as a file; made outside the transaction. */
export async function unitsSheet(rows: UnitRow[], format: 'xlsx' | 'csv', locale: Locale): Promise<Uint8Array> {
  const columns = sheetColumns(locale)
  if (format === 'csv') return new TextEncoder().encode(writeCsv(columns, rows))
  return writeSheet({ title: unitsSheetWords(locale).sheetTitle, columns, rows, meta: { ...SHEET_FORM }, spareRows: 50, locale })
}
