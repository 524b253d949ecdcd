/** Headings that name who is to act: "1. Sở Y tế", "Đề nghị Ủy ban Mặt trận Tổ quốc …", "Trách nhiệm của các sở, ngành". */
import { assignmentIn } from './assignment-in-prose.ts'
import { endOfUnits } from './verbs.ts'
import { splitUnits, type Piece } from './units-in-text.ts'
import { startsBareNoun, startsUnit, withoutRemark } from './unit-names.ts'
import type { Line } from './lines.ts'

/** `text` and `from`: the whole of what names the agencies, in the line's text; `pieces` have offsets there too. */
export type Agency = { line: Line; text: string; from: number; pieces: Piece[]; request: boolean }

const OPENING = /^(?:(trân trọng đề nghị|kính đề nghị|đề nghị|kiến nghị|mời)|trách nhiệm của|nhiệm vụ của|đối với|giao(?: cho)?|phân công|phần việc của|về phía)(?: cho)?:? /iu
const seen = new WeakMap<Line, Agency | null>()

/** Null when the line is more, or other, than names of agencies. */
export function agencyOf(line: Line): Agency | null {
  if (!seen.has(line)) seen.set(line, read(line))
  return seen.get(line)!
}

function read(line: Line): Agency | null {
  const whole = line.text.replace(/[\s.:;*_]+$/u, '')
  if (line.row || whole.length > 320) return null
  const opening = OPENING.exec(whole)
  const from = opening?.[0].length ?? 0
  const names = withoutRemark(whole.slice(from))
  const capital = names === names.toUpperCase() && names.length > 4 ? asName(names) : names
  if (!startsUnit(capital) && !startsBareNoun(capital) && !PARTY_BODY.test(capital)) return null
  if (/(?:chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm)/u.test(capital)) return opensList(line) ? leadingIn(line, opening?.[1] !== undefined) : null
  if (isOrder(line)) return leadingIn(line, false)
  if (endOfUnits(capital, 0, true) < capital.length && !onlyQualified(capital)) return null
  const pieces = splitUnits(capital).map((piece) => ({ ...piece, text: names.slice(piece.from, piece.to), from: piece.from + from, to: piece.to + from }))
  return pieces.length > 0 ? { line, text: names, from, pieces, request: opening?.[1] !== undefined } : null
}

/** Ends in a colon; or, numbered and without a full stop, says no more than that the agency leads: "2. Sở Công Thương chủ trì, phối hợp thực hiện". */
function opensList(line: Line): boolean {
  if (/:[\s*_]*$/.test(line.text)) return true
  return /\d/.test(line.marker) && /(?:chủ trì(?:, phối hợp)?(?: tổ chức| triển khai)?(?: thực hiện)?(?: các (?:nhiệm vụ|nội dung))?(?: sau)?|có trách nhiệm)[\s*_]*$/u.test(line.text)
}

/** "Giao phòng A thực hiện các công việc sau:". */
export function isOrder(line: Line): boolean {
  return /^giao .*(?:cong viec|nhiem vu|noi dung|viec)(?: sau(?: day)?| lien quan| cu the)?\s*:[\s*_]*$/.test(line.key)
}

/** "Sở Y tế có trách nhiệm:", "Sở Y tế chủ trì, phối hợp với …:" above a list. */
function leadingIn(line: Line, request: boolean): Agency | null {
  const told = assignmentIn(line.text)
  if (!told?.explicit || told.leads.length === 0) return null
  const from = told.leads[0]!.from
  return { line, text: line.text.slice(from, told.leads.at(-1)!.to), from, pieces: told.leads, request: request || told.request }
}

/** "SỞ Y TẾ" to "Sở Y tế", only to see that a name begins there. */
function asName(text: string): string {
  return text.toLowerCase().replace(/(^|[,;] |(?:^| )và )(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()).replace(/^(\p{L})/u, (letter) => letter.toUpperCase())
}

const PARTY_BODY = /^(?:Tổ đảng|Đảng viên|Đoàn đại biểu|Thành viên|Ủy viên|Đảng ủy|Lãnh đạo|Thường trực) /u

/** "các doanh nghiệp sản xuất, chế biến và xuất khẩu hàng hóa": verbs that only say which ones. */
function onlyQualified(text: string): boolean {
  return /^(?:các|những) (?:doanh nghiệp|cơ sở|tổ chức|đơn vị|cơ quan|hội|hiệp hội|trường|chủ đầu tư|nhà thầu|hộ|cá nhân|hợp tác xã|nhà)/iu.test(text) && text.length < 140 && !/(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|chủ động|tham mưu|triển khai|thực hiện)/u.test(text)
}
