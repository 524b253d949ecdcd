/** Lines that a wrap cut where a reader of layout cannot know it: a compound at its dash, a sentence after ":" or ";". */
import { bare } from './keys.ts'
import { labelAtStart } from './labels.ts'
import type { Line } from './lines.ts'

/** Neighbouring lines joined where the second only goes on with the first; places stay exact. */
export function rejoined(lines: Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines.flatMap(parted)) {
    const last = joined.at(-1)
    if (last && !last.row && !line.row && line.span.start === last.at + last.text.length + 1 && goesOn(last, line)) joined[joined.length - 1] = merge(last, line)
    else joined.push(line)
  }
  return joined
}

/** Words that begin a paragraph of their own, wherever a copy has put them: closing words after an item, legal bases after a title. */
const BEGINS = /(?<=[.;])\s+(?=(?:Trên đây là (?:Kế hoạch|Chương trình|kế hoạch)|Trong quá trình (?:tổ chức |triển khai )?(?:thực hiện|triển khai)[^.]{0,80}(?:khó khăn|vướng mắc|phát sinh)))|(?<=[\p{L}\d])\s+(?=Căn cứ (?:Hiến pháp|Luật|Bộ luật|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Thông tư|Chương trình|Công văn|Chỉ thị|Kết luận|Hướng dẫn|Đề án) )/u

function parted(line: Line): Line[] {
  const found = line.row ? null : BEGINS.exec(line.text)
  if (!found) return [line]
  const from = found.index + found[0].length
  const text = line.text.slice(from)
  return [
    { ...line, text: line.text.slice(0, found.index), key: line.key.slice(0, found.index), span: { ...line.span, end: line.at + found.index } },
    { ...line, marker: '', text, key: bare(text), at: line.at + from, span: { start: line.at + from, end: line.span.end } },
  ]
}

function goesOn(last: Line, line: Line): boolean {
  if (/^[-–]$/.test(line.marker)) return COMPOUND.some(([before, after]) => before.test(last.text) && after.test(line.text))
  if (last.text.length < 30) return false
  if (line.marker === '' && openBracket(last.text) && /^[^(]{0,60}\)/u.test(line.text)) return true
  if (line.marker === '' && NAMELESS.test(last.text) && /^\p{Lu}\p{Ll}/u.test(line.text)) return true
  return line.marker === '' && /^\p{Ll}/u.test(line.text) && !/[.!?]$/.test(last.text) && last.marker + last.text !== '' && labelAtStart(line.text, line.key) === null
}

const openBracket = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')')

/** A name that has only begun: "…, Hội Liên hiệp / Phụ nữ tỉnh". */
const NAMELESS = /(?<!\p{L})(?:và|hoặc|của|các|với|thuộc|Sở|Ban|Bộ|Hội|Hội đồng|Ủy ban|Uỷ ban|Ủy ban nhân|Uỷ ban nhân|Ủy ban Mặt trận|Liên hiệp|Liên đoàn|Liên minh|Trung tâm|Phòng|Văn phòng|Tổng công ty|Chi cục|Cục|Viện|Mặt trận|Đoàn Thanh niên Cộng sản|Công an các|Ban Quản lý|Bộ Chỉ huy)$/u

/** "chính trị / - xã hội", "2021 / - 2025", "Phát thanh / - Truyền hình": a dash inside a name, not a bullet. */
const COMPOUND: [RegExp, RegExp][] = [
  [/(?:chính trị|kinh tế|văn hóa|văn hoá)$/iu, /^xã hội/iu],
  [/(?<!\d)20\d{2}$/u, /^20\d{2}(?!\d|\s?%)/u],
  [/[Pp]hát thanh$/u, /^[Tt]ruyền hình/u],
  [/Lao động$/u, /^Thương binh/u],
  [/(?:Tài chính|Văn hóa|Văn hoá|Khoa học)$/u, /^(?:Kế hoạch|Thông tin|Thể thao|Công nghệ|Xã hội)(?! \p{Lu})/u],
]

function merge(last: Line, line: Line): Line {
  const text = `${last.text} ${line.marker ? `${line.marker} ` : ''}${line.text}`
  return { ...last, text, key: bare(text), span: { start: last.span.start, end: line.span.end }, bold: last.bold && line.bold }
}
