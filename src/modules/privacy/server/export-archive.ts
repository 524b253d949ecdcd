import { strToU8, zipSync } from 'fflate'
import { auditWords } from '#messages/audit.ts'
import { privacyRules } from '#messages/privacy-rules.ts'
import { privacyRegister } from '#messages/privacy-register.ts'
import { formatDate } from '#platform/period.ts'
import type { Locale } from '#platform/messages.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'
import type { PersonExport } from './export-data.ts'

/** What was exported as a .zip: JSON for a program, and one page for a person to read or print. */
export function exportArchive(found: PersonExport, locale: Locale): Uint8Array {
  const { fileName } = privacyRules(locale)
  return zipSync({ [`${fileName}.json`]: strToU8(JSON.stringify(found, null, 2)), [`${fileName}.html`]: strToU8(pageOf(found, locale)) })
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)

function pageOf({ name, email, at, kinds }: PersonExport, locale: Locale): string {
  const words = privacyRules(locale)
  const entries = privacyRegister(locale).entries
  const parts = kinds.map((kind) => `<h2>${escape(entries[kind.name]?.title ?? kind.name)}</h2>\n${tableOf(kind.rows, locale)}`)
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escape(words.exportTitle(name))}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style>
</head><body>
<h1>${escape(words.exportTitle(name))}</h1>
<p>${escape(words.exportNote(email, formatDate(dayInVietnam(new Date(at)))))}</p>
${parts.join('\n')}
</body></html>
`
}

function tableOf(rows: Record<string, unknown>[], locale: Locale): string {
  if (rows.length === 0) return `<p>${escape(privacyRules(locale).nothingHeld)}</p>`
  const { fields, commands, records } = auditWords(locale)
  const told = (key: string, value: unknown) => (value === null ? '' : key === 'command' ? (commands[String(value)] ?? String(value)) : key === 'record_type' ? (records[String(value)] ?? String(value)) : String(value))
  const keys = Object.keys(rows[0]!)
  const heads = keys.map((key) => `<th scope="col">${escape(fields[key] ?? key.replaceAll('_', ' '))}</th>`).join('')
  const lines = rows.map((row) => `<tr>${keys.map((key) => `<td>${escape(told(key, row[key] ?? null))}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${heads}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`
}
