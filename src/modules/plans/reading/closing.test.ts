import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf } from './planned-text.ts'

const closing = async (text: string) => {
  const { head } = await planOf(`KẾ HOẠCH\nĐọc sách năm 2026\nI. NHIỆM VỤ\n1. Mở thư viện lưu động.\nĐơn vị chủ trì: Thư viện tỉnh./.\n${text}`)
  const { authority, onBehalf, role, name } = head.signature ?? { authority: '', onBehalf: '', role: '', name: '' }
  return { signature: [authority, onBehalf, role, name], recipients: head.recipients.map((each) => each.value) }
}

test('on behalf of the committee, for the chairperson', async () => {
  assert.deepEqual(await closing('Nơi nhận:\n- Bộ Y tế;\n- Các sở,\nban, ngành;\n- Lưu: VT, KGVX.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Thị Mẫu'), {
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Hoàng Thị Mẫu'], recipients: ['Bộ Y tế', 'Các sở, ban, ngành', 'Lưu: VT, KGVX'],
  })
})

test('two columns mixed line by line', async () => {
  assert.deepEqual(await closing('Nơi nhận:                                          GIÁM ĐỐC\n- UBND tỉnh (b/c);\n- Các phòng, đơn vị;\n- Lưu: VT.                                     Nguyễn Mẫu Một'), {
    signature: ['', '', 'GIÁM ĐỐC', 'Nguyễn Mẫu Một'], recipients: ['UBND tỉnh (b/c)', 'Các phòng, đơn vị', 'Lưu: VT'],
  })
})

test('"Noi nhận" misread, a Party signature, a name with a footnote mark', async () => {
  assert.deepEqual(await closing('Noi nhận:\n- Thường trực Tỉnh ủy,\n- Lưu Ban.\nT/M BAN CHỈ ĐẠO\nTRƯỞNG BAN\nPhạm Văn Mẫu2'), {
    signature: ['T/M BAN CHỈ ĐẠO', '', 'TRƯỞNG BAN', 'Phạm Văn Mẫu'], recipients: ['Thường trực Tỉnh ủy', 'Lưu Ban'],
  })
})

test('signs read from a stamp beside the list are no recipients', async () => {
  assert.deepEqual((await closing('Nơi nhận: : Z5\n- Bộ Y tế; «\n“Ẩ\\ „\n- Các sở, ngành; ï\n- Lưu: VT.\nCHỦ TỊCH')).recipients, ['Bộ Y tế', 'Các sở, ngành', 'Lưu: VT'])
})
