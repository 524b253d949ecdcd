import { catalogue } from '#platform/messages.ts'

/** The trail as a sheet. */
export const auditExportWords = catalogue({
  vi: {
    tooMany: (most: string) => `Bộ lọc hiện có hơn ${most} dòng nên không xuất ra một bảng được. Chọn khoảng ngày ngắn hơn rồi xuất lại.`,
    addressesOver: (months: number) => `Địa chỉ mạng, thiết bị trong nhật ký đăng nhập đã quá ${months} tháng`,
    fileName: 'nhat-ky',
    title: 'Nhật ký',
    heads: { id: 'Mã', at: 'Lúc', actor: 'Người làm', onBehalfOf: 'Thừa ủy quyền của', command: 'Việc đã làm', recordType: 'Loại hồ sơ', record: 'Hồ sơ', facts: 'Thay đổi', reason: 'Lý do', sealed: 'Niêm phong', recordId: 'Mã hồ sơ' },
    sealed: 'Đã niêm phong',
    unsealed: 'Chưa',
    fact: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  },
  en: {
    tooMany: (most: string) => `The filter lets more than ${most} lines through, too many for one sheet. Choose a shorter period and export again.`,
    addressesOver: (months: number) => `Network address and device in sign-ins older than ${months} months`,
    fileName: 'audit-trail',
    title: 'Audit trail',
    heads: { id: 'Id', at: 'When', actor: 'Done by', onBehalfOf: 'By delegation of', command: 'What was done', recordType: 'Kind of record', record: 'Record', facts: 'Changes', reason: 'Reason', sealed: 'Seal', recordId: 'Record id' },
    sealed: 'Sealed',
    unsealed: 'Not yet',
    fact: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  },
})
