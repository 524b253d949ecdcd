/** Assignments inside sentences: "Sở A chủ trì, phối hợp với Sở B …", "Giao Sở C …", "… do Sở D chủ trì". */
import { endOfUnits } from './verbs.ts'
import { splitUnits, type Piece } from './units-in-text.ts'
import { startsBareNoun, startsUnit } from './unit-names.ts'

export type ProseAssignment = {
  leads: Piece[]
  coordinating: Piece[]
  /** "Đề nghị …": asked, not ordered. */
  request: boolean
  /** Says "chủ trì", "giao", "chịu trách nhiệm": an assignment beyond doubt. Else the agency is only the subject. */
  explicit: boolean
  rule: string
}

const ORDER = /^(?:(?:[ỦU][yỷ] ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch UBND)[^,;.]{0,60}? )?(giao|phân công|đề nghị|kính đề nghị|yêu cầu|trân trọng đề nghị|kiến nghị)(?: cho)?:? /iu

/** Null when the sentence names nobody who is to act. */
export function assignmentIn(text: string): ProseAssignment | null {
  const named = beforeColon(text)
  if (named) return named
  const order = ORDER.exec(text)
  const start = order?.[0].length ?? 0
  const subject = unitsAt(text, start)
  const request = order !== null && /đề nghị|kiến nghị/iu.test(order[1]!)
  if (subject.pieces.length > 0) return fromSubject(text, subject, order !== null, request)
  return closingAssignment(text) ?? null
}

/** "Sở Y tế: chủ trì, phối hợp với …": what stands before the colon is all names. */
function beforeColon(text: string): ProseAssignment | null {
  const opening = /^((?:[Đđ]ề nghị|[Gg]iao|[Yy]êu cầu|[Đđ]ối với|[Tt]rách nhiệm của|[Nn]hiệm vụ của|[Vv]ề phía) )?((?:(?:Ông|Bà|Đ\/c)\.|[Cc]ác (?:[Ss]ở|[Bb]an|[Bb]ộ|[Pp]hòng|[Hh]ội):)?[^:.]{3,180}): +(?=\S)/u.exec(text)
  if (!opening || (!startsUnit(opening[2]!) && !startsBareNoun(opening[2]!)) || endOfUnits(opening[2]!, 0, true) < opening[2]!.length) return null
  const from = opening[1]?.length ?? 0
  const leads = splitUnits(opening[2]!).map((piece) => ({ ...piece, from: piece.from + from, to: piece.to + from }))
  return { leads, coordinating: coordinatingIn(text, opening[0].length), request: /^đề nghị/iu.test(text), explicit: !/^đối với/iu.test(text), rule: 'prose-colon' }
}

type Units = { pieces: Piece[]; end: number }

/** The agencies that a text names from this place on; none when no agency begins there. */
function unitsAt(text: string, from: number): Units {
  const rest = text.slice(from)
  if (!startsUnit(rest) && !startsBareNoun(rest)) return { pieces: [], end: from }
  const end = endOfUnits(text, from)
  const pieces = splitUnits(text.slice(from, end)).map((piece) => ({ ...piece, from: piece.from + from, to: piece.to + from }))
  return { pieces, end }
}

function fromSubject(text: string, subject: Units, ordered: boolean, request: boolean): ProseAssignment | null {
  const rest = text.slice(subject.end)
  if (subject.end >= text.length - 1 && !ordered) return null
  if (startsBareNoun(text.slice(subject.pieces[0]!.from)) && !/^(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp|chủ động|căn cứ|tham mưu|tổ chức|triển khai|thực hiện)/u.test(rest)) return null
  const leading = /^(?:là (?:cơ quan|đơn vị) )?(?:thường trực,? |chịu trách nhiệm )?(?:chủ trì|đầu mối)|^(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|làm đầu mối)/u.test(rest)
  const request_ = request || /^đề nghị/iu.test(text)
  const coordinating = coordinatingIn(text, subject.end)
  const lead = /^(?:là )?chủ trì(?! ?trì)/u.exec(rest)
  const beside = lead && coordinating.length === 0 ? coordinatorsAfter(text, subject.end + lead[0].length) : []
  const others = otherLeads(text, Math.max(subject.end, coordinating.at(-1)?.to ?? 0, beside.at(-1)?.to ?? 0))
  return {
    leads: subject.pieces,
    coordinating: [...coordinating, ...beside, ...others],
    request: request_,
    explicit: ordered || leading,
    rule: ordered ? 'prose-order' : leading ? 'prose-lead' : 'prose-subject',
  }
}

const WITH = /(?:[Pp]hối hợp|[Cc]ùng|[Kk]ết hợp|[Ll]iên kết)(?: (?:chặt chẽ|thường xuyên|chung|tốt|hiệu quả|liên ngành))*(?:(?:,? (?:cùng với|với|cùng)) | (?=(?:Sở|Hội|UBND|Công an|Ban|Phòng|Trung tâm|Ủy ban|Văn phòng|Tỉnh|Đoàn|Mặt trận)(?!\p{L})))/gu

/** Those named after "phối hợp với", in the first sentence that says so. */
export function coordinatingIn(text: string, from = 0): Piece[] {
  WITH.lastIndex = from
  for (let found = WITH.exec(text); found; found = WITH.exec(text)) {
    if (/(?:^|[\s])(?:quy chế|công tác|sự|để|cơ chế|chương trình) $/u.test(text.slice(0, found.index))) continue
    const { pieces } = unitsAt(text, found.index + found[0].length)
    if (pieces.length > 0) return pieces
  }
  return []
}

/** "Sở A chủ trì …; Sở B và các sở, ngành chủ động tổ chức …": later clauses name those who take part. */
function otherLeads(text: string, from: number): Piece[] {
  const pieces: Piece[] = []
  for (const found of text.slice(from).matchAll(/[;.] /g)) {
    const units = unitsAt(text, from + found.index + 2)
    if (units.pieces.length > 0 && /^(?:phối hợp|chủ động|tổ chức|thực hiện|triển khai|tham gia)/u.test(text.slice(units.end))) pieces.push(...units.pieces)
  }
  return pieces
}

/** Where the agency that leads may begin: "do …", "(…", after a comma or a full stop. */
const DONE_BY = /(?:\(|[:;.,] [Gg]iao(?: cho)? |[,;.–-] | do | giao(?: cho)? )(?=\p{Lu}|các )/gu

/** "… (Sở A chủ trì, Sở B phối hợp)", "… do Sở A chủ trì thực hiện." at the end of a sentence. */
function closingAssignment(text: string): ProseAssignment | null {
  const lead = /(?<!\p{L})chủ trì(?!\p{L})/u.exec(text)
  if (!lead) return null
  const before = text.slice(0, lead.index)
  for (const opening of [...before.matchAll(DONE_BY)].reverse()) {
    const from = opening.index + opening[0].length
    const leads = unitsAt(text, from)
    if (leads.pieces.length === 0 || leads.end !== lead.index) continue
    return { leads: leads.pieces, coordinating: [...coordinatingIn(text, lead.index), ...coordinatorsAfter(text, lead.index + lead[0].length)], request: false, explicit: true, rule: 'prose-closing' }
  }
  return null
}

/** "…, Sở B, Sở C phối hợp": agencies before the verb. */
function coordinatorsAfter(text: string, from: number): Piece[] {
  const open = /^[\s,;]*(?:và )?/u.exec(text.slice(from))![0].length
  const units = unitsAt(text, from + open)
  return units.pieces.length > 0 && /^(?:phối hợp|tham gia|hỗ trợ)/u.test(text.slice(units.end)) ? units.pieces : []
}
