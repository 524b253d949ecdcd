/** The monthly press briefing (task IV.2.2): one record for each month in which it was held. */
import type { ActivityRow } from './activity.ts'

type Briefing = [date: string, journalists: number, subject: string]

const held: Briefing[] = [
  ['2024-01-25', 31, 'chính sách chăm lo người nghèo, người yếu thế trong dịp Tết Nguyên đán'],
  ['2024-03-28', 33, 'quyền của phụ nữ và Công ước về xóa bỏ mọi hình thức phân biệt đối xử với phụ nữ'],
  ['2024-04-25', 30, 'quyền của người khuyết tật nhân Ngày Người khuyết tật Việt Nam (18/4)'],
  ['2024-05-30', 34, 'quyền trẻ em và Tháng hành động vì trẻ em'],
  ['2024-06-27', 29, 'phòng, chống bạo lực gia đình nhân Ngày Gia đình Việt Nam (28/6)'],
  ['2024-08-29', 30, 'chuẩn bị năm học mới và quyền học tập của trẻ em vùng cao'],
  ['2024-09-26', 36, 'cơ chế rà soát định kỳ phổ quát về quyền con người chu kỳ IV của Việt Nam'],
  ['2024-10-31', 27, 'quyền và chính sách chăm sóc người cao tuổi'],
  ['2024-11-28', 35, 'Tháng hành động vì bình đẳng giới và Ngày Nhân quyền thế giới (10/12)'],
  ['2024-12-26', 33, 'kết quả truyền thông về quyền con người trong năm và dự kiến năm 2025'],
  ['2025-01-23', 30, 'việc chăm lo Tết cho hộ nghèo, công nhân ở lại các khu công nghiệp'],
  ['2025-02-27', 29, 'kế hoạch truyền thông về quyền con người năm 2025'],
  ['2025-03-27', 34, 'quyền của phụ nữ ở nơi làm việc'],
  ['2025-04-24', 31, 'trợ giúp pháp lý cho người yếu thế'],
  ['2025-05-29', 33, 'giữ an toàn cho trẻ em trên môi trường mạng'],
  ['2025-08-28', 30, 'quyền học tập của học sinh dân tộc thiểu số'],
  ['2025-10-30', 29, 'quyền của người cao tuổi và chính sách trợ giúp xã hội'],
  ['2025-11-27', 36, 'các hoạt động hưởng ứng Ngày Nhân quyền thế giới (10/12)'],
]

const monthOf = (date: string): string => `${date.slice(5, 7)}/${date.slice(0, 4)}`

export const briefings: ActivityRow[] = held.map(([date, journalists, subject]) => ({
  key: `giao-ban-bao-chi-${date.slice(0, 7)}`,
  on: date,
  kind: 'briefing',
  title: `Cung cấp thông tin về quyền con người tại hội nghị giao ban báo chí tháng ${monthOf(date)}`,
  text: `Nội dung cung cấp cho báo chí: ${subject}. Tài liệu được gửi các cơ quan báo chí sau hội nghị.`,
  at: 'Sở Thông tin và Truyền thông',
  unit: 'so-thong-tin-truyen-thong',
  with: ['ban-tuyen-giao', 'cong-an-tinh', 'bao-thai-nguyen', 'dai-ptth', 'trung-tam-thong-tin'],
  tasks: ['IV.2.2'],
  audience: { journalists },
}))
