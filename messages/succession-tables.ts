import { catalogue } from '#platform/messages.ts'

/** What an act of reorganisation changed, by the tables in which it is written. */
export const successionTablesWords = catalogue({
  vi: {
    tables: {
      units: 'sổ đăng ký đơn vị', unit_pasts: 'tên cũ của đơn vị', unit_contacts: 'nơi liên hệ', unit_aliases: 'cách viết khác', unit_group_members: 'nhóm đơn vị', committee_members: 'thành viên Ban Chỉ đạo', role_assignments: 'vai trò', delegations: 'ủy quyền', parts: 'phần việc', part_notes: 'ghi chép phần việc',
      tasks: 'nhiệm vụ', task_assignments: 'phân công', plans: 'kế hoạch', instructions: 'ý kiến chỉ đạo', duties: 'trách nhiệm', duty_heirs: 'trách nhiệm', reports: 'báo cáo', activities: 'hoạt động', activity_units: 'hoạt động', succession_acts: 'quyết định sắp xếp khác', successions: 'quyết định sắp xếp khác',
    } as Record<string, string>,
  },
  en: {
    tables: {
      units: 'register of units', unit_pasts: 'former names', unit_contacts: 'contact points', unit_aliases: 'other spellings', unit_group_members: 'groups of units', committee_members: 'members of committees', role_assignments: 'roles', delegations: 'delegations', parts: 'parts', part_notes: 'notes on parts',
      tasks: 'tasks', task_assignments: 'assignments', plans: 'plans', instructions: 'instructions', duties: 'duties', duty_heirs: 'duties', reports: 'reports', activities: 'activities', activity_units: 'activities', succession_acts: 'other acts of reorganisation', successions: 'other acts of reorganisation',
    },
  },
})
