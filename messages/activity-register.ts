import type { ActivityKind, AudienceKind } from '#modules/activities/kinds.ts'
import { catalogue } from '#platform/messages.ts'

const vi = {
  recordedBy: (unit: string) => `${unit} ghi`,
  sameEvent: 'Đây là cùng một việc',
  fields: {
    title: 'Đã làm việc gì', startsOn: 'Ngày', endsOn: 'Đến ngày', taskIds: 'Thuộc nhiệm vụ', unitId: 'Đơn vị ghi', kind: 'Loại việc', place: 'Địa điểm', description: 'Nội dung, kết quả',
    partnerIds: 'Đơn vị cùng tham gia', units: 'Đơn vị tham gia', audience: 'Đối tượng', participants: 'Số người tham gia', quantity: 'Số lượng sản phẩm', quantityUnit: 'Đơn vị tính', links: 'Đường liên kết', files: 'Tệp minh chứng',
    state: 'Tình trạng', complete: 'Đã ghi đầy đủ, không bổ sung nữa', reason: 'Lý do', withdrawnReason: 'Lý do rút', mergedInto: 'Gộp vào', share: 'Xác nhận tham gia', apartFrom: 'Không trùng với', version: 'Lần sửa', unitsOf: 'Đơn vị', from: 'Gộp từ',
  },
  kinds: {
    training: 'Tập huấn, bồi dưỡng', conference: 'Hội nghị, tọa đàm', briefing: 'Cung cấp thông tin cho báo chí', article: 'Tin, bài', column: 'Chuyên trang, chuyên mục', radio: 'Phát thanh, truyền thanh', television: 'Truyền hình, video',
    print: 'Ấn phẩm, tờ gấp', visual: 'Cổ động trực quan', contest: 'Cuộc thi, hội thi', extracurricular: 'Ngoại khóa, sinh hoạt chuyên đề', exhibition: 'Triển lãm', press_visit: 'Đón đoàn phóng viên', foreign_information: 'Thông tin đối ngoại',
    data: 'Số hóa, cập nhật dữ liệu', inspection: 'Kiểm tra, đánh giá', sourced_answer: 'Trả lời câu hỏi có dẫn nguồn', press_digest: 'Điểm báo', child_help_page: 'Trang hướng dẫn trẻ em an toàn trên mạng', other: 'Việc khác',
  } satisfies Record<ActivityKind, string>,
  audiences: {
    officials: 'Cán bộ, công chức, viên chức', police: 'Cán bộ, chiến sĩ công an', journalists: 'Phóng viên, biên tập viên', legal_communicators: 'Báo cáo viên, tuyên truyền viên pháp luật', association_communicators: 'Báo cáo viên, tuyên truyền viên đoàn thể',
    teachers: 'Giáo viên, giảng viên', pupils: 'Học sinh', students: 'Sinh viên', youth: 'Đoàn viên, thanh niên', women: 'Hội viên phụ nữ', workers: 'Công nhân, người lao động', farmers: 'Hội viên nông dân', elderly: 'Người cao tuổi', disabled: 'Người khuyết tật',
    respected_persons: 'Người có uy tín, chức sắc', ethnic_minorities: 'Đồng bào dân tộc thiểu số', parents: 'Cha mẹ học sinh', residents: 'Người dân', foreigners: 'Người nước ngoài',
  } satisfies Record<AudienceKind, string>,
}

const en: typeof vi = {
  recordedBy: (unit: string) => `recorded by ${unit}`,
  sameEvent: 'This is the same event',
  fields: {
    title: 'What was done', startsOn: 'Day', endsOn: 'Until', taskIds: 'Under task', unitId: 'Recording unit', kind: 'Kind', place: 'Place', description: 'Content and result',
    partnerIds: 'Other units that took part', units: 'Units', audience: 'Audience', participants: 'People who took part', quantity: 'Quantity produced', quantityUnit: 'Counted in', links: 'Links', files: 'Files as evidence',
    state: 'State', complete: 'Everything is recorded; nothing to add', reason: 'Reason', withdrawnReason: 'Reason of withdrawal', mergedInto: 'Merged into', share: 'Confirmation', apartFrom: 'Not the same as', version: 'Version', unitsOf: 'Unit', from: 'Merged from',
  },
  kinds: {
    training: 'Training', conference: 'Conference, talk', briefing: 'Briefing of the press', article: 'News and articles', column: 'Column, special page', radio: 'Radio, loudspeaker', television: 'Television, video',
    print: 'Print, leaflet', visual: 'Posters and displays', contest: 'Contest', extracurricular: 'Extracurricular session', exhibition: 'Exhibition', press_visit: 'Visit of journalists', foreign_information: 'Information abroad',
    data: 'Digitising, data', inspection: 'Inspection, review', sourced_answer: 'Answer with sources', press_digest: 'Digest of the press', child_help_page: 'Help page for children online', other: 'Other',
  },
  audiences: {
    officials: 'Officials and public employees', police: 'Police officers', journalists: 'Journalists and editors', legal_communicators: 'Legal communicators', association_communicators: 'Communicators of associations',
    teachers: 'Teachers and lecturers', pupils: 'Pupils', students: 'Students', youth: 'Youth union members', women: 'Women’s union members', workers: 'Workers', farmers: 'Farmers’ union members', elderly: 'Older people', disabled: 'People with disabilities',
    respected_persons: 'Respected persons, religious dignitaries', ethnic_minorities: 'Ethnic minorities', parents: 'Parents', residents: 'Residents', foreigners: 'Foreigners',
  },
}

/** What the form and the register's pages show. */
export const registerWords = catalogue({ vi, en })
