/** A yearly plan under the sample plan: its tasks stand in an annex table and name the parent tasks that they carry out. */
import { SAMPLE_NOTICE, sampleSignature } from './plan.ts'
import type { PlanHead, PlanSection, PlanSignature } from './plan.ts'

/** A row of the annex. `ref` is the printed ordinal; `carriesOut` names tasks of the parent plan. */
export type AnnexRow = { ref: string; text: string; leads: string[]; coordinating: string[]; time: string; output: string; carriesOut: string[] }
export type AnnexGroup = { marker: string; title: string; rows: AnnexRow[] }
export type YearlyPlan = {
  head: PlanHead
  sections: PlanSection[]
  closing: string
  annex: { title: string; columns: string[]; groups: AnnexGroup[] }
  recipients: string[]
  signature: PlanSignature
}

const INFORMATION = 'Sở Thông tin và Truyền thông'
const DISTRICTS = 'UBND các huyện, thành phố'

const groups: AnnexGroup[] = [
  {
    marker: 'I', title: 'Tập huấn, cung cấp thông tin',
    rows: [
      { ref: '1', text: 'Tập huấn kỹ năng truyền thông về quyền con người cho công chức phụ trách thông tin ở cấp huyện, cấp xã', leads: [INFORMATION], coordinating: ['Các cơ quan báo chí của tỉnh', DISTRICTS], time: 'Quý II/2025', output: '02 lớp; bộ tài liệu tập huấn', carriesOut: ['IV.2.1'] },
      { ref: '2', text: 'Bồi dưỡng báo cáo viên pháp luật, tuyên truyền viên pháp luật về bảy công ước cơ bản', leads: ['Sở Tư pháp'], coordinating: ['Công an tỉnh', INFORMATION], time: 'Tháng 5 đến tháng 9/2025', output: '03 lớp; bộ câu hỏi, tình huống', carriesOut: ['IV.2.4'] },
      { ref: '3', text: 'Cung cấp thông tin về quyền con người tại hội nghị giao ban báo chí', leads: [INFORMATION], coordinating: ['Ban Tuyên giáo Tỉnh ủy', 'Công an tỉnh', 'Các cơ quan báo chí của tỉnh'], time: 'Hằng tháng', output: 'Tài liệu từng kỳ giao ban', carriesOut: ['IV.2.2'] },
    ],
  },
  {
    marker: 'II', title: 'Sản phẩm truyền thông',
    rows: [
      { ref: '4', text: 'Duy trì chuyên mục “Quyền và cuộc sống” trên báo in, báo điện tử, sóng phát thanh, truyền hình', leads: ['Báo Thái Nguyên', 'Đài Phát thanh - Truyền hình Thái Nguyên'], coordinating: ['Các sở, ban, ngành', DISTRICTS], time: 'Cả năm 2025', output: 'Mỗi cơ quan ít nhất 24 kỳ', carriesOut: ['IV.3.1', 'IV.3.2'] },
      { ref: '5', text: 'Làm tờ gấp điện tử về quyền của phụ nữ, trẻ em, người khuyết tật, có bản tiếng Tày và bản tiếng Anh', leads: [INFORMATION], coordinating: ['Công an tỉnh', 'Ban Dân tộc tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh'], time: 'Trước ngày 30/9/2025', output: '03 mẫu tờ gấp', carriesOut: ['IV.1.2'] },
      { ref: '6', text: 'Triển lãm tranh, ảnh lưu động và phát câu chuyện truyền thanh hưởng ứng Ngày Nhân quyền thế giới', leads: [DISTRICTS], coordinating: [INFORMATION, 'Sở Văn hóa, Thể thao và Du lịch'], time: 'Từ ngày 01/10/2025 đến ngày 10/12/2025', output: '09 cuộc triển lãm', carriesOut: ['IV.3.3'] },
    ],
  },
  {
    marker: 'III', title: 'Trường học, trẻ em và thông tin đối ngoại',
    rows: [
      { ref: '7', text: 'Ngoại khóa về quyền trẻ em và cách giữ an toàn trên mạng ở các trường trung học', leads: ['Sở Giáo dục và Đào tạo'], coordinating: ['Tỉnh đoàn Thái Nguyên', 'Hội Liên hiệp Phụ nữ tỉnh', DISTRICTS], time: 'Tháng 9 đến tháng 11/2025', output: 'Bài giảng mẫu; 18 buổi ngoại khóa', carriesOut: ['IV.1.3', 'IV.6.1'] },
      { ref: '8', text: 'Mời phóng viên nước ngoài thường trú đi thực tế vùng chè và các xã vùng cao', leads: ['Sở Ngoại vụ'], coordinating: [INFORMATION, DISTRICTS], time: 'Quý III/2025', output: '01 chuyến đi', carriesOut: ['IV.4.4'] },
    ],
  },
]

