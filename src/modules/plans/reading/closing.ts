/** Signatures and recipients (NĐ 30/2020, Phụ lục I, ô 7 và 9b), also where two columns were mixed line by line. */
import type { DraftHead, Found } from '../draft.ts'
import { isCapitals } from './outline.ts'
import { within, type Line } from './lines.ts'

const AUTHORITY = /(?:^|\s)((?:TM|T\/M|TUQ|T\/L|TL|Q)\.?\s+\p{Lu}[\p{Lu}\s,.-]{3,80})$/u
const BEHALF = /(?:^|\s)((?:KT|K\/T|TL|TUQ|Q)\.?\s?\p{Lu}[\p{Lu}\s,.-]{3,60})$/u
const ROLES = 'CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TỔNG GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC|BÍ THƯ|PHÓ BÍ THƯ|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|PHÓ CHÁNH THANH TRA|CỤC TRƯỞNG|PHÓ CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|VIỆN TRƯỞNG|PHÓ VIỆN TRƯỞNG|CHÁNH ÁN|HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG|TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG|CHI CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG|TỔNG BIÊN TẬP|TRƯỞNG ĐOÀN|PHÓ TRƯỞNG ĐOÀN|CHỦ NHIỆM|PHÓ CHỦ NHIỆM|CHÍNH ỦY|CHỈ HUY TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG|QUYỀN CHỦ TỊCH|ỦY VIÊN|TỔ TRƯỞNG|PHÓ TỔ TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|CHỦ TỌA|TRƯỞNG TIỂU BAN'
const ROLE = new RegExp(`(?:^|\\s)((?:PHÓ )?(?:${ROLES})(?: (?:THƯỜNG TRỰC|PHỤ TRÁCH|CÔNG AN[\\p{Lu} ]*|SỞ [\\p{Lu} ]+|UBND[\\p{Lu} ]*|ỦY BAN[\\p{Lu} ]*))?)(?:\\s*\\(.*\\))?$`, 'u')
/** "PHÓ CHỦ TỊCH trên địa bàn tỉnh;": the end of a recipient stands beside the role. */
const ROLE_THEN_RECIPIENT = new RegExp(`^((?:PHÓ )?(?:${ROLES}))(?=\\s+\\p{Ll})`, 'u')
/** Two to five words with a capital each, at the end of the line. */
const NAME = /(?:^|\s)((?:\p{Lu}\p{Ll}*(?:\s|$)){2,5})\s*$/u
const RANK = /^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá)|TS\.?|ThS\.?|PGS\.?|GS\.?|BS\.?|CN\.?)\s+/u

type Parts = { authority: Line | null; text: Record<'authority' | 'onBehalf' | 'role' | 'name', string>; lines: Line[] }

export function signatureIn(closing: Line[]): DraftHead['signature'] {
  const parts: Parts = { authority: null, text: { authority: '', onBehalf: '', role: '', name: '' }, lines: [] }
  for (const line of closing) {
    if (line.row) break
    const kind = partIn(line.text.replace(/[\s*]+$/g, ''), parts.text)
    if (!kind) continue
    parts.text[kind.name] = parts.text[kind.name] && kind.joins ? `${parts.text[kind.name]} ${kind.text}` : kind.text
    parts.lines.push(line)
    if (kind.name === 'name') break
  }
  const first = parts.lines[0]
  if (!first || (!parts.text.role && !parts.text.authority && !parts.text.onBehalf)) return null
  const last = parts.lines.at(-1)!
  return { ...parts.text, span: { start: first.at, end: last.at + last.text.length } }
}

type Part = { name: 'authority' | 'onBehalf' | 'role' | 'name'; text: string; joins?: boolean }

function partIn(text: string, so: Record<string, string>): Part | null {
  const behalf = BEHALF.exec(text)?.[1]
  const authority = AUTHORITY.exec(text)?.[1]
  if (authority && !so.authority && (/^(?:TM|T\/M)/u.test(authority) || !behalf)) return { name: 'authority', text: authority.trim() }
  if (behalf && !so.onBehalf) return { name: 'onBehalf', text: behalf.trim() }
  const role = ROLE.exec(text)?.[1] ?? ROLE_THEN_RECIPIENT.exec(text)?.[1]
  if (role && !so.role) return { name: 'role', text: role.trim() }
  if (so.authority && !so.onBehalf && !so.role && isCapitals(text) && text.length < 60 && /^(?:DÂN|NHÂN DÂN|TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|VÀ |VIỆT NAM)/u.test(text)) return { name: 'authority', text: text.trim(), joins: true }
  if (!so.role && !so.onBehalf && !so.authority) return null
  return nameIn(text)
}

