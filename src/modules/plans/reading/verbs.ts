/** Where a list of agencies in a sentence ends and what they are to do begins. */

/** Verbs of administrative prose in lower case; a name never continues over them ("Sở Xây dựng" keeps its capital). */
const VERBS = [
  'triển khai', 'thực hiện', 'tham mưu', 'rà soát', 'hướng dẫn', 'đôn đốc', 'tổng hợp', 'báo cáo', 'đề xuất', 'ban hành', 'phổ biến', 'tăng cường', 'đẩy mạnh', 'đẩy nhanh', 'chỉ đạo', 'lãnh đạo', 'bố trí', 'thẩm định', 'thẩm tra', 'tiếp tục', 'chủ động', 'kịp thời', 'thường xuyên',
  'căn cứ', 'xác định', 'đề nghị', 'kiến nghị', 'chấn chỉnh', 'khẩn trương', 'bảo đảm', 'đảm bảo', 'nâng cao', 'phát huy', 'phát động', 'lồng ghép', 'lựa chọn', 'giải quyết', 'xem xét', 'hoàn thiện', 'hoàn thành', 'hỗ trợ', 'tạo điều kiện', 'huy động', 'vận động', 'duy trì', 'đánh giá', 
  'công bố', 'công khai', 'cập nhật', 'đăng tải', 'tập huấn', 'bồi dưỡng', 'xử lý', 'phát hiện', 'ngăn chặn', 'theo dõi', 'giám sát', 'kiểm tra', 'chia sẻ', 'kết nối', 'thu thập', 'khảo sát', 'xây dựng', 'nghiên cứu', 'vận hành', 'tuyên truyền', 'chịu trách nhiệm', 'có trách nhiệm', 'có nhiệm vụ', 'có kế hoạch', 'giúp', 'đưa', 'thành lập', 'kiện toàn', 'phân công',
  'ký kết', 'gửi', 'tham gia', 'giới thiệu', 'quảng bá', 'số hóa', 'số hoá', 'biên soạn', 'sưu tầm', 'kiểm soát', 'đấu tranh', 'tuần tra', 'hợp tác', 'thống nhất', 'điều phối', 'định hướng', 'cử', 'mời', 'khuyến khích', 'thu hút', 'bổ sung', 'sửa đổi', 'điều chỉnh', 'cân đối', 'phê duyệt', 'quyết định', 'rút kinh nghiệm', 'biểu dương', 'khen thưởng', 'sơ kết', 'tổng kết',
  'dự kiến', 'dự báo', 'phân luồng', 'sẵn sàng', 'điều tra', 'truy quét', 'triệt phá', 'triệt xóa', 'truy tố', 'khởi tố', 'xét xử', 'xác minh', 'bắt giữ', 'thống kê', 'nắm tình hình', 'nắm bắt', 'tiếp cận', 'cắt giảm', 'tháo gỡ', 'khắc phục', 'cấp phát', 'trao đổi', 'tham vấn', 'can thiệp', 'chăm sóc', 'khám', 'xúc tiến', 'đối thoại', 'công nhận', 'thí điểm', 'mở rộng', 'nhắc nhở', 'cảnh báo', 'phòng chống', 'quán triệt', 'cụ thể hóa', 'chuẩn bị', 'phân bổ', 'tích hợp', 'nhân rộng', 'phản ánh', 'tiếp nhận', 'đăng ký', 'khai thác', 'phát triển', 'đổi mới', 'phòng ngừa', 'phòng, chống', 'bảo vệ', 'quản lý', 'sản xuất', 'cung cấp', 'đào tạo', 'thanh tra', 'giáo dục', 'chủ trì', 'phối hợp', 'nêu cao', 'đề ra', 'củng cố', 'in ấn', 'phát hành', 'phát sóng', 'ứng dụng', 'tư vấn', 'trả lời', 'giao', 'yêu cầu', 'nghiêm túc', 'tập trung', 'ưu tiên', 'bám sát', 'quan tâm', 'chú trọng', 'kết hợp', 'đầu tư', 'thông báo', 'thông tin', 'truyền thông', 'cấp phép', 'góp ý', 'cùng nhau', 'đồng hành', 'lắp đặt', 'trang bị', 'sử dụng', 'thiết lập', 'thiết kế', 'hình thành', 'hằng năm', 'hàng năm', 'định kỳ', 'hàng tháng', 'hằng tháng', 'hàng quý', 'sớm', 'lập dự toán', 'lập kế hoạch', 'lập hồ sơ', 'lập danh', 'trình cấp', 'trình UBND', 'trình HĐND', 'trình Ủy ban', 'trình Hội đồng', 'trình Chủ tịch', 'làm việc', 'làm đầu mối', 'làm thường trực', 'làm tốt', 'mở các', 'mở lớp', 'tuyển chọn', 'bình chọn', 'tổ chức',
]

