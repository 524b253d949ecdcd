import { catalogue, type Locale } from '#platform/messages.ts'

/** The states and periods of reports, as pages name them. The text of a report stands in reports-text.ts. */
export const reportStates = catalogue({
  vi: {
    stale: 'Có người vừa sửa đoạn này. Nội dung đồng chí nhập vẫn còn trong ô; so với nội dung hiện nay rồi lưu lại.',
    states: { draft: 'Đang soạn', submitted: 'Chờ duyệt', returned: 'Trả lại', released: 'Đã phát hành' },
    moves: { submit: 'Nộp báo cáo', return: 'Trả lại kèm ý kiến', release: 'Phát hành' },
    scopes: { unit: 'Phần việc của đơn vị', plan: 'Toàn kế hoạch' },
    period: (kind: string, year: number, n: number) =>
      kind === 'year' ? `Năm ${year}` : kind === 'half' ? `6 tháng ${n === 1 ? 'đầu' : 'cuối'} năm ${year}` : kind === 'quarter' ? `Quý ${['I', 'II', 'III', 'IV'][n - 1]} năm ${year}` : `Tháng ${n} năm ${year}`,
  },
  en: {
    stale: 'Somebody has just changed this paragraph. What you typed is still in the field; compare it with the present text and save again.',
    states: { draft: 'Draft', submitted: 'Awaiting approval', returned: 'Returned', released: 'Released' },
    moves: { submit: 'Submit', return: 'Return with a remark', release: 'Release' },
    scopes: { unit: 'The unit’s parts', plan: 'The whole plan' },
    period: (kind: string, year: number, n: number) => (kind === 'year' ? `Year ${year}` : kind === 'half' ? `${n === 1 ? 'First' : 'Second'} half of ${year}` : kind === 'quarter' ? `Quarter ${n} of ${year}` : `Month ${n} of ${year}`),
  },
})

