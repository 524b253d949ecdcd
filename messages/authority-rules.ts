import { catalogue } from '#platform/messages.ts'

/**
 * The rule by which each main operation is allowed, in words: said where it is refused, and where somebody asks who may do it.
 * Keys are names of operations, those of a workflow with their move ("reports.move.release").
 */
export const ruleWords = catalogue({
  vi: {
    rules: {
      'plans.movePart.start': 'Đầu mối hoặc người duyệt của đơn vị bắt đầu phần việc của đơn vị mình.',
      'plans.movePart.report': 'Đầu mối hoặc người duyệt của đơn vị báo cáo phần việc của đơn vị mình.',
      'plans.movePart.confirm': 'Người duyệt của đơn vị xác nhận phần việc; người đã báo cáo không tự xác nhận, cũng không nhờ người khác xác nhận theo ủy quyền của mình.',
      'plans.movePart.return': 'Người duyệt của đơn vị trả lại phần việc; người đã báo cáo không tự trả lại.',
      'plans.movePart.reopen': 'Người duyệt của đơn vị mở lại phần việc.',
      'plans.movePart.set_aside': 'Người duyệt của đơn vị ghi rằng đơn vị không có việc ở nhiệm vụ này.',
      'plans.notePart': 'Đầu mối hoặc người duyệt của đơn vị ghi tiến độ phần việc của đơn vị mình.',
      'plans.clarifyTask': 'Người điều phối làm rõ nhiệm vụ.',
      'plans.completeMilestone': 'Người điều phối, hoặc người duyệt của đơn vị chủ trì, ghi mốc đã xong.',
      'plans.giveInstruction': 'Lãnh đạo của đơn vị, của cấp trên đơn vị đó, hoặc của cơ quan chủ quản kế hoạch và cấp trên.',
      'plans.getOverview': 'Mọi người giữ vai trò trong tỉnh xem được kế hoạch đã xác nhận.',
      'plans.addMilestone': 'Người điều phối thêm mốc thời gian.',
      'reports.get': 'Người của đơn vị, người điều phối, lãnh đạo, quản trị viên và người kiểm tra; báo cáo đã phát hành thì mọi người giữ vai trò trong tỉnh.',
      'reports.editParagraph': 'Đầu mối, người duyệt hoặc người điều phối của đơn vị viết báo cáo của đơn vị mình.',
      'reports.move.submit': 'Đầu mối, người duyệt hoặc người điều phối của đơn vị nộp báo cáo.',
      'reports.move.return': 'Người duyệt của đơn vị trả lại báo cáo; người đã viết hoặc nộp không tự trả lại.',
      'reports.move.release': 'Người duyệt của đơn vị phát hành báo cáo; người đã viết hoặc nộp không tự phát hành, cũng không nhờ người khác phát hành theo ủy quyền của mình.',
      'activities.correct': 'Đầu mối hoặc người duyệt của đơn vị đã ghi.',
      'activities.withdraw': 'Đầu mối hoặc người duyệt của đơn vị đã ghi.',
      'activities.answerParticipation.confirm': 'Đầu mối hoặc người duyệt của chính đơn vị được nêu tên; người đã ghi hoạt động không tự xác nhận thay đơn vị ấy.',
      'organisations.listUnits': 'Mọi người giữ vai trò trong tỉnh.',
      'plans.getMyUnit': 'Người của đơn vị, người điều phối, lãnh đạo và người kiểm tra.',
      'activities.record': 'Đầu mối hoặc người duyệt của đơn vị ghi hoạt động của đơn vị mình.',
      'reports.create': 'Đầu mối, người duyệt hoặc người điều phối của đơn vị lập báo cáo của đơn vị mình.',
      'identity.getPerson': 'Quản trị viên, người kiểm tra và chính người đó.',
      'identity.grantRole': 'Quản trị viên giao vai trò.',
      'identity.disablePerson': 'Quản trị viên khóa hoặc mở tài khoản.',
    } as Record<string, string>,
  },
  en: {
    rules: {
      'plans.movePart.start': 'A focal point or approver of the unit begins its own part.',
      'plans.movePart.report': 'A focal point or approver of the unit reports its own part.',
      'plans.movePart.confirm': 'An approver of the unit confirms the part; whoever reported it does not confirm it, nor has another confirm it by their delegation.',
      'plans.movePart.return': 'An approver of the unit returns the part; whoever reported it does not.',
      'plans.movePart.reopen': 'An approver of the unit opens the part again.',
      'plans.movePart.set_aside': 'An approver of the unit states that the unit has nothing to do in this task.',
      'plans.notePart': 'A focal point or approver of the unit notes the progress of its own part.',
      'plans.clarifyTask': 'A coordinator clarifies the task.',
      'plans.completeMilestone': 'A coordinator, or an approver of a unit in the lead, records that a milestone is done.',
      'plans.giveInstruction': 'A leader of the unit, of a unit above it, or of the plan’s owner and those above that.',
      'plans.getOverview': 'Everybody with a role in the province reads confirmed plans.',
      'plans.addMilestone': 'A coordinator adds milestones.',
      'reports.get': 'People of the unit, coordinators, leaders, administrators and auditors; a released report everybody with a role in the province.',
      'reports.editParagraph': 'A focal point, approver or coordinator of the unit writes its own report.',
      'reports.move.submit': 'A focal point, approver or coordinator of the unit submits the report.',
      'reports.move.return': 'An approver of the unit returns the report; whoever wrote or submitted it does not.',
      'reports.move.release': 'An approver of the unit releases the report; whoever wrote or submitted it does not, nor has another release it by their delegation.',
      'activities.correct': 'A focal point or approver of the unit that recorded it.',
      'activities.withdraw': 'A focal point or approver of the unit that recorded it.',
      'activities.answerParticipation.confirm': 'A focal point or approver of the very unit that was named; whoever recorded the activity does not answer for it.',
      'organisations.listUnits': 'Everybody with a role in the province.',
      'plans.getMyUnit': 'People of the unit, coordinators, leaders and auditors.',
      'activities.record': 'A focal point or approver of the unit records its own activities.',
      'reports.create': 'A focal point, approver or coordinator of the unit draws up its own report.',
      'identity.getPerson': 'Administrators, auditors and the person themselves.',
      'identity.grantRole': 'An administrator gives roles.',
      'identity.disablePerson': 'An administrator disables or enables an account.',
    },
  },
})

/** "reports.move.release" where the stored record says which move is asked about, else the operation's name. */
export const ruleKey = (operation: string, subject: unknown): string => (subject !== null && typeof subject === 'object' && 'move' in subject ? `${operation}.${String(subject.move)}` : operation)
