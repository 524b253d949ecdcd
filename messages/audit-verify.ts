import type { FaultKind } from '#platform/server/audit-faults.ts'
import { catalogue } from '#platform/messages.ts'

/** What `sangto audit verify` says. Moments and figures come as they are to be read. */
export const auditVerifyWords = catalogue({
  vi: {
    whole: (name: string, lines: string) => `${name}: nhật ký nguyên vẹn, ${lines} dòng đã niêm phong.`,
    broken: (name: string, faults: string, lines: string) => `${name}: PHÁT HIỆN ${faults} SAI LỆCH trong ${lines} dòng đã niêm phong.`,
    head: (seq: string, hash: string) => `  Đầu chuỗi: dòng ${seq}, ${hash}`,
    heads: (n: string) => `  Đã đối chiếu với ${n} đầu chuỗi ghi ngoài cơ sở dữ liệu.`,
    noHeads: '  Không có đầu chuỗi nào ghi ngoài cơ sở dữ liệu để đối chiếu: nếu phần cuối nhật ký bị cắt bỏ thì không phát hiện được.',
    tail: (n: string, oldest: string) => `  Chưa niêm phong: ${n} dòng, cũ nhất lúc ${oldest}.`,
    noTail: '  Không còn dòng nào chưa niêm phong.',
    pseudonymised: (n: string) => `  ${n} dòng đã ẩn danh phần dữ liệu cá nhân, có ghi trong nhật ký.`,
    more: (n: string) => `  … và ${n} sai lệch nữa; dùng --json để xem hết.`,
    line: (seq: string, event: string) => `dòng niêm phong ${seq}${event && `, mã nhật ký ${event}`}`,
    written: (at: string) => `ghi lúc ${at}`,
    record: (type: string, id: string) => `hồ sơ ${type} ${id}`,
    nobody: 'Không có tỉnh nào trong cơ sở dữ liệu này.',
    faults: {
      changed: 'Dòng bị sửa',
      removed: 'Dòng bị xóa',
      reordered: 'Dòng bị đổi chỗ',
      link: 'Mắt xích này hoặc mắt xích ngay trước bị sửa',
      link_removed: 'Mất mắt xích từ đây',
      seal: 'Niêm phong bị sửa hoặc bị mất',
      head: 'Không khớp với đầu chuỗi đã ghi ngoài cơ sở dữ liệu',
    } satisfies Record<FaultKind, string>,
  },
  en: {
    whole: (name: string, lines: string) => `${name}: the trail is whole, ${lines} sealed lines.`,
    broken: (name: string, faults: string, lines: string) => `${name}: ${faults} FAULTS FOUND in ${lines} sealed lines.`,
    head: (seq: string, hash: string) => `  Head: line ${seq}, ${hash}`,
    heads: (n: string) => `  Compared with ${n} heads written outside the database.`,
    noHeads: '  No head was written outside the database: an end that was cut off would not be noticed.',
    tail: (n: string, oldest: string) => `  Not sealed yet: ${n} lines, the oldest of ${oldest}.`,
    noTail: '  No line is waiting to be sealed.',
    pseudonymised: (n: string) => `  ${n} lines had their personal part pseudonymised, as the trail records.`,
    more: (n: string) => `  … and ${n} more faults; --json shows all.`,
    line: (seq: string, event: string) => `sealed line ${seq}${event && `, event ${event}`}`,
    written: (at: string) => `written ${at}`,
    record: (type: string, id: string) => `record ${type} ${id}`,
    nobody: 'There is no province in this database.',
    faults: {
      changed: 'Line changed',
      removed: 'Line removed',
      reordered: 'Line moved',
      link: 'This link or the one before it was altered',
      link_removed: 'Links are missing from here',
      seal: 'Seal altered or missing',
      head: 'Does not agree with the head written outside the database',
    },
  },
})
