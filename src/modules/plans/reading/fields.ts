/** Field lines: what stands behind the labels, with its place; several fields may share a line, and a value may follow on later lines. */
import { labelAtStart, labelsInside, type FieldKind } from './labels.ts'
import { startsBareNoun, startsUnit } from './unit-names.ts'
import { endOfUnits } from './verbs.ts'
import { within, type Line } from './lines.ts'
import type { Span } from '#documents/read/blocks.ts'

/**
 * One field: `text` as printed, without the label; `parts` are its pieces on one or more lines, each with its place.
 * `alone`: the label stood alone on its line, its value below it.
 */
export type Field = { kind: FieldKind; alone: boolean; label: string; text: string; parts: { text: string; at: number }[]; span: Span; colon: boolean }

/** What a line holds: a statement of its own before the first label (may be empty), and fields. */
export type FieldLine = { before: { text: string; to: number } | null; fields: Field[] }

const ASSIGNS: FieldKind[] = ['lead', 'coordinate', 'implement', 'time']

/** Null when the line holds no field. */
export function fieldsOf(line: Line): FieldLine | null {
  if (line.row || !MAY_HOLD.test(line.text)) return null
  const first = labelAtStart(line.text, line.key)
  const inner = labelsInside(line.text, line.key, first?.to ?? 0)
  if (first) return { before: null, fields: cut(line, [first, ...inner.filter((label) => label.kind !== first.kind || ASSIGNS.includes(label.kind))]) }
  const assigning = inner.findIndex((label) => ASSIGNS.includes(label.kind))
  if (assigning < 0) return null
  const labels = inner.slice(assigning)
  const before = line.text.slice(0, labels[0]!.from).replace(/[\s(;,–-]+$/u, '')
  if (!/\p{L}{3}/u.test(before)) return null
  return { before: { text: before, to: before.length }, fields: cut(line, labels) }
}

const MAY_HOLD = /[:：]|^.{0,8}(?:chủ|phối|thực|Thời|thời|hạn|Chủ|Phối|đầu mối|Đơn|Cơ|Tiến|tiến|CHỦ|PHỐI|THỜI)/su

function cut(line: Line, labels: { kind: FieldKind; from: number; to: number; colon: boolean }[]): Field[] {
  return labels.map((label, at) => {
    const end = labels[at + 1]?.from ?? line.text.length
    const raw = line.text.slice(label.to, end)
    const lead = /^[\s:*_]*/.exec(raw)![0].length
    const text = raw.slice(lead).replace(/[\s;,(–|-]+$/u, '')
    const closed = closesBracket(text) ? text.replace(/\)[\s.;]*$/, '') : text
    return { kind: label.kind, alone: closed === '' && labels[at + 1] === undefined, label: line.text.slice(label.from, label.to).replace(/[\s:.]+$/, ''), text: closed, parts: closed === '' ? [] : [{ text: closed, at: line.at + label.to + lead }], span: within(line, label.to + lead, label.to + lead + closed.length), colon: label.colon }
  })
}

/** "(Chủ trì: Sở A; thời gian: Quý II)": the bracket that closes belongs to the statement. */
function closesBracket(text: string): boolean {
  return /\)[\s.;]*$/.test(text) && (text.match(/\(/g)?.length ?? 0) < (text.match(/\)/g)?.length ?? 0)
}

/** May this line carry on a field whose value is still empty or open? */
export function continues(field: Field, line: Line): boolean {
  if (line.row || fieldsOf(line)) return false
  const open = field.text === ''
  if (field.kind === 'time') return open && line.text.length < 120
  if (field.kind === 'content' || field.kind === 'output' || field.kind === 'detail') return open && line.marker === ''
  if (cutOff(field) && line.marker === '') return line.text.length < 200
  // A list of agencies under a label that stands alone.
  if (field.alone && !open && /^[-+*•]$/.test(line.marker) && namesOnly(line)) return true
  const unit = startsUnit(line.text) || startsBareNoun(line.text)
  return unit && line.text.length < 400 && (open || (line.marker === '' && (/[,;]$/.test(field.text) || (field.alone && line.text.length < 90))))
}

const namesOnly = ({ text }: Line) => text.length < 160 && (startsUnit(text) || startsBareNoun(text)) && endOfUnits(text.replace(/[\s.;,]+$/u, ''), 0, true) >= text.replace(/[\s.;,]+$/u, '').length

/** A value that a wrapped line broke off: "Sở Văn hóa, Thể thao và". */
const cutOff = (field: Field) => /(?:,|[\s](?:và|của|thuộc|các|-|–))$/u.test(field.text)

/** The field with a further line added to its value. */
export function extended(field: Field, line: Line): Field {
  const last = field.parts.at(-1)
  const wraps = cutOff(field) && last && last.at + last.text.length + 1 === line.at
  const parts = wraps ? [...field.parts.slice(0, -1), { text: `${last.text} ${line.text}`, at: last.at }] : [...field.parts, { text: line.text, at: line.at }]
  const start = field.text === '' ? line.at : field.span.start
  return { ...field, text: parts.map((part) => part.text).join('\n'), parts, span: { start, end: line.at + line.text.length } }
}
