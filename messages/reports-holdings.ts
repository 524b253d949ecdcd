import { catalogue } from '#platform/messages.ts'

/** What reports hold for units, in the preview of an act of reorganisation. */
export const reportsHoldings = catalogue({
  vi: {
    title: 'Báo cáo chưa phát hành', heir: 'đơn vị tiếp nhận',
    ownReport: (unit: string) => `${unit} đã có báo cáo của mình cho kế hoạch và kỳ này. Quyết định giữ báo cáo nào, hoặc phát hành báo cáo của đơn vị cũ trước.`,
    twoReports: (unit: string) => `Hai báo cáo của cùng kế hoạch và kỳ này sẽ cùng chuyển về ${unit}. Chọn đơn vị tiếp nhận cho từng báo cáo.`,
  },
  en: {
    title: 'Reports not released yet', heir: 'the unit that takes over',
    ownReport: (unit: string) => `${unit} has its own report on this plan and period. Decide which of them is kept, or release the former unit’s first.`,
    twoReports: (unit: string) => `Two reports on the same plan and period would both pass to ${unit}. Choose for each who takes it over.`,
  },
})
