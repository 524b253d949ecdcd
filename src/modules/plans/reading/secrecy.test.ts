import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf } from './planned-text.ts'

const plan = (stamp: string, body = 'Phổ biến quy định về bảo vệ bí mật nhà nước; không đăng thông tin MẬT lên mạng.') => planOf(`ỦY BAN NHÂN DÂN
TỈNH BÌNH SƠN
${stamp}
Số: 09/KH-UBND
Bình Sơn, ngày 01 tháng 7 năm 2025
KẾ HOẠCH
Bảo đảm an toàn thông tin
I. NHIỆM VỤ
1. ${body}
Đơn vị chủ trì: Công an tỉnh.
`)

test('a stamp or a line of its own marks the document; the mark is given as printed', async () => {
  for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', '(MẬT)', 'Độ mật: TỐI MẬT']) {
    const draft = await plan(mark)
    assert.equal(draft.head.secrecy?.value, /T(?:ỐI|UYỆT) MẬT|MẬT/u.exec(mark)![0])
    assert.ok(draft.warnings.some((warning) => warning.code === 'secret'))
  }
})

test('the word inside a sentence, a title or a name does not', async () => {
  assert.equal((await plan('')).head.secrecy, null)
  assert.equal((await plan('HỎA TỐC', 'Sản xuất mật ong; bảo vệ bí mật.')).head.secrecy, null)
})
