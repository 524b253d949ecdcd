/** Lists of agencies: "Sở Văn hóa, Thể thao và Du lịch; Công an tỉnh và các cơ quan liên quan" → the agencies as written. */
import { isOfficeOf, isPersonAlone } from './persons.ts'
import { isGroup, nameHead, startsBareNoun, startsGroup, startsName, startsUnit } from './unit-names.ts'

/** A piece of a text and where it stands there. */
export type Piece = { text: string; from: number; to: number }

/** Cuts a list of agencies. ";" always parts; line ends, "," and "và" only before the start of another agency. */
export function splitUnits(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const size = separatorAt(text, at, text.slice(from, at))
    if (size === 0) continue
    pieces.push({ text: text.slice(from, at), from, to: at })
    from = at + size
    at = from - 1
  }
  pieces.push({ text: text.slice(from), from, to: text.length })
  return pieces.map(trimmed).filter((piece) => /\p{L}{2}|^\p{Lu}\d{1,2}$/u.test(piece.text))
}

/** Length of the separator at this place, 0 when the name goes on. */
function separatorAt(text: string, at: number, before: string): number {
  const letter = text[at]!
  if (!SEPARATOR_START.test(letter) || openBracket(before)) return 0
  if (letter === ';') return 1
  const rest = text.slice(at, at + 90)
  if (letter === '\n') return /^\n(?:[-+*•] |\d+[.)] )/.test(rest) || startsUnit(rest.slice(1)) || isPersonAlone(rest.slice(1).split('\n')[0]!) ? 1 : 0
  if (letter === ',') {
    const link = /^,\s+(?:(?:và|cùng|với)(?: với)? )?/u.exec(rest)?.[0]
    return link && partsBeforeUnit(before, rest.slice(link.length), ',') ? link.length : 0
  }
  if (letter === '.') {
    const link = /^\.\s+/.exec(rest)?.[0]
    return link && !/(?:^|\s)(?:TP|TX|TT|Tp|P|Q|H|X)$/u.test(before) && startsUnit(rest.slice(link.length)) ? link.length : 0
  }
  const joint = /^ (?:và|cùng với|cùng|với|&|-|–|\+|\/) /u.exec(rest)
  if (joint) return partsBeforeUnit(before, rest.slice(joint[0].length), joint[0].trim()) ? joint[0].length : 0
  return forgotten(before, rest) ? 1 : 0
}

const SEPARATOR_START = /[;\n,. ]/

function openBracket(before: string): boolean {
  const last = before.lastIndexOf('(')
  return last >= 0 && before.indexOf(')', last) < 0
}

function partsBeforeUnit(before: string, rest: string, joint: string): boolean {
  if (isBareHead(before) || isOfficeOf(before, rest) || /^[-–/+&]$/u.test(joint)) return false
  // One office serves both: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh".
  if (joint === 'và' && /^\s*(?:Văn phòng|VP) (?:Đoàn (?:đại biểu|ĐB)|ĐĐBQH|HĐND|Hội đồng nhân dân)/u.test(before) && /^(?:Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND)/u.test(rest)) return false
  // "các Sở: Tài chính, Nội vụ" is one set; another agency with its own head ends it.
  if (/^\s*(?:các|những) \p{L}+:/iu.test(before) && !startsName(rest) && !startsGroup(rest)) return false
  if (startsName(rest)) return !continuesGroup(before, rest)
  if (startsGroup(rest)) return !continuesCouncil(before, rest)
  if (joint === 'và' && /^(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|chính quyền)(?: |,)/u.test(rest)) return !/^\s*(?:các |những )?(?:cơ quan|đơn vị|tổ chức)(?:, [\p{Ll} ]+)?$/u.test(before)
  if (leavesCouncil(before, rest)) return true
  // "Sở Tài chính, đơn vị liên quan": a set without "các" begins only after a single agency.
  return startsBareNoun(rest) && /^(?:cơ quan|đơn vị|địa phương|doanh nghiệp|chính quyền|sở, )/u.test(rest) && !isGroup(before.trim()) && nameHead(before.trim()) !== null
}

