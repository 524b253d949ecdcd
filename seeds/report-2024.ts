/**
 * The words of the finished report of 2024. Figures are not written here: the product counts them from the records,
 * so a paragraph names the activities it speaks of and says nothing that they do not.
 */
import { SAMPLE_NOTICE } from './plan.ts'

/** `activityKeys` are the records behind the paragraph; empty where it says that nothing was done. */
export type ReportParagraph = { taskRef: string; text: string; activityKeys: string[] }
export type LateTask = { taskRef: string; unitCode: string; reason: string }

/** The one sentence that stands for figures under a task whose wording asks for what the product refuses. */
const REFUSED = 'Phần việc này không tổng hợp bằng số liệu; kết quả chỉ gồm các câu trả lời có dẫn nguồn, bản điểm báo và trang hỗ trợ trẻ em đã công bố.'

export const report2024 = {
  notice: SAMPLE_NOTICE,
  unitCode: 'so-thong-tin-truyen-thong',
  /** NĐ 09/2019, Điều 12: a yearly report covers 15/12 of the year before to 14/12. */
  period: { name: '2024', from: '2023-12-15', to: '2024-12-14' },
  /** Number left to the province's own issuing system. */
  head: { parent: 'UBND TỈNH THÁI NGUYÊN', issuer: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG', type: 'BÁO CÁO', number: '', symbol: 'BC-STTTT', place: 'Thái Nguyên', date: '2024-12-18' },
  title: 'Kết quả thực hiện Kế hoạch số 62/KH-UBND về truyền thông về quyền con người năm 2024 (MẪU)',
  addressees: ['Ủy ban nhân dân tỉnh Thái Nguyên'],
  opening: 'Thực hiện Kế hoạch số 62/KH-UBND ngày 19/4/2023 của Ủy ban nhân dân tỉnh, Sở Thông tin và Truyền thông báo cáo kết quả năm 2024 như sau:',
  direction: 'Sở đã hướng dẫn các đơn vị ghi nhận hoạt động ngay khi hoàn thành, kèm minh chứng; cung cấp tài liệu cho hội nghị giao ban báo chí và trực tiếp làm việc với một số đơn vị để nắm tình hình. Số liệu trong Báo cáo được tổng hợp từ các bản ghi này.',
  paragraphs: [
    { taskRef: 'IV.1.1', text: 'Cổng thông tin điện tử tỉnh mở chuyên trang về quyền con người; Báo Thái Nguyên đăng loạt bài giới thiệu Đề án, Đài Phát thanh - Truyền hình giải thích từng quyền qua chuyên mục phát thanh. Ban Dân tộc và Sở Tư pháp tổ chức hội nghị chuyên đề, có tài liệu song ngữ cho vùng đồng bào dân tộc thiểu số.', activityKeys: ['2024-chuyen-trang-cong-tinh', '2024-loat-bai-de-an', '2024-phat-thanh-de-an', '2024-dan-toc-tuyen-truyen', '2024-ngay-phap-luat'] },
    { taskRef: 'IV.1.2', text: 'Tờ gấp về các công ước cơ bản được phát về các xã và đăng bản điện tử; Công an tỉnh phát hành sổ tay hỏi - đáp dành cho người dân. Cổ động trực quan được thực hiện tại các khu công nghiệp và trong dịp Ngày Nhân quyền thế giới.', activityKeys: ['2024-to-gap-bay-cong-uoc', '2024-so-tay-hoi-dap', '2024-song-cong-bang-tin', '2024-led-ngay-nhan-quyen'] },
    { taskRef: 'IV.1.3', text: 'Ngành giáo dục đưa chuyên đề quyền con người vào tuần sinh hoạt công dân, tổ chức ngoại khóa ở các trường trung học phổ thông và hội thi cấp tỉnh. Hội Phụ nữ, Tỉnh đoàn và các huyện tổ chức sinh hoạt chuyên đề, diễn đàn cho hội viên, thanh niên, người cao tuổi và người dân các xóm.', activityKeys: ['2024-tuan-cong-dan', '2024-ngoai-khoa-thpt', '2024-hoi-thi-quyen-tre-em', '2024-phu-nu-sinh-hoat', '2024-dien-dan-thanh-nien', '2024-phu-luong-nguoi-cao-tuoi', '2024-dai-tu-ngoai-khoa', '2024-phu-dinh-hop-xom'] },
    { taskRef: 'IV.2.1', text: 'Sở mở lớp tập huấn cho công chức thông tin cơ sở, chú trọng cách viết tin ngắn và dẫn nguồn; tổ chức tọa đàm với chuyên gia về trình bày số liệu, bảo vệ dữ liệu cá nhân và quyền phản hồi của người dân.', activityKeys: ['2024-tap-huan-thong-tin-co-so', '2024-toa-dam-chuyen-gia'] },
    { taskRef: 'IV.2.2', text: 'Nội dung về quyền con người được đưa vào các hội nghị giao ban báo chí, gắn với sự kiện của từng tháng; tài liệu được gửi cho các cơ quan báo chí sau mỗi hội nghị.', activityKeys: ['giao-ban-bao-chi-2024-01', 'giao-ban-bao-chi-2024-03', 'giao-ban-bao-chi-2024-04', 'giao-ban-bao-chi-2024-05', 'giao-ban-bao-chi-2024-06', 'giao-ban-bao-chi-2024-08', 'giao-ban-bao-chi-2024-09', 'giao-ban-bao-chi-2024-10', 'giao-ban-bao-chi-2024-11'] },
    { taskRef: 'IV.2.3', text: 'Công an tỉnh tập huấn cho cán bộ tiếp dân, điều tra và công an xã về Công ước chống tra tấn, quyền của người bị tạm giữ, tạm giam, kỹ năng làm việc với phụ nữ, trẻ em.', activityKeys: ['2024-cong-an-tap-huan', '2024-cong-an-xa', '2024-so-tay-hoi-dap'] },
    { taskRef: 'IV.2.4', text: 'Sở Tư pháp bồi dưỡng báo cáo viên, tuyên truyền viên pháp luật theo cụm huyện, học bằng tình huống; tổ chức hội nghị chuyên đề nhân Ngày Pháp luật Việt Nam.', activityKeys: ['2024-bao-cao-vien-lop-1', '2024-bao-cao-vien-lop-2', '2024-bao-cao-vien-lop-3', '2024-ngay-phap-luat'] },
    { taskRef: 'IV.2.5', text: 'Hội Phụ nữ, Liên đoàn Lao động, Tỉnh đoàn, Mặt trận Tổ quốc tỉnh và huyện Phú Bình đã bồi dưỡng, cung cấp thông tin cho tuyên truyền viên, người có uy tín. Hội Nông dân và Hội Cựu chiến binh chưa ghi nhận hoạt động do mình chủ trì.', activityKeys: ['2024-phu-nu-tuyen-truyen-vien', '2024-cong-doan-khu-cong-nghiep', '2024-dien-dan-thanh-nien', '2024-nguoi-co-uy-tin', '2024-phu-binh-hoa-giai'] },
    { taskRef: 'IV.3.1', text: 'Báo Thái Nguyên đăng tin, bài tiếng Anh; Đài phát bản tin tiếng Tày và chuyên mục phát thanh theo các nội dung của Đề án.', activityKeys: ['2024-bao-tieng-anh', '2024-phat-thanh-tieng-tay', '2024-phat-thanh-de-an'] },
    { taskRef: 'IV.3.2', text: 'Chuyên mục “Quyền và cuộc sống” trên báo in và chuyên mục truyền hình được duy trì đều kỳ; một số chương trình đã có ngôn ngữ ký hiệu. Phóng sự về lớp xóa mù chữ được đăng trên các kênh số chính thức; phóng sự của đài huyện Đại Từ được gửi Đài tỉnh dùng lại.', activityKeys: ['2024-quyen-va-cuoc-song-6-thang-dau', '2024-quyen-va-cuoc-song-6-thang-cuoi', '2024-truyen-hinh-quyen', '2024-phong-su-xoa-mu-chu', '2024-phat-thanh-tieng-tay', '2024-dai-tu-phong-su'] },
    { taskRef: 'IV.3.3', text: 'Các huyện, thành phố phát câu chuyện truyền thanh, phóng sự, chương trình tiếng dân tộc; tổ chức hội thi tiểu phẩm, chiếu phim và triển lãm tranh, ảnh đến tận xã. Huyện Đồng Hỷ chưa ghi nhận hoạt động thuộc nhiệm vụ này.', activityKeys: ['2024-tp-tn-truyen-thanh', '2024-tp-tn-trien-lam', '2024-tan-cuong-loa', '2024-song-cong-bang-tin', '2024-pho-yen-tieu-pham', '2024-dinh-hoa-luu-dong', '2024-dinh-hoa-tieng-tay', '2024-vo-nhai-chieu-phim', '2024-phu-luong-truyen-thanh', '2024-dai-tu-phong-su', '2024-phu-binh-trien-lam'] },
    { taskRef: 'IV.4.1', text: 'Sở Ngoại vụ cung cấp tài liệu công khai cho báo chí trước và sau phiên rà soát định kỳ phổ quát.', activityKeys: ['2024-thong-tin-su-kien-doi-ngoai'] },
    { taskRef: 'IV.4.2', text: 'Trong năm chưa ghi nhận hoạt động tìm kiếm, tiếp nhận hỗ trợ của nước ngoài.', activityKeys: [] },
    { taskRef: 'IV.4.3', text: 'Sở Ngoại vụ hỗ trợ thủ tục, phiên dịch cho truyền hình nước ngoài làm phóng sự ở vùng chè và cho đoàn phóng viên thường trú; nội dung do cơ quan báo chí tự quyết định.', activityKeys: ['2024-hang-tin-nuoc-ngoai', '2024-doan-phong-vien'] },
    { taskRef: 'IV.4.4', text: 'Đoàn phóng viên nước ngoài thường trú đã thăm trường học, trạm y tế và hợp tác xã, hỏi đáp trực tiếp với chính quyền xã.', activityKeys: ['2024-doan-phong-vien'] },
    { taskRef: 'IV.5', text: 'Sở phát động, tập hợp tác phẩm của tác giả trong tỉnh dự cuộc thi ảnh, video của Bộ; ngành giáo dục và thành phố Phổ Yên tổ chức hội thi tại địa phương.', activityKeys: ['2024-phat-dong-thi-anh', '2024-hoi-thi-quyen-tre-em', '2024-pho-yen-tieu-pham'] },
    { taskRef: 'IV.6.1', text: 'Trang hướng dẫn trẻ em và cha mẹ giữ an toàn trên mạng đã hoạt động; Tổng đài quốc gia bảo vệ trẻ em 111 được giới thiệu ở trường học, trạm y tế và trong các buổi ngoại khóa.', activityKeys: ['2024-trang-an-toan-tre-em', '2024-thang-hanh-dong-tre-em', '2024-ngoai-khoa-thpt', '2024-dai-tu-ngoai-khoa'] },
    { taskRef: 'IV.6.2', text: REFUSED, activityKeys: ['2024-trang-an-toan-tre-em', '2024-tra-loi-dot-1', '2024-tra-loi-dot-2'] },
    { taskRef: 'IV.6.3', text: REFUSED, activityKeys: ['2024-diem-bao-quy-3', '2024-tra-loi-dot-2'] },
    { taskRef: 'IV.6.4', text: 'Danh mục dữ liệu cần số hóa đã được lập; ấn phẩm, băng hình và tư liệu của các năm trước được chuyển thành tệp số có mô tả. Việc kết nối với cơ sở dữ liệu dùng chung chuyển sang năm sau.', activityKeys: ['2024-danh-muc-du-lieu', '2024-so-hoa-san-pham'] },
    { taskRef: 'IV.7', text: 'Sở kiểm tra tại một số sở, huyện; ghi nhận cách làm, khó khăn và kiến nghị của đơn vị.', activityKeys: ['2024-kiem-tra-don-vi'] },
  ] satisfies ReportParagraph[],
  late: [
    { taskRef: 'IV.4.2', unitCode: 'so-ngoai-vu', reason: 'Chưa tìm được đối tác phù hợp; danh mục đề xuất chưa hoàn thành đúng hạn.' },
    { taskRef: 'IV.2.5', unitCode: 'hoi-cuu-chien-binh', reason: 'Chưa bố trí được thời gian, giảng viên cho lớp bồi dưỡng.' },
    { taskRef: 'IV.3.3', unitCode: 'ubnd-dong-hy', reason: 'Hoạt động dự kiến lùi sang năm sau do thay đổi nhân sự phụ trách.' },
  ] satisfies LateTask[],
  assessment: [
    'Các đơn vị chủ trì phần lớn đã có hoạt động cụ thể; hình thức đa dạng hơn, nội dung gần với việc hằng ngày của người dân.',
    'Hạn chế: một số đơn vị ghi nhận hoạt động chậm, thiếu minh chứng; sản phẩm bằng tiếng dân tộc thiểu số còn ít; nhiệm vụ về nguồn hỗ trợ nước ngoài chưa có kết quả.',
  ],
  nextSteps: [
    'Tập huấn sớm cho công chức cấp huyện, cấp xã; tăng phần thực hành.',
    'Làm thêm sản phẩm tiếng Tày, tiếng Dao, sản phẩm có phụ đề và ngôn ngữ ký hiệu.',
    'Kết nối kho sản phẩm số với cơ sở dữ liệu dùng chung; chuẩn bị báo cáo sơ kết sau 03 năm.',
  ],
  proposals: ['Đề nghị UBND tỉnh giao Sở Tài chính hướng dẫn bố trí kinh phí tập huấn của các đoàn thể ngay từ đầu năm.'],
  closing: 'Sở Thông tin và Truyền thông báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.',
  recipients: ['Như trên;', 'Các sở, ban, ngành, đoàn thể cấp tỉnh;', 'UBND các huyện, thành phố;', 'Các cơ quan báo chí của tỉnh;', 'Lưu: VT.'],
  signature: { authority: '', onBehalf: '', role: 'GIÁM ĐỐC', name: '(MẪU)' },
}