/** A person's name stands after the role, alone or at the end of a recipients' line. */
function nameIn(text: string): Part | null {
  // A footnote mark may stick to the name.
  const body = text.replace(RANK, '').replace(/(?<=\p{Ll})\d$/u, '')
  const tail = /[;.:)]\s+(\S.*)$/u.exec(body)?.[1] ?? body
  const found = NAME.exec(tail.replace(/^(?:Đã ký|\(Đã ký\))\s*:?/iu, '').replace(RANK, ''))
  const name = found?.[1]?.trim()
  if (!name || isCapitals(name) || NOT_A_NAME.test(name) || (found!.index > 1 && tail === body)) return null
  return { name: 'name', text: name }
}

const NOT_A_NAME = /^(?:Như|Lưu|Các|Sở|Ban|Bộ|Văn|Công An|Thường|Chủ Tịch|Nơi|Tỉnh|Hội|Ủy|Uỷ|Đảng|Cổng|Trung)(?:\s|$)/u

const OPENING = /n[oe]i (?:nhan|gui) ?[:.]?\s*/

/** The list after "Nơi nhận:" (also misread "Noi nhận"), each line without its dash and end mark. */
export function recipientsIn(closing: Line[]): Found[] {
  const start = closing.findIndex((line) => OPENING.test(line.key))
  if (start < 0) return []
  const found: Found[] = []
  let signed = false
  for (const [index, line] of closing.slice(start).entries()) {
    if (line.row) break
    // Below the signature's first line, what has no dash belongs to the signature.
    signed ||= line.marker === '' && isSignature(line.text.trim())
    if (signed && line.marker === '') continue
    const from = index === 0 ? OPENING.exec(line.key)!.index + OPENING.exec(line.key)![0].length : 0
    const shown = line.text.slice(from).trim()
    const text = isSignature(shown) ? '' : withoutSignature(shown)
    if (text === '') { if (found.length > 0 && isFinal(found.at(-1)!.value)) break; else continue }
    addRecipient(found, line, text, from, index)
  }
  return found.map((each) => ({ ...each, value: each.value.replace(/[\s;.,]+$/, '') }))
}

const isFinal = (value: string) => /^Lưu/iu.test(value)
const isSignature = (text: string) => isCapitals(text) && (BEHALF.test(text) || AUTHORITY.test(text) || ROLE.test(text))

function withoutSignature(text: string): string {
  const cut = text.search(/\s(?:(?:TM|T\/M|KT|TL|TUQ)\.\s?\p{Lu}{2}|PHÓ CHỦ TỊCH|CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|BÍ THƯ)/u)
  const kept = cut < 0 ? text : text.slice(0, cut)
  return (AUTHORITY.test(kept) || BEHALF.test(kept) ? '' : withoutStray(kept)).replace(/^[\s*•-]+/, '').trim()
}

/** Signs read from a stamp or a signature beside the list: behind the ";" that ends a recipient, or without a word in them. */
function withoutStray(text: string): string {
  const ended = /^(.*\p{L}.*;)\s*(\S{1,6})$/u.exec(text)?.[1] ?? text
  return /\p{L}{2}/u.test(ended) && /[\p{Ll}\d)]{2}|\p{Lu}{2}/u.test(ended) && !/^[^\p{L}]*\p{L}?\d{1,2}$/u.test(ended) ? ended : ''
}

function addRecipient(found: Found[], line: Line, text: string, from: number, index: number): void {
  const last = found.at(-1)
  const continues = index > 0 && line.marker === '' && last && !/[;.]$/.test(last.value) && !isFinal(last.value)
  if (!continues && index > 0 && line.marker === '' && last && isFinal(last.value)) return
  if (continues || line.marker === '+') {
    if (!last) return
    last.value = clean(`${last.value} ${line.marker === '+' ? '+ ' : ''}${text}`)
    last.span = { ...last.span, end: line.at + line.text.length }
    return
  }
  const at = line.text.indexOf(text.slice(0, 8), from)
  found.push({ value: clean(text), span: within(line, Math.max(0, at), Math.max(0, at) + text.length), rule: 'recipients-list', confidence: 0.9 })
}

const clean = (text: string) => text.replace(/[\s*]+$/, '')