/** What only the server and the command line say. */
const reportsSaid = catalogue({
  vi: {
    planMissing: 'Không tìm thấy kế hoạch được chọn. Chọn lại kế hoạch.',
    reportMissing: 'Không tìm thấy báo cáo này.',
    paragraphMissing: 'Không tìm thấy đoạn này trong báo cáo. Tải lại trang để xem nội dung hiện nay.',
    paragraphFixed: 'Phần này theo đúng kế hoạch nên không sửa ở đây.',
    nothingOffered: 'Đoạn này không còn nội dung mới để chọn. Tải lại trang để xem nội dung hiện nay.',
    figureMissing: 'Không tìm thấy số liệu này trong báo cáo. Có thể số liệu đã được cập nhật: mở lại báo cáo.',
    unitMissing: 'Không tìm thấy đơn vị được chọn trong sổ đăng ký. Chọn lại đơn vị.',
    notKeeper: 'Báo cáo toàn kế hoạch do đơn vị giữ kế hoạch lập. Chọn đơn vị đó, hoặc lập báo cáo phần việc của đơn vị mình.',
    noPart: 'Đơn vị này không có phần việc trong kế hoạch nên không có báo cáo riêng. Chọn kế hoạch hoặc đơn vị khác.',
    exists: 'Đơn vị đã có báo cáo của kỳ này. Mở báo cáo đó để làm tiếp.',
    closed: 'Báo cáo đã nộp hoặc đã phát hành nên không sửa được. Báo cáo đang chờ duyệt có thể được trả lại để sửa.',
    moveClosed: 'Báo cáo đã chuyển trạng thái, hoặc việc này không thuộc quyền của đồng chí. Tải lại trang để xem trạng thái hiện nay.',
    reasonNeeded: 'Cần ghi ý kiến khi trả lại.',
    pending: (n: number) => `Còn ${n} đoạn chưa chọn giữa nội dung của đồng chí và nội dung mới từ số liệu. Chọn xong rồi nộp.`,
    badPeriod: 'Kỳ báo cáo ghi theo dạng 2025, 2025-H1, 2025-Q1 hoặc 2025-03.',
    periodAhead: (from: string) => `Kỳ báo cáo này chưa bắt đầu: số liệu tính từ ngày ${from}. Chọn kỳ khác.`,
    todo: { title: (period: string, plan: string) => `Báo cáo ${period.charAt(0).toLowerCase()}${period.slice(1)} · ${plan}`, returned: 'Bị trả lại, cần sửa', submitted: 'Chờ đồng chí duyệt' },
    choose: (choices: string) => `Các lựa chọn: ${choices}`,
    planNotFound: (text: string) => `Không có kế hoạch nào khớp với “${text}”.`,
    planUnclear: (text: string) => `Có nhiều kế hoạch khớp với “${text}”. Ghi rõ số, ví dụ 62/KH-UBND.`,
    unitNotFound: (text: string) => `Không có đơn vị nào khớp với “${text}”.`,
    unitUnclear: (text: string) => `Có nhiều đơn vị khớp với “${text}”. Ghi mã đơn vị.`,
    provinceUnclear: 'Cơ sở dữ liệu có nhiều tỉnh. Chọn một tỉnh bằng --province.',
    noProvince: 'Cơ sở dữ liệu chưa có tỉnh nào. Chạy "npm start" hoặc "sangto setup" trước.',
    badFile: 'Tệp kết quả phải có đuôi .docx hoặc .pdf.',
    written: (file: string, stored: boolean) => `Đã ghi ${file} (${stored ? 'báo cáo đã lưu' : 'dự thảo lập từ bản ghi, không lưu'}).`,
  },
  en: {
    planMissing: 'The chosen plan was not found. Choose again.',
    reportMissing: 'This report was not found.',
    paragraphMissing: 'This paragraph is no longer in the report. Reload the page to see it as it is now.',
    paragraphFixed: 'This follows the plan and is not changed here.',
    nothingOffered: 'There is nothing new to choose for this paragraph. Reload the page to see it as it is now.',
    figureMissing: 'This figure is not in the report. It may have been counted again: open the report.',
    unitMissing: 'The chosen unit is not in the register. Choose again.',
    notKeeper: 'A report on the whole plan is written by the unit that keeps it. Choose that unit, or report your own unit’s parts.',
    noPart: 'This unit has no part in the plan, so it has no report of its own. Choose another plan or unit.',
    exists: 'The unit already has a report for this period. Open it to go on.',
    closed: 'The report has been submitted or released and cannot be changed. One that awaits approval can be returned.',
    moveClosed: 'The report has moved on, or this is not yours to do. Reload the page to see where it stands.',
    reasonNeeded: 'A remark is needed when returning a report.',
    pending: (n: number) => `${n === 1 ? 'One paragraph still waits' : `${n} paragraphs still wait`} for your choice between your text and what the records say now. Choose, then submit.`,
    badPeriod: 'Write the period as 2025, 2025-H1, 2025-Q1 or 2025-03.',
    periodAhead: (from: string) => `This period has not begun: it counts from ${from}. Choose another.`,
    todo: { title: (period: string, plan: string) => `Report ${period} · ${plan}`, returned: 'Returned, to be mended', submitted: 'Awaits your approval' },
    choose: (choices: string) => `Choices: ${choices}`,
    planNotFound: (text: string) => `No plan matches “${text}”.`,
    planUnclear: (text: string) => `Several plans match “${text}”. Give the number, such as 62/KH-UBND.`,
    unitNotFound: (text: string) => `No unit matches “${text}”.`,
    unitUnclear: (text: string) => `Several units match “${text}”. Give the unit’s code.`,
    provinceUnclear: 'The database holds several provinces. Choose one with --province.',
    noProvince: 'The database holds no province yet. Run "npm start" or "sangto setup" first.',
    badFile: 'The result must be a .docx or .pdf file.',
    written: (file: string, stored: boolean) => `Wrote ${file} (${stored ? 'the stored report' : 'a draft made from the records, not stored'}).`,
  },
})

export const reportsWords = (locale: Locale) => ({ ...reportStates(locale), ...reportsSaid(locale) })
