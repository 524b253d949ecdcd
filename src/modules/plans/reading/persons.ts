/** Persons named with their office: "Ông Nguyễn Văn Mẫu - Trưởng đoàn", "Đồng chí Trần Thị Mẫu, Phó Giám đốc". */

const NAME = '\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*){1,4}'
/** "Bà Rịa", "Bà Nà" are places. */
const PERSON = new RegExp(`^(?:Ông|Bà(?! (?:Rịa|Nà|Đen|Chúa))|Đồng chí|Đ\\/c)\\.? ${NAME}`, 'u')
const OFFICE = /^(?:Phó |Quyền )?(?:Trưởng|Giám đốc|Chủ tịch|Bí thư|Chánh|Chủ nhiệm|Hiệu trưởng|Cục trưởng|Chi cục trưởng|Thành viên|Ủy viên|Uỷ viên|Thư ký|Tổ trưởng|Chuyên viên|Lãnh đạo|Phó)(?!\p{L})/u

/** A person's title and name begin here. */
export function startsPerson(text: string): boolean {
  return PERSON.test(text)
}

/** "…, Phó Giám đốc Sở" after a person's name says who the person is: no further name. */
export function isOfficeOf(before: string, rest: string): boolean {
  return OFFICE.test(rest) && new RegExp(`${PERSON.source}$`, 'u').test(before.trim())
}

/** A line that holds a person's name and nothing else, as in tables of who does what. */
export function isPersonAlone(line: string): boolean {
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}$/u.test(line.trim())
}
