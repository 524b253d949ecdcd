/** TCVN 5712:1993 (VN3, "ABC", fonts .VnTime): one byte a letter, seen here as Windows-1252. */

const CODES = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'

const MAP = new Map([...CODES].map((code, i) => [code, LETTERS[i]!]))
const CODE = new RegExp(`[${CODES}]`, 'g')

/**
 * Text of a .VnTime font. The encoding has no capitals with tone marks: they were set in a second
 * font (.VnTimeH), so that a plain text file reads "NHIÖM Vô"; such words are raised by their neighbours.
 */
export function fromTcvn3(text: string): string {
  return raiseFirst(raiseCapitals(text.replace(CODE, (code) => MAP.get(code)!)))
}

const OPENING = /((?:^|\n)[ \t]*(?:[-–+*]|\d{1,2}[.)]|[a-zđ]\))[ \t]*|[.!?][ \t]+)(\p{Ll})(?=\p{Ll})/gu

/** The first letter of a list item or sentence; the name of the People's Committee (NĐ 30/2020, Phụ lục II). */
function raiseFirst(text: string): string {
  return text.replace(OPENING, (whole, before: string, letter: string) => (letter > '\x7f' ? before + letter.toUpperCase() : whole)).replace(/(?<!\p{L})ủy ban(?= nhân dân| Mặt trận)/gu, 'Ủy ban')
}

/** Text of one run: `capitals` for a font ending in "H", which shows small letters as capitals. */
export function fromTcvn3Run(text: string, capitals: boolean): string {
  const plain = text.replace(CODE, (code) => MAP.get(code)!)
  return capitals ? plain.toUpperCase() : plain
}

const WORD = /[\p{L}]+/gu

/** Within a stretch without plain small letters, one word like "NHIệM" shows that all are capitals. */
function raiseCapitals(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split(/(\p{L}*[a-z]\p{L}*)/u).map((part, i) => (i % 2 ? part : raiseStretch(part))).join(''))
    .join('\n')
}

function raiseStretch(stretch: string): string {
  const words = stretch.match(WORD) ?? []
  const sure = words.some((word) => (word.match(/[A-Z]/g)?.length ?? 0) >= 2 && word !== word.toUpperCase())
  return sure ? stretch.toUpperCase() : stretch
}
