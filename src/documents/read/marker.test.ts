import { deepEqual } from 'node:assert/strict'
import { it } from 'node:test'
import { splitMarker } from './marker.ts'

const split = (line: string) => {
  const { marker, text } = splitMarker(line)
  return [marker, text]
}

it('recognises the numbers and bullets of administrative documents', () => {
  const cases: [string, string, string][] = [
    ['I. MỤC ĐÍCH', 'I.', 'MỤC ĐÍCH'], ['I.MỤC ĐÍCH', 'I.', 'MỤC ĐÍCH'], ['IV) Tổ chức', 'IV)', 'Tổ chức'], ['II/ Yêu cầu', 'II/', 'Yêu cầu'], ['I - MỤC TIÊU', 'I -', 'MỤC TIÊU'],
    ['1. Mục đích', '1.', 'Mục đích'], ['1.Mục đích', '1.', 'Mục đích'], ['1.1. Chung', '1.1.', 'Chung'], ['2.10 Riêng', '2.10', 'Riêng'], ['3) Việc', '3)', 'Việc'], ['4/ Việc', '4/', 'Việc'], ['(5) Việc', '(5)', 'Việc'],
    ['a) Mở lớp', 'a)', 'Mở lớp'], ['đ) Báo cáo', 'đ)', 'Báo cáo'], ['b. Mở lớp', 'b.', 'Mở lớp'], ['a1) Chi tiết', 'a1)', 'Chi tiết'], ['A. PHẦN CHUNG', 'A.', 'PHẦN CHUNG'],
    ['- Chủ trì', '-', 'Chủ trì'], ['-Chủ trì', '-', 'Chủ trì'], ['– Phối hợp', '–', 'Phối hợp'], ['+ 100% số xã', '+', '100% số xã'], ['* Ghi chú', '*', 'Ghi chú'], ['• Việc', '•', 'Việc'], ['\uf0b7 Việc', '•', 'Việc'],
    ['Điều 1. Phạm vi', 'Điều 1.', 'Phạm vi'], ['Điều 12: Hiệu lực', 'Điều 12:', 'Hiệu lực'], ['Phần thứ nhất. QUY ĐỊNH', 'Phần thứ nhất.', 'QUY ĐỊNH'], ['Chương II QUY ĐỊNH', 'Chương II', 'QUY ĐỊNH'],
  ]
  for (const [line, marker, text] of cases) deepEqual(split(line), [marker, text], line)
})

it('leaves figures, dates, symbols, names and bare numbers alone', () => {
  for (const line of ['15.000 tờ rơi', '1.250 người', '01/2025 là hạn', '10/NQ-CP của Chính phủ', '100% số xã', '2025. Năm sau', 'Điều 5 Luật Trẻ em quy định', 'TM. ỦY BAN NHÂN DÂN', 'TP. Mẫu', '-5 độ', '---', '1.', 'II', 'Phần thưởng', 'V.I. Lê-nin', 'Đ/c Mẫu'])
    deepEqual(split(line), ['', line], line)
})
