/** Figures of one sentence as target values: comparator, range, unit, what is counted, and for which year. */
import type { TargetValue } from '../draft.ts'
import { NUMBER, NUMBER_WORD, numberOf } from './numbers.ts'

/** Words before a number that make it a bound, and after it. */
const AT_LEAST_BEFORE = /(?:ít nhất|tối thiểu|trên|từ|hơn|không dưới|tối thiểu là|tối thiểu đạt|đạt trên|không ít hơn|không thấp hơn|≥|>=?)\s*(?:\(?>?=?\)?\s*)?$/iu
const AT_MOST_BEFORE = /(?:không quá|tối đa|dưới|không vượt quá|xuống còn|xuống dưới|còn dưới|≤|<=?)\s*$/iu
const AT_LEAST_AFTER = /^[^,;.()]{0,40}?\s?trở lên/u
const AT_MOST_AFTER = /^[^,;.()]{0,40}?\s?trở xuống/u

/** Units of counts, longest first; a unit may carry "/năm". */
const UNITS = [
  'triệu USD', 'nghìn USD', 'tỷ USD', 'tỷ đồng', 'triệu đồng', 'nghìn tỷ đồng', 'nghìn đồng', 'nghìn tấn', 'triệu tấn', 'triệu lượt', 'nghìn lượt', 'nghìn người', 'triệu người', 'lượt người', 'lượt khách', 'lượt',
  'tin, bài', 'tin bài', 'tin', 'bài viết', 'bài', 'phóng sự', 'chuyên mục', 'chuyên trang', 'chuyên đề', 'chương trình', 'ấn phẩm', 'sản phẩm', 'tài liệu', 'cuốn', 'tờ rơi', 'tờ gấp', 'tờ', 'pano', 'video', 'clip', 'bản tin', 'bản', 'bộ dữ liệu', 'bộ', 'tập dữ liệu', 'kịch bản',
  'hội nghị', 'hội thảo', 'tọa đàm', 'toạ đàm', 'lớp', 'khóa', 'khoá', 'cuộc thi', 'cuộc', 'đợt', 'buổi', 'lần', 'đoàn', 'hoạt động', 'mô hình', 'dự án', 'đề án', 'nhiệm vụ', 'đề tài', 'công trình', 'giải pháp', 'ứng dụng', 'nền tảng', 'hệ sinh thái', 'dịch vụ', 'thủ tục', 'hồ sơ', 'văn bản', 'báo cáo',
  'cán bộ', 'công chức', 'giáo viên', 'nhân viên', 'bệnh nhân', 'người dân', 'phụ nữ', 'thanh niên', 'nông dân', 'công nhân', 'trẻ', 'người', 'học viên', 'học sinh', 'sinh viên', 'lao động', 'hộ', 'hội viên', 'đoàn viên', 'đại biểu', 'phóng viên', 'báo cáo viên', 'tuyên truyền viên', 'chuyên gia', 'trẻ em',
  'xã', 'phường', 'huyện', 'thôn', 'bản', 'tổ dân phố', 'đơn vị', 'cơ quan', 'doanh nghiệp', 'hợp tác xã', 'HTX', 'trường', 'cơ sở', 'trung tâm', 'câu lạc bộ', 'tổ', 'nhóm', 'cụm', 'khu', 'trạm', 'mỏ', 'điểm', 'đài', 'thư viện', 'bệnh viện', 'nhà máy', 'tuyến', 'căn hộ', 'căn', 'máy', 'chỗ',
  'ca', 'vụ', 'phòng học', 'phòng', 'nhà', 'lớp học', 'bếp ăn', 'đầu sách', 'tủ sách', 'quyển', 'tác phẩm', 'sáng kiến', 'phim', 'kênh', 'thiết bị', 'camera', 'tài khoản', 'di tích', 'lễ hội', 'sự kiện', 'gian hàng', 'hội thi', 'diễn đàn', 'chi hội', 'chi bộ', 'km²', 'km2', 'km', 'm²', 'm2', 'm³', 'ha', 'tấn', 'tạ', 'kg', 'con', 'cây', 'MW', 'kWh', 'Gbps', 'Gb/s', 'Mb/s', 'giờ', 'phút', 'ngày', 'điểm phần trăm', 'bậc', 'vị trí', 'USD', 'đồng', 'lít', 'giường', 'bác sĩ',
]
const LONGEST_FIRST = [...UNITS].sort((a, b) => b.length - a.length)
const COUNTED = new RegExp(`^\\s*(%|‰|phần trăm|${LONGEST_FIRST.join('|')})(?![\\p{L}\\d])(\\s?/\\s?(?:năm|tháng|quý|ngày|người|hộ|xã|lớp|ha)|/(?:năm))?`, 'iu')

