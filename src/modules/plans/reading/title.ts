/** The title (trích yếu): what stands between the kind of document and its preamble, however many lines it takes. */
import type { Found } from '../draft.ts'
import { isCapitals } from './outline.ts'
import { splitType } from './regions.ts'
import type { Line } from './lines.ts'

/** `end`: index of the first body line that is no longer title. */
export function titleOf(type: Line | null, body: Line[]): { found: Found | null; end: number } {
  const shared = type ? splitType(type).rest : ''
  const lines: Line[] = []
  let end = 0
  while (type && end < body.length && end < 12 && (isRule(body[end]!) || isEnclosed(body[end]!) || isTitleLine(body[end]!, lines, shared))) {
    const line = body[end]!
    end++
    if (isRule(line) && (lines.length > 0 || shared)) break
    if (!isRule(line) && !isEnclosed(line)) lines.push(line)
  }
  const text = [shared, ...lines.map((line) => line.text.trim())].filter(Boolean).join(' ').replace(/\s+/g, ' ').replace(/[\s*]+$/, '')
  if (!text) return { found: null, end }
  const from = shared && type ? type.at + type.text.length - shared.length : lines[0]!.at
  const last = lines.at(-1) ?? type!
  return { found: { value: text, span: { start: from, end: last.at + last.text.length }, rule: 'title-lines', confidence: lines.length > 5 ? 0.8 : 0.95 }, end }
}

const isRule = (line: Line) => !/[\p{L}\d]/u.test(line.text)
/** "(Ban hành kèm theo Quyết định số …)" stands under a title but is none of it. */
const isEnclosed = (line: Line) => /^\(?(?:ban hanh )?(?:kem theo|dinh kem)/.test(line.key.replace(/^\(/, ''))

const PREAMBLE = /^(?:can cu|thuc hien|trien khai|nham|de |tren co so|theo|xet|tiep tuc|kinh gui|ngay \d|nam \d|uy ban nhan dan|ubnd|ban |so |hoi )/

function isTitleLine(line: Line, before: Line[], shared: string): boolean {
  if (line.marker !== '' || line.row) return false
  const first = before.length === 0 && shared === ''
  if (/^can cu /.test(line.key) || /^kinh gui/.test(line.key)) return false
  if (first) return !/[;:]$/.test(line.text) || line.text.length < 60
  const last = before.at(-1)
  // An agency's name in capitals between title and preamble belongs to a decision: "ỦY BAN NHÂN DÂN TỈNH SƠN LA".
  if (/^(?:uy ban nhan dan|hoi dong nhan dan|chu tich|thu tuong|bo truong|giam doc|ban thuong vu)/.test(line.key) && isCapitals(line.text) && line.text.length < 90 && !/(?:của|cho|tại|CỦA|CHO)$/u.test(last?.text ?? '')) return false
  if (last && isCapitals(last.text) && (isCapitals(line.text) || /[-–,]$|(?:NĂM|ĐẾN|GIAI ĐOẠN)$/u.test(last.text))) return true
  if (PREAMBLE.test(line.key) && (/[;:.,]$/.test(line.text) || line.text.length > 180)) return false
  if (/[;:]$/.test(line.text) || (/\.$/.test(line.text) && line.text.length > 60)) return false
  if (last && isCapitals(last.text) && !isCapitals(line.text)) return false
  if (/^\p{Ll}/u.test(line.text)) return true
  if (PREAMBLE.test(line.key)) return line.text.length < 160 && (line.bold || line.centred) && (last?.bold ?? true) === line.bold
  // A wrapped title: short, no stop at its end, as bold as what stands before it.
  return line.text.length < 130 && (last?.bold ?? false) === line.bold && !/[.;:,]$/.test(last?.text ?? '')
}
