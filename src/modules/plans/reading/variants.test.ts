/** One plan in many dresses: whatever the labels, bullets and separators, it reads alike. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf, planWith, shown } from './planned-text.ts'

const tasks = async (body: string, name?: string) => (await planWith(`I. MỤC ĐÍCH\nNâng cao sức khỏe.\nII. NHIỆM VỤ\n${body}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\nBố trí kinh phí.`, name)).tasks.map((task) => shown(task).replace(/\|  ?$/, '|'))

const READ = ['II.1 | Sở Y tế | Sở Nội vụ; UBND các xã | Quý I/2026 |', 'II.2 | Công an tỉnh |  | Hằng năm |']

const LABELS = [
  ['Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện'], ['Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'], ['Chủ trì', 'Phối hợp', 'Thời hạn'], ['Đơn vị chủ trì thực hiện', 'Đơn vị phối hợp thực hiện', 'Thời hạn hoàn thành'],
  ['Cơ quan chủ trì tham mưu', 'Cơ quan, đơn vị phối hợp', 'Tiến độ'], ['Đơn vị đầu mối', 'Phối hợp thực hiện', 'Thời gian hoàn thành'], ['Đơn vị được giao chủ trì', 'Đơn vị phối hợp', 'Hoàn thành'], ['Giao chủ trì', 'Cơ quan phối hợp', 'Thời điểm'],
] as const

test('labels, bullets and separators of fields', async () => {
  for (const [row, [lead, with_, time]] of LABELS.entries()) for (const bullet of ['', '- ', '+ ', '* ', '• ', 'a) ']) {
    const mark = (index: number) => (bullet === 'a) ' ? `${'abc'[index]}) ` : bullet)
    const between = ['; ', ', ', ' và '][row % 3]
    const body = `1. Khám mắt cho học sinh\n${mark(0)}${lead}: Sở Y tế\n${mark(1)}${with_}: Sở Nội vụ${between}UBND các xã.\n${mark(2)}${time}: Quý I/2026.\n2. Phân luồng giao thông cổng trường\n${mark(0)}${lead}: Công an tỉnh.\n${mark(1)}${time}: Hằng năm.`
    assert.deepEqual(await tasks(body), READ, body)
  }
})

const LAYOUTS: Record<string, string> = {
  'one line each': '1. Khám mắt. Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ, UBND các xã; thời gian: Quý I/2026.\n2. Phân luồng. Chủ trì: Công an tỉnh; thời gian: Hằng năm.',
  'in brackets': '1. Khám mắt cho học sinh (chủ trì: Sở Y tế; phối hợp: Sở Nội vụ, UBND các xã; thời gian: Quý I/2026).\n2. Phân luồng giao thông (chủ trì: Công an tỉnh; thời gian: Hằng năm).',
  'agencies as bullets under their label': '1. Khám mắt cho học sinh\nĐơn vị chủ trì:\n- Sở Y tế\nĐơn vị phối hợp:\n- Sở Nội vụ\n- UBND các xã\nThời gian: Quý I/2026\n2. Phân luồng giao thông\nĐơn vị chủ trì:\n- Công an tỉnh\nThời gian: Hằng năm',
  'labels in capitals, bold, before or after a space': '1/ Khám mắt cho học sinh\n**ĐƠN VỊ CHỦ TRÌ :** Sở Y tế\nĐơn vị phối hợp:Sở Nội vụ; UBND các xã\nTHỜI GIAN : Quý I/2026\n2/ Phân luồng giao thông\n**Đơn vị chủ trì:** Công an tỉnh\nThời gian: Hằng năm',
  'time first, agencies in prose': '1) Khám mắt cho học sinh\nThời gian: Quý I/2026\nĐơn vị thực hiện: Sở Y tế chủ trì, phối hợp Sở Nội vụ và UBND các xã.\n2) Phân luồng giao thông\nThời gian: Hằng năm\nĐơn vị thực hiện: Công an tỉnh.',
  'laid out with spaces': 'TT   Nhiệm vụ                    Chủ trì          Phối hợp            Thời gian\n1    Khám mắt cho học sinh       Sở Y tế          Sở Nội vụ;          Quý I/2026\n                                                  UBND các xã\n2    Phân luồng giao thông       Công an tỉnh                         Hằng năm',
  'a cell a line, cells of several lines': 'TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n1\nKhám mắt cho học sinh\ntại các trường tiểu học\nSở Y tế\nSở Nội vụ;\nUBND các xã\nQuý I/2026\n2\nPhân luồng giao thông\nCông an tỉnh\n\nHằng năm',
  'tabs': 'TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\n1\tKhám mắt cho học sinh\tSở Y tế\tSở Nội vụ, UBND các xã\tQuý I/2026\n2\tPhân luồng giao thông\tCông an tỉnh\t\tHằng năm',
}

for (const [name, body] of Object.entries(LAYOUTS)) test(name, async () => assert.deepEqual(await tasks(body), READ))

test('an order behind a colon', async () => {
  assert.deepEqual(await tasks('1. Khám mắt cho học sinh: Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ, UBND các xã thực hiện trong Quý I/2026.\n2. Phân luồng giao thông: Giao Công an tỉnh chủ trì thực hiện hằng năm.'), [
    'II.1 | Sở Y tế | Sở Nội vụ; UBND các xã | thực hiện trong Quý I/2026 |', 'II.2 | Công an tỉnh |  | hằng năm |',
  ])
})

/** Head lines; number, symbol, agency, date. */
const HEADS: [string, (string | null)[]][] = [
  ['TỈNH ỦY BÌNH SƠN\n*\nSố: 12 - KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nBình Sơn, ngày 5 tháng 2 năm 2026', ['12', 'KH/TU', 'TỈNH ỦY BÌNH SƠN', '2026-02-05']],
  ['ĐẢNG ỦY XÃ BÌNH SƠN\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nBình Sơn, ngày 05/02/2026', ['12', 'KH/ĐU', 'ĐẢNG ỦY XÃ BÌNH SƠN', '2026-02-05']],
  ['ỦY BAN NHÂN DÂN\nXÃ BÌNH SƠN\nSỐ: 12/KH-UBND\nBình Sơn, ngày 5 tháng 2 năm 2026', ['12', 'KH-UBND', 'ỦY BAN NHÂN DÂN XÃ BÌNH SƠN', '2026-02-05']],
  ['UBND TỈNH BÌNH SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\nSố: …../KH-SYT Bình Sơn, ngày … tháng … năm 2026', ['', 'KH-SYT', 'SỞ Y TẾ', null]],
  ['DỰ THẢO LẦN 2\nỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN\nSố:     /KH-UBND\nBình Sơn, ngày    tháng    năm 2026', ['', 'KH-UBND', 'ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN', null]],
  ['ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN\nSố: 12/2026/KH-UBND\nBình Sơn, ngày 05 tháng 02 năm 2026', ['12', '2026/KH-UBND', 'ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN', '2026-02-05']],
  ['CÔNG AN TỈNH - SỞ Y TẾ\nSố: 12/KHLT-CAT-SYT\nBình Sơn, ngày 05 tháng 02 năm 2026', ['12', 'KHLT-CAT-SYT', 'CÔNG AN TỈNH - SỞ Y TẾ', '2026-02-05']],
]

test('heads: numbers, dates and agencies as they are written', async () => {
  for (const [lines, read] of HEADS) {
    const { head } = await planOf(`${lines}\nKẾ HOẠCH\nKhám mắt cho học sinh\ntrên địa bàn tỉnh\nnăm 2026\nCăn cứ Luật Trẻ em ngày 05/4/2016;\nI. NHIỆM VỤ\n1. Khám mắt.\nĐơn vị chủ trì: Sở Y tế.\n`)
    assert.deepEqual([head.number, head.symbol, head.issuer, head.date].map((found) => found?.value ?? null), read, lines)
    assert.equal(head.title?.value, 'Khám mắt cho học sinh trên địa bàn tỉnh năm 2026', lines)
  }
})