/** "12 KCN", "40 CLB": what is counted, in capitals; numbers of documents have a stroke or dash behind. */
const ABBREVIATED = /^ ((?!USD|UBND|HĐND|NQ|QĐ|TW|TU|CP|CT|KH)[A-ZĐ]{2,5})(?=[\s,;.)]|$)()/u

/** A rate: "15 bác sĩ/10.000 dân", "4/100.000 trẻ sinh ra", "107 bé trai/100 bé gái". */
const RATE = /^((?:\s\p{Ll}+){0,5}\s?\/\s?(?:10{0,2}\.?000|100|(?:0?1 |một )?(?:vạn|nghìn|triệu))(?:\s(?!vào|năm|đến|tới|xuống|lên|trong|và|còn|theo|trên|so)\p{Ll}+){1,4})/u

const FIGURE = new RegExp(`(?<![\\p{L}\\d/.,-])(${NUMBER}|${NUMBER_WORD})(?:\\s?%)?(?:\\s*(?:-|–|—|đến|tới)\\s*(${NUMBER}))?(?![\\d])`, 'gu')

/** Values of a sentence; `year` is that of the heading, used where the sentence names none. */
export function targetValues(sentence: string, year: number | null): TargetValue[] {
  const values: TargetValue[] = []
  let from = 0
  for (const found of sentence.matchAll(FIGURE)) {
    const at = found.index
    const after = sentence.slice(at + found[0].length)
    const percent = /%\s*$/u.test(found[0]) || /^\s*(?:%|phần trăm)/u.test(after)
    const unit = percent ? '%' : unitAfter(after)
    if (!unit || isNoFigure(sentence, at, found, unit)) continue
    const before = clauseBefore(sentence.slice(from, at))
    values.push({ ...bounds(found, sentence.slice(Math.max(0, at - 30), at), after), subject: subjectOf(sentence, before, after, unit), unit, year: yearFor(sentence, at) ?? year })
    from = at + found[0].length
  }
  return values
}

/** The clause that leads up to a figure. */
function clauseBefore(text: string): string {
  const colon = text.lastIndexOf(': ')
  return text.slice(Math.max(text.lastIndexOf(';'), /:\s*$/.test(text) ? -1 : colon, text.lastIndexOf(', trong đó')) + 1)
}

function unitAfter(after: string): string | null {
  const rate = RATE.exec(after)
  if (rate) return rate[1]!.trim().replace(/\s?\/\s?/, '/')
  const found = COUNTED.exec(after) ?? ABBREVIATED.exec(after)
  return found ? (found[1]! + (found[2] ?? '')).replace(/\s+\/\s*/g, '/') : null
}

/** Ages, spans of time, numbers of documents and of legal conventions are no targets. */
function isNoFigure(sentence: string, at: number, found: RegExpExecArray, unit: string): boolean {
  const before = sentence.slice(0, at)
  // "giảm từ 23 ca xuống 18 ca": the first figure is where things stand.
  if (/(?:giảm|tăng|nâng)[^,;]{0,30} từ (?:mức )?$/iu.test(before) && /^[^,;]{0,60}\s(?:xuống|lên|còn|đến)\s(?:còn |dưới |trên |mức |khoảng )?\d/u.test(sentence.slice(at + found[0].length))) return true
  if (/(?:số|Điều|khoản|mục|Phụ lục|tháng|năm|ngày|Quý|cấp|khóa|khoá|giai đoạn|thứ|lần thứ|từ đủ|độ tuổi|dân số từ|trẻ (?:em )?từ|trẻ (?:em )?dưới|trẻ|tuổi|trong vòng|sau|cả)\s*$/iu.test(before) && unit !== '%') return true
  if (/^(?:ngày|giờ|phút|lần)$/u.test(unit) && !/(?:mỗi|bình quân|tối thiểu|ít nhất|giảm|tăng|gấp|còn|không quá|đạt)/iu.test(before)) return true
  if (/(?:tốc độ|tốc độ truyền|với tốc độ)[^,;]{0,25}$/iu.test(before) && unit !== '%') return true
  return /^\d+$/.test(found[1]!) && unit !== '%' && Number(found[1]) > 1900 && Number(found[1]) < 2100
}

function bounds(found: RegExpExecArray, before: string, after: string): Pick<TargetValue, 'comparator' | 'min' | 'max'> {
  const low = numberOf(found[1]!)
  const tail = after.replace(/^\s?%/, '')
  if (found[2] !== undefined) return { comparator: 'range', min: low, max: numberOf(found[2]) }
  if (AT_MOST_BEFORE.test(before) || AT_MOST_AFTER.test(tail)) return { comparator: '<=', min: null, max: low }
  if ((AT_LEAST_BEFORE.test(before) && !/(?:giảm|chiếm) từ\s*$/iu.test(before)) || AT_LEAST_AFTER.test(tail)) return { comparator: '>=', min: low, max: null }
  return { comparator: '=', min: low, max: low }
}

