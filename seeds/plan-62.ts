/**
 * The sample plan: the facts of Kế hoạch 62/KH-UBND ngày 19/4/2023 (structure, tasks, units, targets), every sentence our own.
 * It is not the issued text and says so on each page.
 */
import { SAMPLE_NOTICE, sampleSignature } from './plan.ts'
import type { PlanDocument, PlanSection, PlanTarget } from './plan.ts'
import { items } from './plan-62-tasks.ts'

export const targets: PlanTarget[] = [
  {
    text: '100% cơ quan hành chính nhà nước ở tỉnh có người phát ngôn và chủ động gửi thông tin về quyền con người cho báo chí theo quy định.',
    values: [{ subject: 'cơ quan hành chính nhà nước ở tỉnh', comparator: '=', min: 100, max: 100 }],
  },
  {
    text: '100% người làm công tác quyền con người; 100% cán bộ quản lý lĩnh vực thông tin, truyền thông; 100% nhân sự làm thông tin đối ngoại tại tòa soạn, đài; 70% cán bộ chủ chốt cấp tỉnh, cấp huyện của các tổ chức chính trị - xã hội dự tập huấn kỹ năng truyền thông và nhận thông tin mới về quyền con người.',
    values: [
      { subject: 'người làm công tác quyền con người', comparator: '=', min: 100, max: 100 },
      { subject: 'cán bộ quản lý lĩnh vực thông tin, truyền thông', comparator: '=', min: 100, max: 100 },
      { subject: 'nhân sự làm thông tin đối ngoại tại tòa soạn, đài', comparator: '=', min: 100, max: 100 },
      { subject: 'cán bộ chủ chốt cấp tỉnh, cấp huyện của các tổ chức chính trị - xã hội', comparator: '=', min: 70, max: 70 },
    ],
  },
  {
    text: 'Sản phẩm truyền thông phong phú về hình thức; sản phẩm bằng tiếng dân tộc thiểu số, tiếng nước ngoài và sản phẩm trên nền tảng số chiếm 15-20% số sản phẩm làm ra.',
    values: [{ subject: 'sản phẩm bằng tiếng dân tộc thiểu số, tiếng nước ngoài và sản phẩm trên nền tảng số', comparator: 'range', min: 15, max: 20 }],
  },
  {
    text: 'Dữ liệu, sản phẩm truyền thông được dùng chung, chia sẻ rộng rãi; 90% trở lên tin giả, tin xấu độc về quyền con người trên mạng được phát hiện và xử lý.',
    values: [{ subject: 'tin giả, tin xấu độc về quyền con người trên mạng', comparator: '>=', min: 90, max: null }],
  },
]

const purpose: PlanSection = {
  marker: 'I', title: 'MỤC ĐÍCH, YÊU CẦU',
  parts: [
    {
      number: 1, title: 'Mục đích',
      lines: [
        'Cụ thể hóa các nhiệm vụ mà Đề án giao cho địa phương thành phần việc của từng cơ quan, có người chịu trách nhiệm và có kết quả kiểm chứng được.',
        'Giúp người dân biết mình có những quyền gì, pháp luật bảo vệ các quyền đó ra sao và cần tìm đến cơ quan nào; từ đó tạo đồng thuận khi thực hiện đường lối của Đảng, chính sách của Nhà nước về quyền con người.',
        'Cung cấp thông tin chính thức, có căn cứ để giải thích những nội dung sai sự thật về quyền con người.',
      ],
    },
    {
      number: 2, title: 'Yêu cầu',
      lines: [
        'Bao quát đủ ba mảng: trang bị kiến thức về quyền con người; giới thiệu việc đã làm và kết quả đạt được; giải thích, trả lời những thông tin chưa đúng. Ưu tiên các nền tảng số để thông tin đến với người dân nhanh và rõ ràng.',
        'Các cấp, các ngành coi đây là việc làm thường xuyên, lâu dài; lấy kết quả truyền thông làm một căn cứ khi xem xét công tác quyền con người hằng năm.',
        'Cách làm đa dạng, dễ tiếp cận, hợp với từng nhóm người nghe, người đọc, nhất là đồng bào dân tộc thiểu số, người khuyết tật, người cao tuổi và trẻ em.',
      ],
    },
  ],
}

