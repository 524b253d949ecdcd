/**
 * How names of agencies begin and what a word needs to be one. Case matters: "Ban" begins a name, "ban" in
 * "các sở, ban, ngành" does not; so matching is done on the text as printed.
 */

import { startsPerson } from './persons.ts'

/** Words that begin the name of one body. Longer ones first, so that the longest match wins. */
const HEADS = [
  'Ủy ban nhân dân', 'Uỷ ban nhân dân', 'Ủy ban Nhân dân', 'Uỷ ban Nhân dân', 'Ủy ban MTTQ', 'Uỷ ban MTTQ', 'Ủy ban', 'Uỷ ban', 'UBND', 'UBMTTQ', 'UB MTTQ', 'UBMT', 'UB',
  'Hội đồng nhân dân', 'Hội đồng', 'HĐND', 'Thường trực', 'TT', 'Ban Thường vụ', 'BTV', 'Đảng ủy', 'Đảng uỷ', 'Đảng bộ', 'Đảng đoàn', 'Ban Cán sự', 'Ban cán sự',
  'Tỉnh ủy', 'Tỉnh uỷ', 'Thành ủy', 'Thành uỷ', 'Huyện ủy', 'Huyện uỷ', 'Quận ủy', 'Thị ủy', 'Cấp ủy',
  'Mặt trận', 'MTTQ', 'Liên đoàn', 'Liên hiệp', 'Liên minh', 'LĐLĐ', 'Công đoàn', 'Tỉnh đoàn', 'Tỉnh Đoàn', 'Thành đoàn', 'Thành Đoàn', 'Huyện đoàn', 'Đoàn', 'Hội', 'Hiệp hội', 'Câu lạc bộ',
  'Văn phòng', 'VPUBND', 'VP', 'Thanh tra', 'Kiểm toán', 'Kho bạc', 'Thuế', 'Cục Thuế', 'Hải quan', 'Thống kê', 'Tòa án', 'Toà án', 'TAND', 'Viện kiểm sát', 'Viện Kiểm sát', 'VKSND', 'Thi hành án',
  'Bộ Chỉ huy', 'BCH', 'Bộ đội', 'Bộ CHQS', 'Công an', 'CA', 'Cảnh sát', 'Quân khu', 'Lực lượng', 'Biên phòng',
  'Sở', 'Ban', 'Ngành', 'Bộ', 'Tổng cục', 'Cục', 'Chi cục', 'Vụ', 'Viện', 'Học viện', 'Trường', 'Đại học', 'Cao đẳng', 'Bệnh viện', 'Trạm', 'Phòng', 'Tổ', 'Nhóm', 'Khối', 'Cụm',
  'Trung tâm', 'Báo', 'Đài', 'Tạp chí', 'Thông tấn xã', 'Cổng', 'Thư viện', 'Bảo tàng', 'Nhà văn hóa', 'Nhà xuất bản', 'Nhà thiếu nhi',
  'Bảo hiểm', 'BHXH', 'Ngân hàng', 'NHNN', 'NHCSXH', 'Chi nhánh', 'Quỹ', 'Công ty', 'Tổng công ty', 'Tổng Công ty', 'Tập đoàn', 'Doanh nghiệp', 'Hợp tác xã', 'HTX', 'Bưu điện', 'Viễn thông', 'Điện lực', 'VNPT', 'Viettel', 'Vườn quốc gia',
  'Quốc hội', 'Chính phủ', 'Cơ quan', 'Đơn vị', 'Tổ chức', 'Địa phương', 'Chính quyền', 'Nhà trường', 'Cơ sở',
  'Chủ tịch', 'Phó Chủ tịch', 'Giám đốc', 'Thủ trưởng', 'Trưởng ban', 'Trưởng phòng', 'Trưởng', 'Chánh Văn phòng', 'Chánh Thanh tra', 'Người đứng đầu', 'Hiệu trưởng', 'Lãnh đạo', 'Bí thư', 'Đồng chí', 'Thành viên', 'Chi bộ', 'Cấp uỷ', 'Bộ phận', 'Xã', 'Phường', 'Huyện', 'Thị trấn', 'Đặc khu',
  'Cá nhân', 'Cán bộ', 'Công chức', 'Nhân viên', 'Giáo viên', 'Tổ trưởng', 'Hộ',
]