/** Units of amount: what is counted stands before them ("giá trị xuất khẩu đạt 10 triệu USD"). */
const AMOUNT = /^(?:%|.*(?:USD|đồng|tấn|tạ|kg|ha|km|km2|km²|m2|m²|MW|kWh|Gbps|b\/s|giờ|phút|lít|bậc))(?:\/|$)/u
const NAMED_AMOUNT = /^(?:Tỷ lệ|Tỉ lệ|Tỷ trọng|Số|Tổng|Giá trị|Tốc độ|Kinh phí|Sản lượng|Diện tích|Mức|Quy mô)(?!\p{L})/iu
const CLAIMS = /(?:đạt|chiếm|là|còn|lên|xuống|tăng|giảm|bằng|trên|tối thiểu|ít nhất|khoảng|từ|dưới|không quá|hơn|:)\s*(?:(?:trên|từ|tối thiểu|ít nhất|khoảng|dưới|hơn|thêm|bình quân|được|đạt|còn|lên|ở mức|mức)\s*)*$/iu

/** What is counted: after "100 % …" up to what is said of it, or before "… đạt 60 %" and "…: 60 %". */
function subjectOf(sentence: string, before: string, after: string, unit: string): string {
  const behind = after.replace(/^\s*(?:%|phần trăm)/u, '').replace(/^\s*(?:trở lên|trở xuống)/u, '').trim()
  const ahead = before.replace(/^[\s,;.]+/u, '')
  const named = ahead.replace(CLAIMS, '').trim()
  const goesOn = /^\p{Ll}/u.test(behind) && !/^(?:dân số|tổng|số|so với|trong|vào|theo|và|mỗi|hằng|hàng)(?!\p{L})/u.test(behind)
  const fits = CLAIMS.test(ahead) && (named.length > 8 || /:\s*$/u.test(ahead)) && (NAMED_AMOUNT.test(ahead) || (AMOUNT.test(unit) && !goesOn) || /:\s*$/u.test(ahead))
  if (fits && !/^(?:Đến|đến|Năm|năm|Giai đoạn|Trong đó)/u.test(named)) return cleaned(named)
  // "12 lớp tập huấn": what is counted begins with its unit.
  return cleaned(untilClaim(behind)) || cleaned(named) || cleaned(sentence)
}

const CLAIM = /[;.:]|,? (?:được|đạt|có (?=tối thiểu|ít nhất|trên|từ|\d)|thực hiện|đảm bảo|bảo đảm|xây dựng|ứng dụng|sử dụng|tham gia|hoàn thành|là (?!con)|phải|vào năm|trở lên|đến năm|đáp ứng|(?<!(?:các|của|những|mỗi) )tổ chức(?! (?:chính trị|xã hội|đoàn thể|quốc tế|phi chính phủ|tôn giáo|tín dụng|thành viên))|triển khai|ban hành|công bố)(?=\s|$)|, (?=\d)/u

/** "nhân sự tham gia công tác … được tập huấn": verbs that may only tell who is meant give way to a "được" that follows. */
function untilClaim(text: string): string {
  const end = CLAIM.exec(text)
  if (!end) return text
  const later = /^,? (?:tham gia|tổ chức|sử dụng|thực hiện|là)/u.test(end[0]) ? /^[^;.:]{0,140}?(?= được(?:\s|$))|^[^;.:]{0,140}?(?=;)/u.exec(text.slice(end.index)) : null
  return later && !/^ thực hiện/u.test(end[0]) ? text.slice(0, end.index + later[0].length) : text.slice(0, end.index)
}

function cleaned(text: string): string {
  return text.replace(/^(?:[\s,;:-]|và |đến năm \d{4},?\s*|phấn đấu |trong đó,?:?\s*)+/iu, '').replace(/[\s,;:(-]+$/u, '').slice(0, 200)
}

/** The year that the clause itself names ("đến năm 2030", "năm 2026"). */
function yearFor(sentence: string, at: number): number | null {
  const years = [...sentence.matchAll(/(?<!so với |so với cùng kỳ |năm trước |cuối )(?:đến (?:hết )?năm|vào năm|năm|đến hết|tới năm)\s+(20\d{2})/giu)].filter((found) => !/so với (?:cùng kỳ )?(?:đến )?$/u.test(sentence.slice(0, found.index)))
  const near = years.findLast((found) => found.index < at) ?? years[0]
  return near ? Number(near[1]) : null
}
