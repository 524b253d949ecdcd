/**
 * Words that ask for what this program refuses to be part of: watching what people say, detecting and "handling" it,
 * suppressing it. Proposed to a person with the exact words; plain information, education and answers are not meant.
 */
import type { Found } from '../draft.ts'
import { toneKey } from './keys.ts'

const SPEECH = '(?:thông tin(?! tuyên truyền)|tin giả|tin xấu|xấu độc|xấu, độc|sai trái|sai sự thật|sai lệch|xuyên tạc|thù địch|luận điệu|quan điểm|dư luận|phát ngôn|bài viết|nội dung|tài khoản|mạng xã hội|không gian mạng|trên mạng|ngôn luận|tuyên truyền chống)'
const NEAR = '[^.;]{0,90}?'

/** Each pattern covers the words to be shown. */
const PATTERNS: [string, RegExp][] = [
  ['refused-scan', new RegExp(`rà quét(?:[^.;]{0,120})?`, 'gu')],
  ['refused-watch', new RegExp(`(?:giám sát|theo dõi|nắm bắt|thu thập|tổng hợp)[^.;]{0,30}?(?:thông tin|dư luận|tình hình|hoạt động|nội dung)[^.;]{0,40}?(?:trên (?:không gian mạng|mạng xã hội|môi trường mạng|mạng|internet)|dư luận|mạng xã hội)`, 'gu')],
  ['refused-handle', new RegExp(`(?:phát hiện|ngăn chặn|xử lý|gỡ bỏ|bóc gỡ|triệt phá|vô hiệu hóa|vô hiệu hoá|chặn lọc|đấu tranh)(?:,? (?:và )?(?:kịp thời |nghiêm )?(?:phát hiện|ngăn chặn|xử lý|gỡ bỏ|bóc gỡ|đấu tranh|phản bác|phân tích|triệt phá))*${NEAR}(?:tin giả|tin xấu|xấu độc|xấu, độc|sai trái|sai sự thật|sai lệch|xuyên tạc|thù địch|luận điệu|luồng thông tin|lợi dụng không gian mạng|lợi dụng (?:dân chủ|quyền tự do)|tuyên truyền chống phá|độc hại)`, 'gu')],
  ['refused-people', new RegExp(`(?:lập danh sách|xác minh|truy tìm|truy vết|xử lý|theo dõi|quản lý)[^.;]{0,40}?(?:đối tượng|cá nhân|tài khoản|người|chủ tài khoản)[^.;]{0,50}?(?:đăng tải|phát tán|chia sẻ|bình luận|phát ngôn|chống phá|trên mạng|mạng xã hội|không gian mạng)`, 'gu')],
  ['refused-steer', new RegExp(`(?:điều hướng|định hướng)[^.;]{0,12}? (?:thông tin|dư luận)[^.;]{0,30}?(?:trên (?:không gian mạng|mạng)|đấu tranh)`, 'gu')],
  ['refused-report', new RegExp(`(?:tố giác|báo cáo vi phạm|report)[^.;]{0,30}?(?:tài khoản|bài viết|nội dung|${SPEECH})`, 'gu')],
]

/** Words of the text that fall under the boundary; `at`: offset of the text in the document. */
export function refusedIn(text: string, at: number): Found[] {
  const key = toneKey(text)
  const found = PATTERNS.flatMap(([rule, pattern]) => [...key.matchAll(pattern)].map((each) => ({ rule, from: each.index, to: each.index + each[0].length })))
  return merged(found).map(({ rule, from, to }) => {
    const value = text.slice(from, to).trimEnd()
    return { value, span: { start: at + from, end: at + from + value.length }, rule, confidence: 0.7 }
  })
}

type Stretch = { rule: string; from: number; to: number }

function merged(found: Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const each of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (last && each.from <= last.to) last.to = Math.max(last.to, each.to)
    else kept.push({ ...each })
  }
  return kept
}