/** Words after which an agency list is over. */
const LINKS = ['để', 'nhằm', 'trong', 'khi', 'nếu', 'theo', 'về', 'tại', 'từ', 'đến', 'qua', 'thông qua', 'trên cơ sở', 'bằng', 'như', 'mà', 'là', 'đã', 'sẽ', 'đang', 'phải', 'cần', 'trước', 'sau', 'dưới', 'nơi', 'gắn với', 'cho', 'tùy', 'vào', 'đối với', 'do', 'với', 'không', 'có']

const alternatives = (words: string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
/** Verbs with a capital that no name holds: a sentence follows a name without a stop. */
const OPENERS = ['Chủ trì', 'Phối hợp', 'Tham mưu', 'Triển khai', 'Thực hiện', 'Chịu trách nhiệm', 'Có trách nhiệm', 'Chủ động', 'Căn cứ', 'Tăng cường', 'Rà soát', 'Đôn đốc', 'Bố trí', 'Đẩy mạnh', 'Tiếp tục', 'Phát huy', 'Ban hành']
const STOP = new RegExp(`(?<![\\p{L}\\d])(?:(${alternatives([...VERBS, ...OPENERS])})|(${alternatives(LINKS)}))(?![\\p{L}\\d]| xã)|[.:](?:\\s|$)`, 'gu')

/** Generic nouns that take a verb as their attribute: "các doanh nghiệp sản xuất", "cơ quan quản lý nhà nước". */
const ATTRIBUTED = /(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|cơ sở|cá nhân|nhà|(?<!(?:thư|bệnh|học) )viện|trung tâm|ban|cán bộ|(?<!(?:môi|thị|hiện|công) )trường|lực lượng|bộ phận|hộ|công tác|hoạt động|báo chí|quỹ|cộng đồng|thành viên|trực tiếp|được|phân công|giao|chủ trì)\s$/iu
/** In names a verb follows its noun with a capital: "Công nghệ thông tin", "Trung tâm Dịch vụ việc làm". */
const IN_NAME = /(?:Công nghệ|Cổng|Quản lý|Quỹ|Xúc tiến|Kiểm soát|Dự án|Hỗ trợ|Bảo vệ|Ứng dụng|Tư vấn|Chuyển giao)(?: và)?\s$/u
const NAME_PARTS = /^(?:thông tin|truyền thông|đầu tư|phát triển|quản lý|bảo vệ)$/u
const ATTRIBUTES = /^(?:quản lý|sản xuất|cung cấp|đào tạo|thanh tra|giáo dục|nghiên cứu|hỗ trợ|truyền thông|thông tin|kiểm tra|tư vấn|đầu tư|khai thác|phát triển|kiểm soát|thẩm định|giám sát|hợp tác|phát hành|giao|tuyên truyền|bảo vệ|tham gia|sử dụng|có|đăng ký|lập|ứng dụng|xây dựng|phân công|chủ trì|tập huấn|chỉ đạo|phối hợp|thực hiện|hành)$/u
/** "tổ chức" is a body after "các", "cơ quan," or before what kind of body it is; else it is the verb. */
const BODY_AHEAD = /^tổ chức(?= (?:chính trị|xã hội|đoàn thể|liên quan|có liên quan|hữu quan|quốc tế|phi chính phủ|cá nhân|thành viên|đảng|tín dụng|tôn giáo|khác|cơ sở|trực thuộc|nước ngoài|nghề nghiệp)|[,;.)]|$)/u
const BODY_BEHIND = /(?:các|những|cơ quan,|đơn vị,|doanh nghiệp,|hiệp hội,)\s$/u
const DOES = /^tổ chức (?:triển khai|thực hiện|các (?:hoạt|hội|lớp|cuộc|buổi|chương|đợt)|hội (?:nghị|thảo|thi)|tập huấn|tuyên truyền|tốt)/u
const QUALIFIES = /^(?:trong(?= (?:tỉnh|nước|và ngoài|huyện|thành phố|hệ thống|địa bàn|ngành|toàn|khu|các khu))|có(?= liên quan| chức năng| thẩm quyền)|tại(?= (?:địa phương|tỉnh|các huyện|cơ sở|Việt Nam))|trên cơ sở(?= ?$)|đã(?= (?:hiệp đồng|được|đăng ký|ký kết)))/u