/** Nouns that may stand for a set of bodies after "các", or bare in lower case. */
const GROUP_NOUNS = [
  'sở', 'ban', 'ngành', 'bộ', 'cơ quan', 'đơn vị', 'tổ chức', 'đoàn thể', 'hội', 'hiệp hội', 'địa phương', 'doanh nghiệp', 'chính quyền', 'cấp ủy', 'cấp uỷ', 'cấp', 'phòng', 'trường', 'nhà trường', 'nhà thầu', 'chủ đầu tư', 'nhà đầu tư',
  'xã', 'phường', 'thị trấn', 'huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh', 'đặc khu', 'trung tâm', 'viện', 'đài', 'báo', 'cá nhân', 'hợp tác xã', 'HTX', 'cơ sở', 'lực lượng', 'tổ', 'thôn', 'đảng ủy', 'đảng bộ', 'chi bộ', 'chi cục', 'cục', 'công ty', 'ngân hàng', 'ủy ban', 'uỷ ban', 'hội đồng', 'ban quản lý', 'văn phòng',
  'chi, đảng bộ', 'chi ủy', 'chi uỷ', 'thành viên', 'công đoàn', 'ủy viên', 'quỹ', 'khoa', 'bệnh viện', 'công an', 'tập thể', 'đồng chí', 'đại biểu', 'bên', 'nhà khoa học', 'hộ', 'tập đoàn', 'tổng công ty', 'nhà sản xuất', 'hãng', 'bộ phận', 'chuyên gia', 'nhà xuất bản', 'thư viện', 'lãnh đạo', 'giám đốc', 'chủ tịch', 'thủ trưởng', 'người đứng đầu',
]

const alternatives = (words: string[]) => [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.]/g, '\\.')).join('|')
const END = '(?![\\p{L}\\d])'

const HEAD = new RegExp(`^(?:${alternatives(HEADS)})${END}`, 'u')
const eitherCase = (word: string) => `[${word[0]!.toLowerCase()}${word[0]!.toUpperCase()}]${word.slice(1)}`
const NOUN = `(?:${[...GROUP_NOUNS].sort((a, b) => b.length - a.length).map(eitherCase).join('|')})`
const PLURAL = new RegExp(`^(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Mm]ọi|[Tt]ất cả(?: các)?|[Tt]oàn thể|[Tt]oàn bộ|[Tt]ừng|[Mm]ỗi) (?:(?:${NOUN})${END}|\\p{Lu})`, 'u')
const BARE_NOUN = new RegExp(`^(?=\\p{Ll})${NOUN}${END}`, 'u')
/** "STC", "KH&ĐT", "VP ĐP", "P3": an abbreviation that stands alone. */
const ABBREVIATION = /^(?:[A-ZĐƯƠÂÊÔĂ]{2,}(?:[&-][A-ZĐƯƠÂÊÔĂ]+)*|[A-ZĐ]\d{1,2})(?=\s*(?:$|[,;.)]| và ))/u

/** Words of other kinds that begin like a head: "Xã hội", "Báo chí", "Phòng chống", "Tổ chức thực hiện". */
const NO_NAME = /^(?:Xã|Phường|Huyện|Thị trấn|Đặc khu) (?![\p{Lu}\d])|^Báo (?:chí|cáo|động)|^Phòng(?:,| chống| thủ| ngừa)|^Tổ chức (?!chính trị|hành chính|thành viên|Đoàn|đoàn|phi|xã hội|khoa học|tín dụng|kinh tế|công đoàn|liên quan|có liên quan|trực thuộc)|^Thống kê,|^Hội (?:nghị|thảo|thi|chợ)|^Ban hành|^Cụm (?:công nghiệp|từ)|^Bộ (?:luật|tiêu chí|máy|dữ liệu)|^Đoàn kết|^Trường hợp|^Trạm thu|^Tổ hợp|^(?:Thanh tra|Kiểm toán|Thống kê|Công đoàn|Cấp ủy|Thuế|Hải quan)(?=,|\s+(?:việc|công tác|các hoạt))/u