const aims: PlanSection = {
  marker: 'II', title: 'MỤC TIÊU',
  parts: [
    {
      number: 1, title: 'Mục tiêu chung',
      lines: ['Đến cuối giai đoạn, cán bộ và người dân mọi dân tộc trong tỉnh có hiểu biết tốt hơn về quyền con người; thông tin về chủ trương, việc làm và kết quả bảo đảm quyền con người đến được với đông đảo người dân và bạn bè quốc tế; thông tin sai lệch được giải thích kịp thời bằng nguồn chính thức.'],
    },
    { number: 2, title: 'Mục tiêu cụ thể đến năm 2028', lines: targets.map((target) => target.text) },
  ],
}

const audience: PlanSection = {
  marker: 'III', title: 'ĐỐI TƯỢNG, NỘI DUNG TRUYỀN THÔNG',
  parts: [
    {
      number: 1, title: 'Đối tượng',
      lines: [
        'Người làm công tác quyền con người, công tác truyền thông và thông tin đối ngoại ở các cấp trong tỉnh.',
        'Người dân ở mọi lứa tuổi, dân tộc, tôn giáo; chú ý nhà giáo, trí thức, chức sắc, già làng, trưởng bản và người có uy tín, học sinh, sinh viên, thanh niên và người có ảnh hưởng trên mạng.',
        'Cơ quan báo chí, cơ sở truyền thanh và đội ngũ phóng viên, biên tập viên hoạt động tại tỉnh.',
        'Tổ chức, doanh nghiệp và người nước ngoài đang làm việc, sinh sống tại Thái Nguyên; người Việt Nam, trong đó có người Thái Nguyên, định cư ở nước ngoài.',
      ],
    },
    {
      number: 2, title: 'Nội dung',
      lines: [
        'Luật quốc tế về quyền con người, trước hết là 07 công ước cơ bản mà Việt Nam đã tham gia, về: quyền dân sự, chính trị; quyền kinh tế, xã hội, văn hóa; chống phân biệt đối xử với phụ nữ; chống phân biệt chủng tộc; quyền trẻ em; quyền của người khuyết tật; chống tra tấn; cùng với bài học, cách làm của các nước.',
        'Đường lối của Đảng, pháp luật của Nhà nước về quyền con người; việc đưa các cam kết quốc tế vào pháp luật trong nước và tổ chức thi hành.',
        'Những việc tỉnh và cả nước đã làm được về giảm nghèo, y tế, giáo dục, nhà ở, chăm lo vùng cao, vùng đồng bào dân tộc và nhóm yếu thế; đánh giá của quốc tế; gương người tốt, việc tốt, tinh thần sẻ chia.',
        'Các vụ việc lợi dụng quyền tự do, dân chủ để vi phạm pháp luật đã có kết luận của cơ quan có thẩm quyền.',
        'Chủ trương đối ngoại về quyền con người và đóng góp của Việt Nam tại các diễn đàn khu vực, quốc tế.',
        'Việc Việt Nam tham gia Hội đồng Nhân quyền Liên hợp quốc nhiệm kỳ 2023-2025.',
        'Hoạt động hưởng ứng Ngày Nhân quyền thế giới (10/12) mỗi năm.',
      ],
    },
  ],
}

const budget: PlanSection = {
  marker: 'V', title: 'KINH PHÍ THỰC HIỆN',
  parts: [
    { number: 1, title: '', lines: ['Kinh phí lấy từ dự toán hằng năm của các cơ quan, đơn vị, từ việc lồng ghép với các Chương trình mục tiêu quốc gia, từ nguồn hợp pháp khác.'] },
    { number: 2, title: '', lines: ['Đến kỳ lập dự toán, mỗi sở, ban, ngành tính nhu cầu chi cho phần việc của mình gửi Sở Tài chính; Sở Tài chính xem xét, tổng hợp để UBND tỉnh trình Hội đồng nhân dân tỉnh quyết định.'] },
    { number: 3, title: '', lines: ['Các huyện, thành phố tự bố trí kinh phí cho phần việc của địa phương: các phòng, đơn vị lập dự toán, phòng tài chính xem xét, UBND trình Hội đồng nhân dân cùng cấp quyết định.'] },
  ],
}

