/** What units and the leader wrote while the sample plan was running: milestones, notes, instructions. */
import { marked } from './province.ts'

/** A dated step of a task. `fromPlan`: the plan's own words name it; `doneOn` null: not done. */
export type SeedMilestone = { taskRef: string; title: string; dueOn: string; fromPlan: boolean; doneOn: string | null }
/** A unit's note on its part in a task, written by its focal point. */
export type SeedNote = { taskRef: string; unitCode: string; on: string; text: string }
/** From the leader to a unit on a task; `answer` null: still open. */
export type SeedInstruction = { taskRef: string; unitCode: string; on: string; dueOn: string; text: string; answer: { on: string; text: string } | null }

export const milestones: SeedMilestone[] = [
  { taskRef: 'IV.1.1', title: 'Mở chuyên trang về quyền con người trên Cổng thông tin điện tử tỉnh', dueOn: '2024-03-31', fromPlan: false, doneOn: '2024-02-20' },
  { taskRef: 'IV.1.2', title: 'Phát hành tờ gấp điện tử nhiều thứ tiếng', dueOn: '2025-09-30', fromPlan: false, doneOn: '2025-09-22' },
  { taskRef: 'IV.2.1', title: 'Hoàn thành các lớp tập huấn năm 2025', dueOn: '2025-06-30', fromPlan: false, doneOn: '2025-06-12' },
  { taskRef: 'IV.2.4', title: 'Hoàn thành các lớp bồi dưỡng năm 2025', dueOn: '2025-09-30', fromPlan: false, doneOn: '2025-09-17' },
  { taskRef: 'IV.4.2', title: 'Lập danh mục đề xuất hỗ trợ kỹ thuật', dueOn: '2024-09-30', fromPlan: false, doneOn: null },
  { taskRef: 'IV.4.4', title: 'Chuyến đi thực tế năm 2025 của phóng viên nước ngoài', dueOn: '2025-09-30', fromPlan: false, doneOn: null },
  { taskRef: 'IV.6.4', title: 'Kết nối toàn bộ kho sản phẩm với cơ sở dữ liệu dùng chung', dueOn: '2025-10-31', fromPlan: false, doneOn: null },
  { taskRef: 'IV.7', title: 'Báo cáo sơ kết sau 03 năm', dueOn: '2026-04-19', fromPlan: true, doneOn: null },
  { taskRef: 'IV.7', title: 'Hội nghị tổng kết sau 05 năm', dueOn: '2028-04-19', fromPlan: true, doneOn: null },
]

type NoteRow = [taskRef: string, unitCode: string, on: string, text: string]

