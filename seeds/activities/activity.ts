/** What a sample activity is, and the short form in which the lists beside this file are written. */
import { SAMPLE_DOMAIN, marked } from '../province.ts'

/** Kinds with the words shown for them. */
export const activityKinds = {
  training: 'Tập huấn, bồi dưỡng',
  conference: 'Hội nghị, tọa đàm',
  briefing: 'Giao ban, cung cấp thông tin cho báo chí',
  article: 'Tin, bài',
  column: 'Chuyên trang, chuyên mục',
  radio: 'Phát thanh, truyền thanh',
  television: 'Truyền hình, video',
  print: 'Ấn phẩm, tờ gấp',
  visual: 'Cổ động trực quan',
  contest: 'Cuộc thi, hội thi',
  extracurricular: 'Ngoại khóa, sinh hoạt chuyên đề',
  exhibition: 'Triển lãm',
  press_visit: 'Đón đoàn phóng viên',
  foreign_information: 'Thông tin đối ngoại',
  data: 'Số hóa, cập nhật dữ liệu',
  inspection: 'Kiểm tra, đánh giá',
  answer: 'Trả lời câu hỏi có dẫn nguồn',
  digest: 'Điểm báo',
  child_help: 'Hỗ trợ trẻ em trên mạng',
} as const
export type ActivityKind = keyof typeof activityKinds

/** Audiences are counted by kind; nobody is listed. */
export const audienceKinds = {
  officials: 'Cán bộ, công chức, viên chức',
  police: 'Cán bộ, chiến sĩ công an',
  journalists: 'Phóng viên, biên tập viên',
  legal_communicators: 'Báo cáo viên, tuyên truyền viên pháp luật',
  association_communicators: 'Báo cáo viên, tuyên truyền viên đoàn thể',
  teachers: 'Giáo viên, giảng viên',
  pupils: 'Học sinh',
  students: 'Sinh viên',
  youth: 'Đoàn viên, thanh niên',
  women: 'Hội viên phụ nữ',
  workers: 'Công nhân, người lao động',
  farmers: 'Hội viên nông dân',
  elderly: 'Người cao tuổi',
  disabled: 'Người khuyết tật',
  respected_persons: 'Người có uy tín, chức sắc',
  ethnic_minorities: 'Đồng bào dân tộc thiểu số',
  parents: 'Cha mẹ học sinh',
  residents: 'Người dân',
  foreigners: 'Người nước ngoài',
} as const
export type AudienceKind = keyof typeof audienceKinds

/**
 * `unitCode` recorded it, the partners took part. `from` and `to` are ISO dates, inclusive.
 * `participants` is the sum of the audience, null where nobody is counted; `quantity` is what was made.
 */
export type SeedActivity = {
  key: string
  title: string
  description: string
  kind: ActivityKind
  from: string
  to: string
  place: string
  unitCode: string
  partnerUnitCodes: string[]
  taskRefs: string[]
  audience: { kind: AudienceKind; count: number }[]
  participants: number | null
  quantity: { count: number; unit: string } | null
  links: string[]
}

/** A row of the lists: `on` is a day or first and last day, `link` a path on the sample's own address. */
export type ActivityRow = {
  key: string
  on: string | [from: string, to: string]
  kind: ActivityKind
  title: string
  text: string
  at?: string
  unit: string
  with?: string[]
  tasks: string[]
  audience?: Partial<Record<AudienceKind, number>>
  made?: [count: number, unit: string]
  link?: string
}

/** The full record of a row; its description carries the sample's mark. */
export function toActivity(row: ActivityRow): SeedActivity {
  const [from, to] = typeof row.on === 'string' ? [row.on, row.on] : row.on
  const audience = (Object.entries(row.audience ?? {}) as [AudienceKind, number][]).map(([kind, count]) => ({ kind, count }))
  return {
    key: row.key, title: row.title, description: marked(row.text), kind: row.kind, from, to,
    place: row.at ?? '', unitCode: row.unit, partnerUnitCodes: row.with ?? [], taskRefs: row.tasks, audience,
    participants: audience.length ? audience.reduce((sum, each) => sum + each.count, 0) : null,
    quantity: row.made ? { count: row.made[0], unit: row.made[1] } : null,
    links: row.link ? [`https://${SAMPLE_DOMAIN}/${row.link}`] : [],
  }
}
