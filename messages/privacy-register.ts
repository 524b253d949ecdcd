import { catalogue } from '#platform/messages.ts'

type Entry = { title: string; holds: string; whose: string; kept: string; erased: string }

/** The register of personal data in words: one entry for each kind of record that a module registers. */
export const privacyRegister = catalogue({
  vi: {
    bases: {
      state_activity: 'Hoạt động của cơ quan nhà nước theo quy định của pháp luật (Luật 91/2025/QH15, Điều 19)',
      record_keeping: 'Nghĩa vụ lưu hồ sơ, nhật ký theo pháp luật (Luật 91/2025/QH15, Điều 19; nhật ký truy cập ít nhất 12 tháng: NĐ 333/2026/NĐ-CP)',
      consent: 'Sự đồng ý của chủ thể dữ liệu (Luật 91/2025/QH15, Điều 9)',
    },
    entries: {
      'identity.accounts': { title: 'Tài khoản', holds: 'Họ tên, thư điện tử công vụ, vai trò theo đơn vị và thời gian', whose: 'Cán bộ, công chức dùng hệ thống', kept: 'Khi tài khoản còn mở và 24 tháng sau khi khóa', erased: 'Tên và địa chỉ được thay bằng ký hiệu ẩn danh, mật khẩu bị xóa; việc đã làm vẫn giữ' },
      'identity.sessions': { title: 'Phiên đăng nhập', holds: 'Địa chỉ mạng, loại trình duyệt, thời điểm; đường dẫn đăng nhập dùng một lần', whose: 'Người đang đăng nhập', kept: 'Đến khi phiên hoặc đường dẫn hết hạn', erased: 'Xóa hằng ngày' },
      'identity.signIn': { title: 'Cách đăng nhập', holds: 'Xác thực hai bước và mã khôi phục (đã mã hóa hoặc băm), thiết bị đã dùng, mã truy cập cho phần mềm (đã băm), mã định danh tại hệ thống định danh, lần thử sai, biểu mẫu gửi khi hết phiên', whose: 'Người dùng hệ thống', kept: 'Cùng tài khoản; thiết bị 400 ngày không dùng, lần thử sai 2 ngày, biểu mẫu một giờ', erased: 'Xóa hẳn' },
      'audit.trail': { title: 'Nhật ký', holds: 'Ai làm, lúc nào, việc gì, giá trị trước và sau, lý do', whose: 'Người dùng hệ thống', kept: 'Bằng thời gian lưu số liệu mà nhật ký giải thích; địa chỉ mạng và thiết bị trong nhật ký đăng nhập 13 tháng (luật định ít nhất 12)', erased: 'Phần tên người được thay bằng ký hiệu ẩn danh, chuỗi niêm phong không đứt; dòng nhật ký không bị xóa' },
      'organisations.contacts': { title: 'Đầu mối liên hệ của đơn vị và thành viên ban chỉ đạo', holds: 'Điện thoại, thư điện tử, địa chỉ của cơ quan; thành viên ban chỉ đạo theo thời gian', whose: 'Cơ quan, cán bộ được cử', kept: 'Cùng đơn vị', erased: 'Sửa hoặc xóa khi thay đầu mối' },
      'organisations.acts': { title: 'Việc sắp xếp đơn vị', holds: 'Ai nhập, ai áp dụng, ai hoàn tác', whose: 'Người dùng hệ thống', kept: 'Cùng hồ sơ sắp xếp', erased: 'Tên được thay bằng ký hiệu ẩn danh' },
      'plans.documents': { title: 'Văn bản kế hoạch và bản nhập', holds: 'Tên người ký, người được nêu trong văn bản; ai nhập, ai xác nhận', whose: 'Người được nêu trong văn bản đã ban hành; người dùng hệ thống', kept: 'Cùng kế hoạch; văn bản chưa xác nhận bị bỏ thì xóa ngay', erased: 'Tên người nhập được thay bằng ký hiệu ẩn danh; văn bản đã ban hành giữ nguyên' },
      'plans.notes': { title: 'Ghi chú, ý kiến chỉ đạo, cách xem đã lưu', holds: 'Tên người viết, nội dung', whose: 'Người dùng hệ thống', kept: 'Cùng kế hoạch', erased: 'Tên được thay bằng ký hiệu ẩn danh, cách xem đã lưu bị xóa' },
      'activities.records': { title: 'Hoạt động đã ghi', holds: 'Ai ghi, ai xác nhận; tên người có thể có trong phần mô tả. Người dự chỉ đếm theo nhóm, không lập danh sách', whose: 'Người dùng hệ thống; người được nêu trong mô tả', kept: 'Cùng báo cáo đã dùng số liệu', erased: 'Tên người xác nhận được thay bằng ký hiệu ẩn danh; mô tả do đơn vị sửa' },
      'files.evidence': { title: 'Tệp minh chứng', holds: 'Ảnh, văn bản; ai tải lên. Vị trí và thiết bị chụp bị xóa khi nhận ảnh', whose: 'Người có trong ảnh, văn bản; người dùng hệ thống', kept: 'Cùng hoạt động; tệp không gắn với hồ sơ nào thì 14 ngày', erased: 'Tệp bị bỏ được xóa cả nội dung' },
      'reports.signers': { title: 'Báo cáo', holds: 'Người ký, người soạn, người duyệt và ý kiến', whose: 'Người ký; người dùng hệ thống', kept: 'Theo thời hạn lưu báo cáo', erased: 'Tên trong lịch sử xử lý được thay bằng ký hiệu ẩn danh; báo cáo đã phát hành giữ nguyên' },
      'privacy.requests': { title: 'Yêu cầu về dữ liệu cá nhân', holds: 'Ai yêu cầu gì, được trả lời ra sao', whose: 'Người yêu cầu', kept: 'Cùng nhật ký, để chứng minh đã giải quyết đúng hạn', erased: 'Tên người yêu cầu được thay bằng ký hiệu ẩn danh' },
    } as Record<string, Entry>,
  },
  en: {
    bases: {
      state_activity: 'What state bodies do as the law provides (Law 91/2025/QH15, Article 19)',
      record_keeping: 'A legal duty to keep records and logs (Law 91/2025/QH15, Article 19; access logs at least 12 months: Decree 333/2026/NĐ-CP)',
      consent: 'The data subject’s consent (Law 91/2025/QH15, Article 9)',
    },
    entries: {
      'identity.accounts': { title: 'Accounts', holds: 'Name, office e-mail, roles by unit and time', whose: 'Officials who use the program', kept: 'While the account is open and 24 months after it was disabled', erased: 'Name and address become an alias, the password is removed; what was done stays' },
      'identity.sessions': { title: 'Sessions', holds: 'Network address, kind of browser, moment; one-time sign-in links', whose: 'Whoever is signed in', kept: 'Until the session or the link ends', erased: 'Daily' },
      'identity.signIn': { title: 'Ways of signing in', holds: 'Second factor and recovery codes (sealed or hashed), devices that were used, access tokens (hashed), the subject at an identity provider, failed attempts, a form sent after the session ended', whose: 'People who use the program', kept: 'With the account; devices not used for 400 days, failures 2 days, forms one hour', erased: 'Deleted' },
      'audit.trail': { title: 'Audit trail', holds: 'Who did what and when, values before and after, reasons', whose: 'People who use the program', kept: 'As long as the figures that it explains; network address and device of sign-ins 13 months (by law at least 12)', erased: 'Names become an alias without breaking the sealed chain; no line is deleted' },
      'organisations.contacts': { title: 'Contact points of units, members of committees', holds: 'Office telephone, e-mail and address; members of committees by time', whose: 'Offices, appointed officials', kept: 'With the unit', erased: 'Changed or removed when the contact changes' },
      'organisations.acts': { title: 'Acts of reorganisation', holds: 'Who entered, applied or undid them', whose: 'People who use the program', kept: 'With the act', erased: 'Names become an alias' },
      'plans.documents': { title: 'Plan documents and imports', holds: 'Signers and people named in the document; who imported and confirmed', whose: 'People named in issued documents; people who use the program', kept: 'With the plan; a document that is discarded goes at once', erased: 'The importer’s name becomes an alias; the issued document stays as it is' },
      'plans.notes': { title: 'Notes, instructions, saved views', holds: 'The author’s name, the text', whose: 'People who use the program', kept: 'With the plan', erased: 'Names become an alias, saved views are removed' },
      'activities.records': { title: 'Recorded activities', holds: 'Who recorded and who confirmed; names that a description may mention. Audiences are counted by kind, never listed', whose: 'People who use the program; people named in descriptions', kept: 'With the reports that used the figures', erased: 'The confirming person’s name becomes an alias; the unit corrects its descriptions' },
      'files.evidence': { title: 'Files of evidence', holds: 'Photos, documents; who uploaded them. Place and device are removed when a photo arrives', whose: 'People in photos and documents; people who use the program', kept: 'With the activity; a file that no record took, 14 days', erased: 'A dropped file is erased with its content' },
      'reports.signers': { title: 'Reports', holds: 'Signer, writer, approver and remarks', whose: 'Signers; people who use the program', kept: 'As long as the report must be kept', erased: 'Names in the history become an alias; a released report stays as it is' },
      'privacy.requests': { title: 'Requests about personal data', holds: 'Who asked for what and how it was answered', whose: 'Whoever asked', kept: 'With the trail, to show that it was done in time', erased: 'The name becomes an alias' },
    },
  },
})