const sections: PlanSection[] = [
  {
    marker: 'I', title: 'MỤC ĐÍCH, YÊU CẦU',
    parts: [
      { number: 1, title: '', lines: ['Chọn những việc cần làm trong năm 2025 để thực hiện Kế hoạch số 62/KH-UBND ngày 19/4/2023, có thời hạn và sản phẩm rõ ràng.'] },
      { number: 2, title: '', lines: ['Mỗi việc có một đầu mối chịu trách nhiệm; kết quả được ghi nhận ngay khi hoàn thành, kèm minh chứng.'] },
    ],
  },
  { marker: 'II', title: 'NỘI DUNG THỰC HIỆN', parts: [{ number: 1, title: '', lines: ['Nhiệm vụ cụ thể của từng cơ quan, đơn vị nêu tại Phụ lục kèm theo Kế hoạch này.'] }] },
  {
    marker: 'III', title: 'TỔ CHỨC THỰC HIỆN',
    parts: [
      { number: 1, title: '', lines: ['Các cơ quan chủ trì triển khai nhiệm vụ được giao, gửi kết quả về Sở Thông tin và Truyền thông trước ngày 15/12/2025.'] },
      { number: 2, title: '', lines: ['Sở Thông tin và Truyền thông đôn đốc, tổng hợp, báo cáo UBND tỉnh.'] },
      { number: 3, title: '', lines: ['Kinh phí bố trí trong dự toán năm 2025 của các cơ quan, đơn vị.'] },
    ],
  },
]

export const plan2025: YearlyPlan = {
  head: {
    notice: SAMPLE_NOTICE,
    issuerLines: ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN'],
    type: 'KẾ HOẠCH', number: '15', symbol: 'KH-UBND',
    place: 'Thái Nguyên', date: '2025-01-20',
    title: 'Truyền thông về quyền con người trên địa bàn tỉnh Thái Nguyên năm 2025',
    subtitle: '',
    legalBases: ['Căn cứ Kế hoạch số 62/KH-UBND ngày 19 tháng 4 năm 2023 của Ủy ban nhân dân tỉnh Thái Nguyên về truyền thông về quyền con người, giai đoạn 2023-2028.'],
    opening: 'Ủy ban nhân dân tỉnh Thái Nguyên ban hành Kế hoạch thực hiện năm 2025 như sau:',
  },
  sections,
  closing: 'Yêu cầu các cơ quan, đơn vị, địa phương tổ chức thực hiện Kế hoạch này./.',
  annex: { title: 'NHIỆM VỤ TRUYỀN THÔNG VỀ QUYỀN CON NGƯỜI NĂM 2025', columns: ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'], groups },
  recipients: ['Chủ tịch, các Phó Chủ tịch UBND tỉnh;', 'Ban Tuyên giáo Tỉnh ủy;', 'Các sở, ban, ngành, đoàn thể cấp tỉnh;', 'UBND các huyện, thành phố;', 'Các cơ quan báo chí của tỉnh;', 'Lưu: VT, KGVX.'],
  signature: sampleSignature,
}
