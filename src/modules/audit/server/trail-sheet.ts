import { writeCsv, writeSheet, type SheetColumn } from '#documents/sheets/index.ts'
import { auditExportWords } from '#messages/audit-export.ts'
import { auditWords } from '#messages/audit.ts'
import type { Locale } from '#platform/messages.ts'
import type { NamedRecord } from '#platform/server/record-names.ts'
import { factChanges, tell, type Telling } from '../trail.ts'
import type { TrailRow } from './trail-rows.ts'

const KEYS = ['id', 'at', 'actor', 'onBehalfOf', 'command', 'recordType', 'record', 'facts', 'reason', 'sealed', 'recordId'] as const
const WIDTHS: Partial<Record<(typeof KEYS)[number], number>> = { at: 18, actor: 28, command: 32, recordType: 20, record: 44, facts: 70, reason: 40, recordId: 38 }

/** Exported lines as .xlsx or .csv, told as on the page, newest first. Made outside the transaction. */
export async function trailSheet({ rows, names }: { rows: TrailRow[]; names: Record<string, NamedRecord> }, telling: Telling, locale: Locale, format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const { heads, title } = auditExportWords(locale)
  const columns = KEYS.map((key): SheetColumn => ({ key, header: heads[key], kind: 'text', ...(WIDTHS[key] && { width: WIDTHS[key] }) }))
  const told = rows.map((row) => sheetRow(row, names, telling, locale))
  return format === 'csv' ? new TextEncoder().encode(writeCsv(columns, told)) : writeSheet({ title, columns, rows: told, meta: { form: 'audit', version: '1' }, locale })
}

function sheetRow(row: TrailRow, names: Record<string, NamedRecord>, telling: Telling, locale: Locale) {
  const [words, sheet] = [auditWords(locale), auditExportWords(locale)]
  const fact = ({ field, before, after }: { field: string; before: string | null; after: string | null }) => sheet.fact(words.fields[field] ?? field.replaceAll('_', ' '), tell(before, telling) ?? words.nothing, tell(after, telling) ?? words.nothing)
  return {
    id: String(row.id), at: telling.moment(row.at), actor: row.actor, onBehalfOf: row.onBehalfOf,
    command: words.commands[row.command] ?? row.command, recordType: words.records[row.recordType] ?? row.recordType,
    record: names[row.recordId]?.title ?? null, facts: factChanges(row.before, row.after).map(fact).join('\n') || null,
    reason: row.reason, sealed: row.sealed ? sheet.sealed : sheet.unsealed, recordId: row.recordId,
  }
}
