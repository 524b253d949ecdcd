/**
 * A soft look for what does not belong here: names of participants, telephone and identity numbers, addresses, accounts.
 * It warns and never refuses: a text field may rightly name a minister or a hotline.
 */
export const PERSONAL_HINTS = ['phone', 'identity_number', 'email', 'account', 'names'] as const
export type PersonalHint = (typeof PERSONAL_HINTS)[number]

// Family names of nine Vietnamese in ten, Tày and Nùng ones among them.
const FAMILY = 'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đào|Trịnh|Nông|Lương|Ma|Triệu|Hà|Mai|Đoàn|Lưu|Tạ|Cao|Chu|Vi|Lâm|La|Bế|Sầm|Quách|Mạc|Hứa|Đàm|Tô'
const SYLLABLE = '\\p{Lu}\\p{Ll}+'
const FULL_NAME = new RegExp(`(?<!\\p{L})(?:${FAMILY})(?: ${SYLLABLE}){1,3}(?!\\p{L})`, 'gu')
const ADDRESSED = new RegExp(`(?<!\\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|đồng chí|đ/c) ${SYLLABLE}(?: ${SYLLABLE}){1,3}`, 'gu')
const PHONE = /(?<!\d)(?:\+84|0)[\s.]?[35789]\d(?:[\s.-]?\d){7}(?!\d)/u
const IDENTITY = /(?<!\d)0\d{11}(?!\d)|(?:CMND|CCCD|căn cước)[^\d]{0,20}\d{9,12}/iu
const EMAIL = /[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/iu
const ACCOUNT = /(?:^|[\s/])@[a-z0-9_.]{3,}/iu

/** Two people addressed by name or three full names make a list; one does not. */
const listsPeople = (text: string) => new Set(text.match(ADDRESSED)).size >= 2 || new Set(text.match(FULL_NAME)).size >= 3

export function personalHints(text: string): PersonalHint[] {
  const found: [PersonalHint, boolean][] = [
    ['phone', PHONE.test(text)],
    ['identity_number', IDENTITY.test(text)],
    ['email', EMAIL.test(text)],
    ['account', ACCOUNT.test(text)],
    ['names', listsPeople(text)],
  ]
  return found.filter(([, is]) => is).map(([hint]) => hint)
}
