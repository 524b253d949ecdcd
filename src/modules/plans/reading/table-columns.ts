/** What the columns of an annex table hold, by the words of its header. */
import { bare } from './keys.ts'

export type Column = 'ordinal' | 'task' | 'lead' | 'coordinate' | 'implement' | 'time' | 'output' | 'note' | 'target' | 'measure' | 'year' | 'detail'

/** Tried in order on the bare key of a header cell. */
const HEADERS: [Column, RegExp][] = [
  ['ordinal', /^(?:s?tt|so ?tt|so thu tu|no)\.?$/],
  ['coordinate', /phoi hop/],
  ['lead', /chu tri|dau moi|phu trach|chiu trach nhiem(?! thuc hien)/],
  ['time', /thoi (?:gian|han|diem)|tien do|han hoan thanh|^hoan thanh|lo trinh|moc thoi/],
  ['output', /san pham|ket qua|dau ra/],
  ['implement', /(?:don vi|co quan|phan cong|trach nhiem|to chuc|bo phan|so, nganh|nguoi|can bo|thanh vien|phong, ban).*(?:thuc hien|trien khai)|^(?:don vi|co quan|phan cong)$|^thuc hien$|^trach nhiem$/],
  ['measure', /^(?:dvt|don vi tinh)$/],
  ['note', /^ghi chu|^can cu/],
  ['task', /nhiem vu|noi dung|cong viec|hoat dong|dau viec|^ten (?:de an|van ban|du an|chuong trinh)|giai phap|^viec/],
  ['target', /chi tieu|muc tieu|chi so/],
  ['year', /(?:^|\s)(?:nam )?20\d\d/],
  ['detail', /kinh phi|dia (?:diem|ban)|doi tuong|thanh phan|so luong|hinh thuc|nguon/],
]

/** Null when the cell is no known heading. */
export function columnOf(cell: string): Column | null {
  const key = bare(cell).replace(/[\s*:.]+/g, ' ').trim()
  if (key === '' || key.length > 70) return null
  return HEADERS.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

/** A table of tasks has a column of tasks and one of who or when; a table of indicators has none of these rows as tasks. */
export function isTaskTable(columns: (Column | null)[]): boolean {
  return columns.includes('task') && columns.some((column) => column === 'lead' || column === 'implement' || column === 'coordinate' || column === 'time')
}
