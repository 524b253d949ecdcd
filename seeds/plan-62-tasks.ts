/** Section IV of the sample plan: 21 tasks in 14 assignment blocks. Facts are the plan's, sentences are ours. */
import type { PlanItem } from './plan.ts'

const SPAN = 'từ năm 2023 đến năm 2028'
const DEPARTMENTS = 'Các sở, ban, ngành'
const DISTRICTS = 'UBND các huyện, thành phố'
const MEDIA = 'các cơ quan báo chí của tỉnh'
const INFORMATION = 'Sở Thông tin và Truyền thông'
const POLICE = 'Công an tỉnh'
const PAPER = 'Báo Thái Nguyên'
const STATION = 'Đài Phát thanh - Truyền hình Thái Nguyên'

export const items: PlanItem[] = [
  {
    number: 1, title: 'Giới thiệu Đề án và Quyết định số 1079/QĐ-TTg', bulleted: true,
    assignments: [
      {
        leads: [PAPER, STATION, 'Trung tâm Thông tin tỉnh'], coordinating: [DEPARTMENTS, DISTRICTS], time: SPAN,
        tasks: [{ ref: 'IV.1.1', text: 'Thông tin thường kỳ về Quyết định số 1079/QĐ-TTg và các nội dung của Đề án trên báo, đài, cổng và trang thông tin điện tử, truyền thanh huyện và xã; nâng chất lượng tin, bài về quyền con người; dẫn nguồn chính thức để phản bác những luận điệu xuyên tạc.' }],
      },
      {
        leads: [INFORMATION, POLICE], leadsJoin: ', ', coordinating: [DEPARTMENTS, DISTRICTS], time: SPAN,
        tasks: [{ ref: 'IV.1.2', text: 'Biên soạn, phát hành ấn phẩm (tờ gấp, áp phích, tờ rời, sách nhỏ) giới thiệu quyền con người bằng nhiều thứ tiếng, làm bản điện tử trước để dễ chia sẻ và đến được với người trẻ; cổ động trực quan bằng băng rôn, pa nô, màn hình LED.' }],
      },
      {
        leads: ['Sở Giáo dục và Đào tạo'],
        coordinating: ['Hội Liên hiệp Phụ nữ tỉnh', 'Tỉnh đoàn Thái Nguyên', 'các tổ chức chính trị - xã hội của tỉnh', DISTRICTS], time: SPAN,
        tasks: [{ ref: 'IV.1.3', text: 'Đưa quyền con người vào giờ ngoại khóa, tuần sinh hoạt công dân và đợt sinh hoạt chính trị đầu khóa ở các trường; vào sinh hoạt của Đoàn, Hội, công đoàn, phụ nữ và người cao tuổi ở cơ sở; mở các cuộc thi, hội thi để mọi người tự tìm hiểu về quyền con người và chính sách của Đảng, Nhà nước.' }],
      },
    ],
  },
  {
    number: 2, title: 'Bồi dưỡng kiến thức, kỹ năng cho người làm truyền thông', bulleted: true,
    assignments: [
      {
        leads: [INFORMATION], coordinating: [DEPARTMENTS, DISTRICTS, MEDIA], time: SPAN,
        tasks: [{ ref: 'IV.2.1', text: 'Cùng Bộ Thông tin và Truyền thông mở hội nghị tập huấn, hội thảo, tọa đàm với chuyên gia giúp các đối tượng sau nắm vững kiến thức, nghiệp vụ truyền thông về quyền con người: nhà báo; người phụ trách thông tin cơ sở, thông tin đối ngoại; thành viên Ban Chỉ đạo về Nhân quyền tỉnh; cán bộ quản lý, nhất là ở cơ sở; báo cáo viên, tuyên truyền viên của các ngành, đoàn thể.' }],
      },
      {
        leads: [INFORMATION], coordinating: ['Ban Tuyên giáo Tỉnh ủy', POLICE, DEPARTMENTS, 'các cơ quan báo chí'], time: SPAN,
        tasks: [{ ref: 'IV.2.2', text: 'Dành một phần nội dung của hội nghị giao ban báo chí hằng tháng để trao cho các nhà báo nguồn tin chính thức về quyền con người, về thông tin đối ngoại.' }],
      },
      {
        leads: [POLICE], coordinating: [INFORMATION], time: SPAN,
        tasks: [{ ref: 'IV.2.3', text: 'Tập huấn về quyền con người cho cán bộ, chiến sĩ công an các cấp và đưa nội dung này thành hoạt động tuyên truyền thường kỳ của đơn vị.' }],
      },
      {
        leads: ['Sở Tư pháp'], coordinating: [POLICE, INFORMATION], time: SPAN,
        tasks: [{ ref: 'IV.2.4', text: 'Mở lớp rèn kỹ năng truyền thông về quyền con người dành cho báo cáo viên pháp luật và tuyên truyền viên pháp luật.' }],
      },
      {
        leads: ['Các tổ chức chính trị - xã hội trên địa bàn tỉnh'], coordinating: ['Các sở, ban, ngành, đoàn thể thuộc tỉnh', DISTRICTS], time: SPAN,
        tasks: [{ ref: 'IV.2.5', text: 'Hướng dẫn báo cáo viên, tuyên truyền viên của đoàn thể từ tỉnh đến cơ sở cách nói, cách viết và cách tổ chức một buổi truyền thông về quyền con người.' }],
      },
    ],
  },
  {
    number: 3, title: 'Xây dựng và phổ biến sản phẩm truyền thông', bulleted: true,
    assignments: [
      {
        leads: [PAPER, STATION], coordinating: [DEPARTMENTS, DISTRICTS], time: SPAN,
        tasks: [
          { ref: 'IV.3.1', text: 'Bám sát 05 nội dung truyền thông mà Quyết định số 1079/QĐ-TTg nêu ra để dựng chương trình, viết tin, bài và giới thiệu bằng nhiều thứ tiếng trên các kênh mạng xã hội chính thức.' },
          { ref: 'IV.3.2', text: 'Mở và giữ nền nếp chuyên trang, chuyên mục; làm tin, bài, ảnh, chương trình phát thanh, truyền hình về những việc làm vì quyền con người cho báo in, báo điện tử, sóng phát thanh, truyền hình và trang thông tin; đưa tác phẩm lên nền tảng số để nhiều người tiếp cận.' },
        ],
      },
      {
        leads: [DISTRICTS], coordinating: [INFORMATION, 'Sở Văn hóa, Thể thao và Du lịch'], time: SPAN,
        tasks: [{ ref: 'IV.3.3', text: 'Làm phóng sự phát thanh, câu chuyện truyền thanh, tiểu phẩm, video gần với đời sống từng địa phương để phát trên đài huyện, đài xã, bảng tin điện tử và cụm thông tin cơ sở; đưa triển lãm tranh, ảnh về quyền con người lưu động đến các xã.' }],
      },
    ],
  },
  {
    number: 4, title: 'Thông tin đối ngoại và hợp tác quốc tế', bulleted: true,
    assignments: [
      {
        leads: ['Sở Ngoại vụ'], coordinating: [DEPARTMENTS, DISTRICTS], time: SPAN,
        tasks: [
          { ref: 'IV.4.1', text: 'Giữ nền nếp đối thoại, trao đổi thông tin với đối tác; cung cấp thông tin cho báo chí ở cả ba thời điểm trước, trong và sau mỗi sự kiện đối ngoại có nội dung quyền con người.' },
          { ref: 'IV.4.2', text: 'Tìm kiếm, tiếp nhận đúng pháp luật các khoản tài trợ, hỗ trợ kỹ thuật của nước ngoài để có thêm nguồn lực làm truyền thông về quyền con người.' },
          { ref: 'IV.4.3', text: 'Tạo thuận lợi để phóng viên, hãng tin nước ngoài đến tìm hiểu, viết bài, làm phóng sự giới thiệu chính sách và kết quả bảo đảm quyền con người với bạn đọc nước ngoài.' },
          { ref: 'IV.4.4', text: 'Mời phóng viên nước ngoài thường trú và các đoàn báo chí quốc tế đi thực tế trong tỉnh để hiểu tình hình kinh tế - xã hội ở địa phương.' },
        ],
      },
    ],
  },
  {
    number: 5, title: 'Tham gia giải thưởng, cuộc thi về quyền con người', bulleted: false,
    assignments: [
      {
        leads: [INFORMATION], coordinating: [DEPARTMENTS, MEDIA, DISTRICTS], time: SPAN,
        tasks: [{ ref: 'IV.5', text: 'Giới thiệu và mời rộng rãi người dân, từ công chức, viên chức, chiến sĩ, học sinh, sinh viên đến nhà báo và văn nghệ sĩ, gửi tác phẩm dự giải báo chí, cuộc thi viết, thi ảnh, thi nghệ thuật, thi tìm hiểu pháp luật về quyền con người do Bộ Thông tin và Truyền thông, Ban Tuyên giáo Trung ương phát động.' }],
      },
    ],
  },
  {
    number: 6, title: 'Chuyển đổi số trong truyền thông về quyền con người', bulleted: true,
    assignments: [
      {
        leads: [INFORMATION], coordinating: [POLICE, 'Sở Ngoại vụ', DEPARTMENTS, DISTRICTS], time: SPAN,
        tasks: [
          { ref: 'IV.6.1', text: 'Gắn truyền thông về quyền con người với chính quyền số, kinh tế số và xã hội số; quan tâm trước hết đến việc giữ an toàn cho trẻ em khi sử dụng mạng.' },
          {
            ref: 'IV.6.2',
            text: 'Dùng công cụ số để giám sát thông tin trên không gian mạng, sớm phát hiện và phân tích xu hướng, từ đó dự báo và đề xuất với cấp có thẩm quyền cách ứng phó; chủ động định hướng thông tin, đấu tranh với tin giả, tin xấu độc về quyền con người.',
            refusedWords: ['giám sát thông tin trên không gian mạng', 'đấu tranh với tin giả, tin xấu độc'],
          },
          {
            ref: 'IV.6.3',
            text: 'Tập hợp ý kiến trên báo chí, theo dõi mạng xã hội về tình hình bảo đảm quyền con người ở tỉnh; rà quét, ngăn chặn và xử lý những việc lợi dụng mạng để vi phạm pháp luật, xâm phạm quyền của người khác; đề xuất UBND tỉnh phân công người phát ngôn giải thích, phản bác nội dung xuyên tạc; cùng sử dụng các sản phẩm truyền thông đã có.',
            refusedWords: ['theo dõi mạng xã hội', 'rà quét, ngăn chặn và xử lý'],
          },
          { ref: 'IV.6.4', text: 'Số hóa tư liệu, sản phẩm đã có và kết nối với cơ sở dữ liệu dùng chung (mục VII Điều 1, mục VII Phụ lục Quyết định số 1079/QĐ-TTg); cùng xây dựng, vận hành cơ sở dữ liệu cho thông tin đối nội, đối ngoại theo hướng dẫn của Bộ Thông tin và Truyền thông.' },
        ],
      },
    ],
  },
  {
    number: 7, title: 'Kiểm tra, đánh giá, sơ kết và tổng kết', bulleted: false,
    assignments: [
      {
        leads: [INFORMATION], coordinating: [POLICE, 'Sở Ngoại vụ', DEPARTMENTS, MEDIA, DISTRICTS], time: SPAN,
        tasks: [{ ref: 'IV.7', text: 'Kiểm tra việc thực hiện và đo hiệu quả truyền thông ở các đơn vị; sau 03 năm lập báo cáo sơ kết, sau 05 năm mở hội nghị tổng kết; gửi kết quả về Bộ Thông tin và Truyền thông.' }],
      },
    ],
  },
]
