import type { CellValue, SheetColumn, SheetRow } from './columns.ts'

/** Without it Excel and LibreOffice take UTF-8 for an old code page and lose the Vietnamese letters. */
const BYTE_ORDER_MARK = '\ufeff'

/** Saved as .csv a text keeps no type: these first letters would make it a formula (OWASP, "CSV Injection"). */
const isRisky = (text: string): boolean => /^[=+\-@\t\r]/.test(text)

function field(value: CellValue | undefined, { kind }: SheetColumn): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  const safe = (kind === 'text' || kind === 'list') && isRisky(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180 in UTF-8 with a byte order mark; numbers as "1250.5" and dates as "2026-11-23", for machines. */
export function writeCsv(columns: readonly SheetColumn[], rows: Iterable<SheetRow>): string {
  const lines = [columns.map((column) => field(column.header, { ...column, kind: 'text' })).join(',')]
  for (const row of rows) lines.push(columns.map((column) => field(row[column.key], column)).join(','))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}