/** The head word of a name that begins here, or null. */
export function nameHead(text: string): string | null {
  return NO_NAME.test(text) ? null : HEAD.exec(text)?.[0] ?? null
}

/** A name of one body begins here: head word and something that names it ("Ban" alone, before a comma, is no name). */
export function startsName(text: string): boolean {
  if (startsPerson(text)) return true
  const head = nameHead(text)
  if (head) {
    const rest = text.slice(head.length)
    if (head === 'Báo' && /^ và (?:Đài|đài|[Pp]hát thanh)/u.test(rest)) return true
    return head.length > 4 && !SHORT_ALONE.has(head) ? true : /^\.? +[\p{L}\d]/u.test(rest) && !/^ +(?:và|ngành|,)/u.test(rest)
  }
  return ABBREVIATION.test(text)
}

const SHORT_ALONE = new Set(['Ngành', 'Phường', 'Huyện', 'Đặc khu', 'Đơn vị', 'Cơ quan', 'Tổ chức', 'Địa phương', 'Chi nhánh', 'Nhóm', 'Trường', 'Trạm', 'Cơ sở', 'Trưởng', 'Báo', 'Thường trực', 'Lực lượng', 'Bộ phận', 'Trung tâm'])

/** "các sở", "những địa phương", "Toàn thể cán bộ": a set of bodies begins here. */
export function startsGroup(text: string): boolean {
  return PLURAL.test(text) || /^Sở, (?:ban|ngành)(?!\p{L})/u.test(text)
}

/** "đơn vị liên quan", "sở, ban, ngành": a set written without "các". */
export function startsBareNoun(text: string): boolean {
  return BARE_NOUN.test(text)
}

/** Does a unit of any kind begin here? */
export function startsUnit(text: string): boolean {
  return startsName(text) || startsGroup(text)
}

const COUNCIL = '(?:UBND|HĐND|(?:Ủy|Uỷ) ban [Nn]hân dân|Hội đồng [Nn]hân dân|Công an|Chủ tịch|Trưởng|Giám đốc|Thủ trưởng|Bí thư|Đảng ủy|Đảng uỷ|Lãnh đạo|Người đứng đầu|Hội|Đoàn|Trung tâm|Phòng|Đài|Trạm)'
const LEVEL = '(?:huyện|xã|phường|quận|thị xã|thị trấn|thành phố|đặc khu|cấp xã|cấp huyện|cấp cơ sở|các cấp)'
/** "UBND các huyện, thành phố", "Chủ tịch UBND các xã", "UBND xã, phường", "Công an cấp xã": one office in many places. */
const OF_MANY = new RegExp(`^${COUNCIL}(?: [^,;]*?)? (?:các|những|từng|mỗi) ${NOUN}${END}|^${COUNCIL}(?: ${COUNCIL})? (?:cấp|${LEVEL}(?:,| và|/|$))`, 'u')

/** Does the name stand for a set of bodies (to be expanded by a person)? */
export function isGroup(name: string): boolean {
  return startsGroup(name) || BARE_NOUN.test(name) || /^(?:Sở|Ban|Bộ), ?(?:ban|ngành)/iu.test(name) || /^(?:Cơ quan|Đơn vị|Tổ chức|Địa phương|Doanh nghiệp|Chính quyền|Cấp ủy|Nhà trường|Cá nhân|Cơ sở)(?!\p{L})/u.test(name) || OF_MANY.test(name)
}

/** "Sở A (cơ quan thường trực)", "Sở A - cơ quan đầu mối": what this says of the agency is no part of its name; other brackets are. */
export function withoutRemark(name: string): string {
  return name.replace(/\s*\((?:(?:là |làm )?(?:cơ quan|đơn vị|đầu mối|thường trực|chủ trì)|sau đây|viết tắt|gọi tắt|qua )[^()]*\)$/iu, '').replace(/\s*[-–,]\s+(?:là |làm )?(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì)[^;]*$/iu, '')
}