const noteRows: NoteRow[] = [
  ['IV.1.1', 'trung-tam-thong-tin', '2024-02-21', 'Chuyên trang đã chạy; từ nay cập nhật hằng tuần.'],
  ['IV.1.1', 'bao-thai-nguyen', '2024-04-02', 'Loạt bài đã đăng đủ; bạn đọc hỏi nhiều về hộ tịch và đất đai, sẽ chọn làm chủ đề cho chuyên mục.'],
  ['IV.1.3', 'so-giao-duc', '2024-11-18', 'Ngoại khóa và hội thi đã xong; một số trường xa đề nghị có bản ghi hình để chiếu lại.'],
  ['IV.1.3', 'so-giao-duc', '2025-11-17', 'Hai trường lùi buổi ngoại khóa sang học kỳ II do lịch kiểm tra.'],
  ['IV.2.1', 'so-thong-tin-truyen-thong', '2024-05-20', 'Học viên đề nghị thêm phần thực hành dựng bản tin; đưa vào chương trình năm sau.'],
  ['IV.2.3', 'cong-an-tinh', '2024-08-16', 'Tài liệu tập huấn công an xã đã gửi các đơn vị để dùng trong sinh hoạt thường kỳ.'],
  ['IV.2.4', 'so-tu-phap', '2024-10-28', 'Ba lớp của năm 2024 đã xong; đang soạn bộ tình huống dùng chung.'],
  ['IV.2.4', 'so-tu-phap', '2025-09-19', 'Hoàn thành kế hoạch lớp của năm 2025; bộ tình huống được học viên dùng tốt.'],
  ['IV.2.5', 'hoi-phu-nu', '2025-03-06', 'Đã mở lớp; hẹn các huyện hội tự tổ chức lớp cho chi hội trưởng.'],
  ['IV.2.5', 'lien-doan-lao-dong', '2025-09-30', 'Chưa mở được lớp năm 2025 vì chờ bố trí kinh phí; xin lùi sang đầu năm sau.'],
  ['IV.2.5', 'hoi-cuu-chien-binh', '2024-12-10', 'Năm 2024 chưa bố trí được thời gian, giảng viên cho lớp bồi dưỡng.'],
  ['IV.3.3', 'ubnd-dong-hy', '2024-12-09', 'Hoạt động dự kiến lùi sang năm 2025 do thay đổi nhân sự phụ trách.'],
  ['IV.4.2', 'so-ngoai-vu', '2024-12-10', 'Chưa tìm được đối tác phù hợp; danh mục đề xuất chưa xong.'],
  ['IV.3.2', 'dai-ptth', '2025-04-15', 'Tất cả các số của chuyên mục nay có phụ đề và ngôn ngữ ký hiệu.'],
  ['IV.3.3', 'ubnd-dinh-hoa', '2024-12-02', 'Triển lãm lưu động được các xã đăng ký thêm; cần thêm khung treo.'],
  ['IV.3.3', 'ubnd-vo-nhai', '2025-10-20', 'Năm 2025 chưa có hoạt động: xe thông tin lưu động đang sửa chữa; dự kiến tổ chức lại vào quý I/2026.'],
  ['IV.3.3', 'ubnd-tp-song-cong', '2025-11-14', 'Đang thay hệ thống bảng tin điện tử nên chưa phát nội dung mới.'],
  ['IV.4.3', 'so-ngoai-vu', '2025-03-24', 'Phóng sự đã phát ở nước ngoài; chưa nhận được bản lưu.'],
  ['IV.4.4', 'so-ngoai-vu', '2025-09-22', 'Chuyến đi năm 2025 chưa tổ chức được vì ảnh hưởng của mưa bão ở các xã dự kiến đến.'],
  ['IV.5', 'so-thong-tin-truyen-thong', '2025-10-03', 'Đã gửi tác phẩm dự thi; tác giả trẻ tăng so với năm trước.'],
  ['IV.6.1', 'so-lao-dong', '2025-07-01', 'Cha mẹ ở khu nhà trọ đề nghị tổ chức buổi tối; sẽ đổi giờ trong năm tới.'],
  ['IV.6.2', 'so-thong-tin-truyen-thong', '2024-06-28', 'Phần việc này chỉ thực hiện bằng câu trả lời có dẫn nguồn và trang hỗ trợ trẻ em.'],
  ['IV.6.3', 'so-thong-tin-truyen-thong', '2024-10-04', 'Phần việc này chỉ thực hiện bằng bản điểm báo từ nguồn công khai và câu trả lời có dẫn nguồn.'],
  ['IV.6.4', 'so-thong-tin-truyen-thong', '2025-11-03', 'Mới kết nối được ấn phẩm; băng hình chờ mở rộng dung lượng lưu trữ, dự kiến xong trong quý I/2026.'],
  ['IV.7', 'so-thong-tin-truyen-thong', '2025-12-12', 'Đã gửi đề cương sơ kết tới các đơn vị; mới nhận được một phần ý kiến.'],
]

export const notes: SeedNote[] = noteRows.map(([taskRef, unitCode, on, text]) => ({ taskRef, unitCode, on, text: marked(text) }))

export const instructions: SeedInstruction[] = [
  {
    taskRef: 'IV.3.2', unitCode: 'dai-ptth', on: '2024-07-02', dueOn: '2024-09-30',
    text: marked('Thêm phụ đề và ngôn ngữ ký hiệu vào chuyên mục truyền hình để người khiếm thính theo dõi được.'),
    answer: { on: '2024-09-16', text: marked('Đã thực hiện từ số tháng 8.') },
  },
  {
    taskRef: 'IV.2.5', unitCode: 'hoi-cuu-chien-binh', on: '2025-04-21', dueOn: '2025-06-30',
    text: marked('Đề nghị Hội cho biết dự kiến bồi dưỡng tuyên truyền viên của Hội trong năm 2025.'),
    answer: null,
  },
  {
    taskRef: 'IV.4.2', unitCode: 'so-ngoai-vu', on: '2025-06-05', dueOn: '2025-08-15',
    text: marked('Báo cáo vì sao chưa có đề xuất hỗ trợ kỹ thuật; nêu khó khăn và phương án.'),
    answer: { on: '2025-08-12', text: marked('Chưa tìm được đối tác phù hợp; đề nghị xem xét lại nhiệm vụ này khi sơ kết.') },
  },
  {
    taskRef: 'IV.6.4', unitCode: 'so-thong-tin-truyen-thong', on: '2025-11-10', dueOn: '2026-01-31',
    text: marked('Chốt thời hạn kết nối phần băng hình và báo cáo nhu cầu lưu trữ.'),
    answer: null,
  },
  {
    taskRef: 'IV.7', unitCode: 'so-thong-tin-truyen-thong', on: '2025-12-15', dueOn: '2026-03-15',
    text: marked('Hoàn thành dự thảo báo cáo sơ kết ba năm, có ý kiến của các xã, phường.'),
    answer: null,
  },
]