const organisation: PlanSection = {
  marker: 'VI', title: 'TỔ CHỨC THỰC HIỆN',
  parts: [
    {
      number: 1, title: 'Đề nghị Ban Tuyên giáo Tỉnh ủy',
      lines: [
        'Cùng các cơ quan liên quan chỉ đạo, hướng dẫn những nội dung của Kế hoạch thuộc lĩnh vực phụ trách.',
        'Chủ trì định hướng thông tin báo chí về quyền con người, có Sở Thông tin và Truyền thông, Ban Chỉ đạo về Nhân quyền tỉnh cùng tham gia; sử dụng hiệu quả lực lượng báo cáo viên, tuyên truyền viên.',
      ],
    },
    {
      number: 2, title: 'Các cơ quan, đơn vị, địa phương được giao nhiệm vụ',
      lines: [
        'Sở Thông tin và Truyền thông làm đầu mối, hướng dẫn và đôn đốc các đơn vị; tổng hợp, đánh giá kết quả, gửi UBND tỉnh và Bộ Thông tin và Truyền thông.',
        'Sở Tài chính căn cứ dự toán của các đơn vị, giúp UBND tỉnh đề nghị Hội đồng nhân dân tỉnh bố trí kinh phí mỗi năm.',
        'Các sở, ban, ngành, đoàn thể, cơ quan báo chí và UBND các huyện, thành phố thực hiện tốt phần việc của mình; mỗi năm một lần và khi được yêu cầu, gửi kết quả về Sở Thông tin và Truyền thông.',
      ],
    },
  ],
}

export const plan62: PlanDocument = {
  head: {
    notice: SAMPLE_NOTICE,
    issuerLines: ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN'],
    type: 'KẾ HOẠCH', number: '62', symbol: 'KH-UBND',
    place: 'Thái Nguyên', date: '2023-04-19',
    title: 'Thực hiện Đề án truyền thông về quyền con người ở Việt Nam theo Quyết định số 1079/QĐ-TTg của Thủ tướng Chính phủ trên địa bàn tỉnh Thái Nguyên, giai đoạn 2023-2028',
    subtitle: '',
    legalBases: [
      'Căn cứ Quyết định số 1079/QĐ-TTg ngày 14 tháng 9 năm 2022 của Thủ tướng Chính phủ phê duyệt Đề án truyền thông về quyền con người ở Việt Nam;',
      'Căn cứ Công văn số 5768/BTTTT-TTĐN ngày 28 tháng 11 năm 2022 của Bộ Thông tin và Truyền thông hướng dẫn thực hiện Quyết định nêu trên.',
    ],
    opening: 'Ủy ban nhân dân tỉnh Thái Nguyên ban hành Kế hoạch gồm những nội dung dưới đây:',
  },
  before: [purpose, aims, audience],
  taskSection: { marker: 'IV', title: 'NHIỆM VỤ', items },
  after: [budget, organisation],
  closing: 'Các cơ quan, đơn vị, địa phương có tên trong Kế hoạch chủ động triển khai; nếu có vướng mắc, kịp thời trao đổi với Sở Thông tin và Truyền thông; việc vượt thẩm quyền, báo cáo UBND tỉnh./.',
  recipients: [
    'Bộ Thông tin và Truyền thông;',
    'Thường trực Tỉnh ủy, HĐND tỉnh;',
    'Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
    'Ban Tuyên giáo Tỉnh ủy;',
    'Các sở, ban, ngành, đoàn thể cấp tỉnh;',
    'UBND các huyện, thành phố;',
    'Các cơ quan báo chí trong tỉnh;',
    'Lưu: VT, KGVX.',
  ],
  signature: sampleSignature,
}