/** After "các đơn vị liên quan" whatever begins in small letters is what they do, be its verb known or not. */
const CLOSED = /(?:liên quan|hữu quan|chức năng) (?=(?!và |thuộc |của |trên |ở |tại |trong |khác|đến |tới |cấp |cùng |với |tỉnh|thành phố|xã|huyện|địa phương|quản lý|chuyên |nghiệp vụ)\p{Ll})/gu

/**
 * Offset where the list that begins at `from` ends: at the first verb or link word outside brackets.
 * `heading`: the text stands alone as a heading, where a verb that can qualify a name does so ("Cổng thông tin điện tử").
 */
export function endOfUnits(text: string, from: number, heading = false): number {
  STOP.lastIndex = from
  for (let found = STOP.exec(text); found; found = STOP.exec(text)) {
    if (heading && (ATTRIBUTES.test(found[0]) || found.index + found[0].length >= text.trimEnd().length)) continue
    if (inBrackets(text, from, found.index) || isPartOfName(text, from, found)) continue
    return heading ? found.index : Math.min(found.index, closedAt(text, from))
  }
  return heading ? text.length : closedAt(text, from)
}

function closedAt(text: string, from: number): number {
  CLOSED.lastIndex = from
  for (let found = CLOSED.exec(text); found; found = CLOSED.exec(text)) {
    if (!inBrackets(text, from, found.index)) return found.index + found[0].length
  }
  return text.length
}

function isPartOfName(text: string, from: number, found: RegExpExecArray): boolean {
  const [word] = found
  const before = text.slice(from, found.index)
  const after = text.slice(found.index, found.index + 40)
  // "các Sở: Tài chính, Nội vụ": the colon stands inside the list.
  if (/^:/.test(word) && /(?:^|[\s,;])(?:[Cc]ác|[Nn]hững) (?:[Ss]ở|[Bb]an|[Bb]ộ|[Pp]hòng|[Hh]ội|cơ quan|đơn vị|[Ss]ở, (?:ban, )?ngành)$/u.test(before)) return true
  if (/^[.:]/.test(word)) return /(?:TP|Tp|TX|P|Q|H|X|Ông|Bà|Đ\/c)$/u.test(before)
  if (before.trim() === '') return false
  if (word === 'tổ chức') return BODY_AHEAD.test(after) || (BODY_BEHIND.test(before) && !DOES.test(after))
  if (QUALIFIES.test(after)) return true
  if (word === 'với' || word === 'do' || word === 'không') return false
  return (ATTRIBUTES.test(word) && ATTRIBUTED.test(before)) || (NAME_PARTS.test(word) && IN_NAME.test(before))
}

function inBrackets(text: string, from: number, at: number): boolean {
  const open = text.lastIndexOf('(', at)
  return open >= from && text.indexOf(')', open) > at
}
