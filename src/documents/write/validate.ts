import { documentWords } from '../../../messages/documents-write.ts'
import { type FieldIssue, invalid } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { type AdministrativeDocument, type Block, plain, type Table, type Text } from './document.ts'

type Words = ReturnType<typeof documentWords>['refused']
type Report = (path: string, code: string, message: string) => void

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? []
  if (!year) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** GS., PGS.TS, ThS … in front of a name. */
const ACADEMIC = /^(GS|PGS|TS|TSKH|ThS|CN|KS|BS|NGND|NGƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ)[.\s]/i

/** A text with words in it, on one line, without characters that XML and print refuse. */
function checkText(text: Text, path: string, words: Words, report: Report): void {
  const letters = plain(text)
  if (!letters.trim()) return report(path, 'empty', words.emptyText)
  checkCharacters(letters, path, words, report)
}

function checkCharacters(letters: string, path: string, words: Words, report: Report): void {
  if (/[\r\n\v\f\u2028\u2029]/.test(letters)) report(path, 'line_break', words.lineBreak)
  else if (/[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/u.test(letters.replaceAll('\t', ' '))) report(path, 'control', words.control)
}

function checkTable(table: Table, path: string, words: Words, report: Report): void {
  if (table.columns.length === 0) report(path, 'no_columns', words.noColumns)
  table.columns.forEach((column, i) => {
    if (!(Number.isFinite(column.width) && column.width > 0)) report(`${path}.columns.${i}.width`, 'width', words.columnWidth)
    checkCharacters(column.header, `${path}.columns.${i}.header`, words, report)
  })
  table.rows.forEach((row, i) => {
    const cells = 'group' in row ? [row.group] : row.cells
    if (!('group' in row) && cells.length !== table.columns.length) {
      report(`${path}.rows.${i}`, 'cells', words.cells(i + 1, cells.length, table.columns.length))
    }
    cells.forEach((cell, k) => checkCharacters(plain(cell), `${path}.rows.${i}.${k}`, words, report))
  })
}

function checkBlocks(blocks: readonly Block[], path: string, words: Words, report: Report): void {
  blocks.forEach((block, i) => {
    const at = `${path}.${i}`
    if (block.kind === 'table') return checkTable(block, at, words, report)
    if (block.kind !== 'list') return checkText(block.text, at, words, report)
    if (block.items.length === 0) report(at, 'empty_list', words.emptyList)
    block.items.forEach((item, k) => checkText(item, `${at}.items.${k}`, words, report))
  })
}

function checkHead(document: AdministrativeDocument, words: Words, report: Report): void {
  for (const field of ['issuingAgency', 'symbol', 'place', 'subject', 'archive'] as const) {
    if (!document[field].trim()) report(field, 'required', words.required(words.what[field]))
  }
  if (!/^\d*$/.test(document.number)) report('number', 'number', words.number)
  if (/[\s/]/.test(document.symbol.trim())) report('symbol', 'symbol', words.symbol)
  if (!isDate(document.date)) report('date', 'date', words.date)
  for (const field of ['parentAgency', 'issuingAgency', 'place', 'type', 'subject', 'archive'] as const) {
    checkCharacters(document[field], field, words, report)
  }
  for (const field of ['addressees', 'legalBases', 'recipients'] as const) {
    document[field].forEach((text, i) => checkText(text, `${field}.${i}`, words, report))
  }
}

function checkEnd(document: AdministrativeDocument, words: Words, report: Report): void {
  const last = document.body.at(-1)
  if (!last) report('body', 'empty', words.emptyBody)
  else if (last.kind === 'table' || last.kind === 'heading') report(`body.${document.body.length - 1}`, 'last_block', words.lastBlock)
  const { authority, role, name, titleAllowed } = document.signature
  if (!role.trim() && authority.at(-1)?.form !== 'Q') report('signature.role', 'required', words.role)
  if (!titleAllowed && ACADEMIC.test(name.trim())) report('signature.name', 'title', words.title)
  for (const text of [role, name, ...authority.map((one) => one.of)]) checkCharacters(text, 'signature', words, report)
}

/**
 * Refuses a document that cannot be set in the layout of Nghị định 30/2020/NĐ-CP, naming every place and the cure.
 * @throws Refusal `documents.write.invalid` with one issue for each fault (paths as in AdministrativeDocument)
 */
export function checkDocument(document: AdministrativeDocument, locale: Locale = 'vi'): void {
  const words = documentWords(locale).refused
  const issues: FieldIssue[] = []
  const report: Report = (path, code, message) => void issues.push({ path, code, message })
  checkHead(document, words, report)
  checkBlocks(document.body, 'body', words, report)
  checkEnd(document, words, report)
  document.annexes.forEach((annex, i) => {
    if (!annex.title.trim()) report(`annexes.${i}.title`, 'required', words.required(words.what.annexTitle))
    checkCharacters(annex.title, `annexes.${i}.title`, words, report)
    checkBlocks(annex.blocks, `annexes.${i}.blocks`, words, report)
  })
  if (issues.length > 0) throw invalid('documents.write.invalid', words.summary(issues.length), issues)
}
