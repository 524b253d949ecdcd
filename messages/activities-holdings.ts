import { catalogue } from '#platform/messages.ts'

/** What the register of activities holds for units, in the preview of an act of reorganisation. */
export const activitiesHoldings = catalogue({
  vi: {
    drafts: 'Hoạt động còn phải bổ sung',
    draft: (day: string, title: string) => `${day}: ${title}`,
    participations: 'Hoạt động chờ đơn vị xác nhận tham gia',
    participation: (day: string, title: string) => `${day}: ${title}`,
  },
  en: {
    drafts: 'Activities with details still to come',
    draft: (day: string, title: string) => `${day}: ${title}`,
    participations: 'Activities that await the unit’s word on taking part',
    participation: (day: string, title: string) => `${day}: ${title}`,
  },
})
