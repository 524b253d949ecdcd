/** Legal bases (căn cứ): one per paragraph in decisions, or several in one sentence parted by ";". */
import type { Found } from '../draft.ts'
import { within, type Line } from './lines.ts'

const DOCUMENT = /(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư(?: liên tịch)?|Công văn|Công điện|Kế hoạch|Chương trình|Kết luận|Hướng dẫn|Thông báo|Văn bản|Đề án|Tờ trình|Báo cáo|Chiến lược|Quy định|Quy chế|Thông tri|Lệnh|Điều lệ|Phương án|Dự án|Thông cáo|Công thư|Phiếu trình)(?= số| \d|\s*\d|(?<=Luật|luật|lệnh|pháp) \p{Lu}| (?:hành động|phát triển|công tác|thực hiện))/u
/** "… về ban hành Kế hoạch …" is the name of a document that is cited. */
const ENACTS = /(?<!(?:về|việc|sự) )(?:ban hành|xây dựng|đề ra) (?:Kế hoạch|Chương trình|kế hoạch|Đề án)|như sau ?:?$|sau đây ?:?$/u

export function legalBases(preamble: Line[]): Found[] {
  const found: Found[] = []
  // What follows "Xét đề nghị của …" lists who asked, document by document.
  for (const line of preamble.filter((each) => !/^(?:xet|theo) de nghi/.test(each.key))) for (const part of parts(line.text)) {
    const base = baseIn(part.text)
    if (base) found.push({ value: base.text, span: within(line, part.from + base.from, part.from + base.from + base.text.length), rule: base.rule, confidence: base.rule === 'basis-cited' ? 0.95 : 0.6 })
  }
  return found
}

/** Parts between ";" (and full stops before a capital), outside brackets and quotation marks. */
function parts(text: string): { text: string; from: number }[] {
  const cuts = [0]
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if ('(“'.includes(text[at]!)) depth++
    if (')”'.includes(text[at]!)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (text[at] === ';' || (text[at] === '.' && /^\.\s+\p{Lu}/u.test(text.slice(at, at + 4)) && !/(?:TP|Tp)$/.test(text.slice(0, at)))) cuts.push(at + 1)
  }
  return cuts.map((from, index) => ({ from, text: text.slice(from, cuts[index + 1]) }))
}

function baseIn(part: string): { text: string; from: number; rule: string } | null {
  const document = DOCUMENT.exec(part)
  const opening = /^\s*(?:và\s+)?(?:[Cc]ăn cứ|[Tt]riển khai thực hiện|[Tt]hực hiện|[Tt]riển khai|[Tt]heo|[Tt]rên cơ sở|[Tt]iếp tục thực hiện|[Xx]ét)?\s*/u.exec(part)!
  const cited = opening[0].trim() !== '' || document !== null
  if (!cited || /^\s*(?:[Tt]heo đề nghị|[Xx]ét đề nghị)/u.test(part)) return null
  const enacts = ENACTS.exec(part)
  if (!document) return enacts || !/^\s*[Cc]ăn cứ/u.test(part) ? null : ended(part, opening[0].length, part.length, 'basis-cited')
  // The enacting clause names the plan itself after the agency; a document cited before it is a basis, one after it is not.
  if (enacts && enacts.index <= document.index) return null
  const end = enacts ? cutBeforeAgency(part, enacts.index) : part.length
  const numbered = /^[^,;]{0,60}?\d/u.test(part.slice(document.index)) || /^(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh)/u.test(document[0])
  if (!numbered && !/^\s*[Cc]ăn cứ/u.test(part)) return null
  return ended(part, document.index, end, opening[0].trim() ? 'basis-cited' : 'basis-listed')
}

/** The basis ends where the agency that issues the plan begins: "…, UBND tỉnh ban hành …". */
function cutBeforeAgency(part: string, enacts: number): number {
  const clause = part.lastIndexOf(', ', enacts)
  return clause > 0 ? clause : enacts
}

function ended(part: string, from: number, to: number, rule: string): { text: string; from: number; rule: string } {
  return { text: part.slice(from, to).replace(/[\s,;.:*]+$/u, ''), from, rule }
}
