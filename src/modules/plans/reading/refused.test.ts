import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedIn } from './refused.ts'

test('wording that asks to watch, detect, handle or suppress speech is marked with its exact place', () => {
  for (const text of [
    'Thường xuyên rà quét, ngăn chặn hành vi đăng tin sai trên mạng.',
    'Dùng phần mềm để giám sát thông tin trên mạng.',
    'Kịp thời phát hiện, xử lý tin giả, tin xấu độc.',
    'Đấu tranh, ngăn chặn các luận điệu xuyên tạc.',
    'Theo dõi thông tin trên mạng xã hội về tình hình địa phương.',
    'Lập danh sách các tài khoản thường xuyên đăng tải nội dung sai sự thật trên mạng.',
  ]) {
    const found = refusedIn(text, 100)
    assert.ok(found.length > 0, text)
    for (const each of found) assert.equal(text.slice(each.span.start - 100, each.span.end - 100), each.value)
  }
})

test('education, answers, press information and ordinary supervision are not meant', () => {
  for (const text of [
    'Tuyên truyền, phổ biến kiến thức về quyền con người trên không gian mạng.',
    'Hướng dẫn người dân nhận biết tin giả; trả lời câu hỏi có dẫn nguồn chính thức.',
    'Cung cấp thông tin cho báo chí về kết quả công tác.',
    'Kiểm tra, giám sát việc thực hiện Kế hoạch; xử lý vi phạm về khoáng sản.',
    'Theo dõi, đôn đốc, tổng hợp tình hình thực hiện của các đơn vị.',
    'Bảo vệ trẻ em trên không gian mạng.',
    'Phát hiện, ngăn chặn khai thác cát trái phép trên sông.',
  ]) assert.deepEqual(refusedIn(text, 0), [], text)
})
