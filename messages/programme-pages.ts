import { catalogue } from '#platform/messages.ts'

/** What a plan document is called in English; a kind that is not here keeps its own name. */
const KINDS_IN_ENGLISH: Record<string, string> = {
  'Kế hoạch': 'Plan', 'Chương trình': 'Programme', 'Đề án': 'Scheme', 'Quyết định': 'Decision', 'Chỉ thị': 'Directive', 'Nghị quyết': 'Resolution', 'Công văn': 'Official letter', 'Hướng dẫn': 'Guidelines', 'Thông báo': 'Notice',
}

/** Words that every page of a running plan shows. */
export const programmePages = catalogue({
  vi: {
    planNumber: (type: string, name: string) => `${type} số ${name}`,
    plan: 'Kế hoạch',
    home: 'Việc của đơn vị',
    plans: 'Kế hoạch',
    switchPlan: 'Kế hoạch khác',
    tabs: { label: 'Các cách xem kế hoạch', overview: 'Tổng quan', tasks: 'Nhiệm vụ', byUnit: 'Theo đơn vị', timeline: 'Tiến trình', sixClear: 'Sáu rõ', source: 'Văn bản' },
    due: (day: string) => `Hạn ${day}`,
    refusedTag: 'Giữ nguyên văn',
    request: 'Đề nghị',
    done: {
      moved: 'Đã chuyển trạng thái phần việc.', noted: 'Đã ghi chú vào phần việc.', instructed: 'Đã gửi ý kiến chỉ đạo. Ý kiến đứng đầu trang “Việc của đơn vị” của đơn vị nhận.', answered: 'Đã trả lời ý kiến chỉ đạo.',
      milestone: 'Đã thêm mốc thời gian.', milestoneDone: 'Đã cập nhật mốc thời gian.', grouped: 'Đã ghi quyết định về nhóm đơn vị.', clarified: 'Đã lưu nội dung bổ sung. Nguyên văn kế hoạch không thay đổi.', confirmed: 'Kế hoạch đã được xác nhận. Khi chưa có kết quả nào được ghi, có thể hủy xác nhận ở mục Văn bản, “Xem bản nhập”.', amended: 'Đã áp dụng bản sửa đổi. Nhiệm vụ giữ nguyên tiến độ và kết quả đã ghi.', saved: 'Đã lưu bộ lọc.', removed: 'Đã bỏ bộ lọc.',
    },
  },
  en: {
    planNumber: (type: string, name: string) => `${KINDS_IN_ENGLISH[type] ?? type} no. ${name}`,
    plan: 'Plan',
    home: 'My unit',
    plans: 'Plans',
    switchPlan: 'Other plans',
    tabs: { label: 'Ways to look at the plan', overview: 'Overview', tasks: 'Tasks', byUnit: 'By unit', timeline: 'Timeline', sixClear: 'Six clear', source: 'Document' },
    due: (day: string) => `Due ${day}`,
    refusedTag: 'As issued',
    request: 'Request',
    done: {
      moved: 'The part has moved on.', noted: 'The note stands under the part.', instructed: 'The instruction was sent. It stands first in “My unit” of the unit.', answered: 'The instruction was answered.',
      milestone: 'The milestone was added.', milestoneDone: 'The milestone was updated.', grouped: 'The decision about the group is recorded.', clarified: 'The completion was saved. The issued text is unchanged.', confirmed: 'The plan is confirmed. While nothing is recorded on it, this can be taken back under Document, “How it was imported”.', amended: 'The amendment was applied. Tasks keep their progress and results.', saved: 'The view was saved.', removed: 'The view was removed.',
    },
  },
})