/** "Báo và Đài Phát thanh - Truyền hình": the first word is no agency of its own. */
function isBareHead(before: string): boolean {
  const name = before.trim()
  return name !== '' && nameHead(name) === name && !/^(?:Chính phủ|Quốc hội|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Đảng ủy|VNPT|Viettel|MTTQ|Viễn thông|BHXH|LĐLĐ|TAND|VKSND|HĐND|UBND)$/u.test(name)
}

/** "Các Sở, Ban, ngành": capitals inside a set. "Giám đốc Sở, Trưởng ban" are two. */
function continuesGroup(before: string, rest: string): boolean {
  const name = before.trim()
  if (/^(?:các |những )?(?:sở|bộ|ban|ngành)(?:, ?(?:sở|ban|ngành|bộ))*$/iu.test(name)) return /^(?:Sở|Ban|Ngành|Đoàn thể|UBND)(?: |,|$)/u.test(rest) && /^(?:Sở|Ban|Ngành|Đoàn thể)(?:,| ngành| và|$)/u.test(rest)
  return false
}

/** "UBND các huyện và các xã": the second "các" still speaks of the same kind of body. */
function continuesCouncil(before: string, rest: string): boolean {
  return /^\s*(?:UBND|HĐND|(?:Ủy|Uỷ) ban|Hội đồng|Chủ tịch|Công an)/u.test(before) && /^các (?:xã|phường|huyện|thị|thành phố|quận|đặc khu)/u.test(rest)
}

/** "UBND xã, phường, báo, đài": what is no place is not under the council any more. */
function leavesCouncil(before: string, rest: string): boolean {
  const ofPlaces = /^\s*(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Công an|Chủ tịch|Đảng ủy)(?:,? \p{L}+)*?,? (?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố)$/u
  return ofPlaces.test(before.trim()) && /^(?:báo|đài|đoàn thể|hội|hiệp hội|doanh nghiệp|tổ chức|cơ quan|đơn vị|trường|hợp tác xã|ngân hàng|bệnh viện)(?!\p{L})/u.test(rest)
}

/** "Sở Khoa học và Công nghệ Sở Công Thương": the comma was forgotten. */
function forgotten(before: string, rest: string): boolean {
  if (!/^ (?:Sở|UBND|Ban|Công an|Các (?:sở|Sở|doanh|cơ quan|đơn vị)) /u.test(rest) && !/^ Các /u.test(rest)) return false
  const name = before.trim()
  if (/^(?:Giám đốc|Phó Giám đốc|Lãnh đạo|Thủ trưởng|Trung tâm|Chi cục|Phòng|Trường|Ban|Chủ tịch|Thanh tra|Văn phòng)/u.test(name)) return false
  return /^(?:Sở|UBND|Công an) \S/u.test(name) && !/(?:^|\s)(?:và|của|thuộc|với|cho|cùng|do)$/u.test(name) && startsUnit(rest.trim())
}

function trimmed(piece: Piece): Piece {
  const head = /^(?:[\s,;.:+•*-]|và (?=\p{L})|cùng với |cùng (?=các))*/u.exec(piece.text)![0].length
  const tail = /[\s,;.:]*$/u.exec(piece.text.slice(head))![0].length
  let text = piece.text.slice(head, piece.text.length - tail)
  const closing = /\s+(?:và|cùng|với)$/u.exec(text)?.[0].length ?? 0
  text = text.slice(0, text.length - closing)
  // The bracket that the sentence opened: "(Sở A chủ trì, phối hợp với Sở B)".
  if (text.endsWith(')') && text.split('(').length < text.split(')').length) text = text.slice(0, -1).trimEnd()
  return { text, from: piece.from + head, to: piece.from + head + text.length }
}
