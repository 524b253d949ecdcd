/** For tests: a plan written as plain text, read as a file of that name would be. */
import { readDocument } from '#documents/read/index.ts'
import type { ReadDocument } from '#documents/read/blocks.ts'
import type { DraftPlan, DraftTask } from '../draft.ts'
import { readPlan } from './read-plan.ts'

export async function documentOf(text: string, name = 'mau.txt'): Promise<ReadDocument> {
  return readDocument(new TextEncoder().encode(text), name)
}

export async function planOf(text: string, name = 'mau.txt'): Promise<DraftPlan> {
  return readPlan(await documentOf(text, name))
}

export const HEAD = `ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 77/KH-UBND
Bình Sơn, ngày 08 tháng 8 năm 2025
KẾ HOẠCH
Thực hiện chương trình sức khỏe học đường giai đoạn 2025 - 2030
`

export const CLOSING = `
Nơi nhận:
- Bộ Y tế;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Hoàng Thị Mẫu
`

/** A plan of the given body between a head and a closing. */
export const planWith = (body: string, name?: string) => planOf(`${HEAD}${body}${CLOSING}`, name)

/** A task in one line: "III.1 | Sở Y tế; Công an tỉnh | Hội Chữ thập đỏ | Hằng năm | shared". */
export function shown(task: DraftTask): string {
  return [task.ref, task.leads.map((unit) => unit.text).join('; '), task.coordinating.map((unit) => unit.text).join('; '), task.time?.text ?? '', task.shared ? 'shared' : ''].join(' | ')
}
