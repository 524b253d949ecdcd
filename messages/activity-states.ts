import type { ActivityState, ShareState } from '#modules/activities/activity.ts'
import { catalogue } from '#platform/messages.ts'

/** How far a record is, and what a unit named in it says. */
export const activityStatesWords = catalogue({
  vi: {
    states: { draft: 'Còn bổ sung', complete: 'Đã đầy đủ', withdrawn: 'Đã rút' } satisfies Record<ActivityState, string>,
    shares: { own: 'Đơn vị ghi', named: 'Chờ xác nhận', confirmed: 'Đã xác nhận', declined: 'Báo không tham gia' } satisfies Record<ShareState, string>,
  },
  en: {
    states: { draft: 'To be completed', complete: 'Complete', withdrawn: 'Withdrawn' },
    shares: { own: 'Recorded it', named: 'To confirm', confirmed: 'Confirmed', declined: 'Says it did not take part' },
  },
})
