/**
 * The words of a report's own text. A report is an official document, so it is written in Vietnamese whatever language
 * the person works in (Hiến pháp 2013, Điều 5; NĐ 30/2020, Phụ lục I).
 */
const numbers = new Intl.NumberFormat('vi-VN')

/** A count as officials write it: below ten with a leading zero ("05 hoạt động"), thousands with dots. */
export const count = (value: number) => (Number.isInteger(value) && value > 0 && value < 10 ? `0${value}` : numbers.format(value))

/** A count in a table, where figures line up. */
export const cell = (value: number) => numbers.format(value)

/** "05/3/2024": a leading zero for days below ten and months below three (NĐ 30/2020, Phụ lục I, mục II.4). */
export function dayText(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

const pieces = (...all: string[]) => all.filter(Boolean).join('; ')

export const reportText = {
  type: 'Báo cáo',
  planNamed: (type: string, number: string, issuedOn: string | null) => `${type} số ${number}${issuedOn ? ` ngày ${dayText(issuedOn)}` : ''}`,
  subject: (plan: string, period: string) => `Kết quả ${period} thực hiện ${plan}`,
  period: (kind: string, year: number, n: number) =>
    kind === 'year' ? `năm ${year}` : kind === 'half' ? `6 tháng ${n === 1 ? 'đầu' : 'cuối'} năm ${year}` : kind === 'quarter' ? `quý ${['I', 'II', 'III', 'IV'][n - 1]} năm ${year}` : `tháng ${n} năm ${year}`,

  headings: {
    general: 'TÌNH HÌNH CHUNG',
    results: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
    late: 'NHIỆM VỤ CHẬM TIẾN ĐỘ VÀ NGUYÊN NHÂN',
    difficulties: 'KHÓ KHĂN, VƯỚNG MẮC',
    directions: 'PHƯƠNG HƯỚNG, KIẾN NGHỊ',
  },
  intro: (p: { plan: string; unit: string; period: string; from: string; to: string }) =>
    `Thực hiện ${p.plan}, ${p.unit} báo cáo kết quả ${p.period} (số liệu tính từ ngày ${dayText(p.from)} đến hết ngày ${dayText(p.to)}) như sau:`,
  closing: (p: { plan: string; unit: string; period: string }) => `Trên đây là kết quả ${p.period} thực hiện ${p.plan}, ${p.unit} trân trọng báo cáo.`,

  assignedPlan: (p: { tasks: number; units: number }) => `Kế hoạch có ${count(p.tasks)} nhiệm vụ, giao cho ${count(p.units)} đơn vị chủ trì, phối hợp.`,
  assignedUnit: (p: { unit: string; lead: number; coordinate: number }) =>
    `${p.unit} được giao ${[p.lead && `chủ trì ${count(p.lead)} nhiệm vụ`, p.coordinate && `phối hợp thực hiện ${count(p.coordinate)} nhiệm vụ`].filter(Boolean).join(', ')}.`,
  standings: (day: string, parts: string[]) => `Tính đến hết ngày ${dayText(day)}: ${parts.join('; ')}.`,
  standing: {
    done: (n: number) => `${count(n)} nhiệm vụ hoàn thành`,
    under_way: (n: number) => `${count(n)} nhiệm vụ đang thực hiện`,
    not_started: (n: number) => `${count(n)} nhiệm vụ chưa thực hiện`,
    set_aside: (n: number) => `${count(n)} nhiệm vụ không phát sinh`,
    late: (n: number) => `${count(n)} nhiệm vụ chậm tiến độ`,
  },
  withoutFigures: (n: number) => `${count(n)} nhiệm vụ không tổng hợp bằng số liệu`,
  recorded: (p: { units: number; activities: number; participants: number }) => `Trong kỳ, ${p.units ? `${count(p.units)} đơn vị` : 'đơn vị'} đã ghi nhận ${reportText.amount(p)}.`,
  amount: (p: { activities: number; participants: number }) => `${count(p.activities)} hoạt động${p.participants ? `, với ${count(p.participants)} lượt người tham dự được thống kê` : ''}`,
  nothing: 'Trong kỳ chưa ghi nhận hoạt động nào.',
  others: 'Các nhiệm vụ phối hợp khác',
  quiet: (refs: string[]) => `Trong kỳ chưa ghi nhận hoạt động thuộc ${refs.length === 1 ? 'nhiệm vụ' : `${count(refs.length)} nhiệm vụ`} phối hợp: ${refs.join(', ')}.`,
  byKind: (parts: string[]) => `Phân theo loại hình: ${parts.join('; ')}.`,

  listed: (p: { activities: number; participants: number }) => `Trong kỳ đã ghi nhận ${reportText.amount(p)}:`,
  summed: (p: { activities: number; participants: number }, kinds: string[]) => `Trong kỳ đã ghi nhận ${reportText.amount(p)}, gồm: ${kinds.join('; ')}.`,
  made: (parts: string[]) => `Sản phẩm, kết quả cụ thể: ${parts.join('; ')}.`,
  taking: (units: string) => `Đơn vị thực hiện: ${units}.`,
  details: 'Chi tiết tại Phụ lục II.',
  kindCount: (kind: string, n: number) => `${kind.charAt(0).toLocaleLowerCase('vi')}${kind.slice(1)}: ${count(n)}`,
  noKind: 'Hoạt động chưa phân loại',
  quantity: (n: number, unit: string) => `${count(n)} ${unit}`,

  oneDay: (day: string) => `ngày ${dayText(day)}`,
  days: (from: string, to: string) => `từ ngày ${dayText(from)} đến ngày ${dayText(to)}`,
  at: (place: string) => `tại ${place}`,
  together: (units: string) => `phối hợp với ${units}`,
  attended: (n: number) => `${count(n)} người tham dự`,
  andOthers: (n: number) => `${count(n)} đơn vị khác`,
  facts: pieces,

  /** The one sentence that stands for figures under a task whose wording asks for what the program refuses (docs/boundaries.md). */
  refused: 'Phần việc này không tổng hợp bằng số liệu; kết quả chỉ gồm các câu trả lời có dẫn nguồn, bản điểm báo và trang hỗ trợ trẻ em đã công bố.',

  late: (p: { ref: string; title: string; due: string; days: number; why: string }) => `Nhiệm vụ ${p.ref} (${p.title}): hạn ${dayText(p.due)}, chậm ${count(p.days)} ngày. ${p.why}`,
  why: (unit: string, note: string) => `${unit} nêu: ${note}`,
  silent: (units: string) => `${units} chưa nêu nguyên nhân.`,
  noLate: 'Trong kỳ không có nhiệm vụ chậm tiến độ.',

  annexes: { tasks: 'Tổng hợp kết quả theo nhiệm vụ', records: 'Danh mục hoạt động và minh chứng' },
  columns: { order: 'TT', task: 'Nhiệm vụ', standing: 'Tình trạng', activities: 'Số hoạt động', participants: 'Lượt người tham dự', facts: 'Thời gian, địa điểm, số lượng', record: 'Nội dung, đơn vị', under: 'Thuộc nhiệm vụ', evidence: 'Minh chứng' },
  standingCell: { done: 'Hoàn thành', under_way: 'Đang thực hiện', not_started: 'Chưa thực hiện', set_aside: 'Không phát sinh', late: 'Chậm' },
  lateCell: (days: number) => `Chậm ${count(days)} ngày`,
  refusedCell: 'Không tổng hợp bằng số liệu',
  total: 'Tổng cộng (mỗi hoạt động tính một lần)',
  nobodyCounted: 'Không thống kê',
  noEvidence: 'Chưa có',

  openSigner: 'Thủ trưởng cơ quan, đơn vị',
}
