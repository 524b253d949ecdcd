/**
 * Sizes of an administrative document, from Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I.
 * Lengths in millimetres, type sizes and gaps in points. Where the decree gives a range, its own specimen (mục V) decides.
 */
export const PAGE = {
  /** Mục I.1: A4. */
  width: 210,
  height: 297,
  /** Mục I.3: top and bottom 20–25, left 30–35, right 15–20. */
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  /** Mục I.7: the page number stands in the top margin. */
  numberFromTop: 10,
} as const

/** Mục I.4 and II, sizes as in mục V. */
export const SIZE = {
  nation: 12,
  motto: 13,
  agency: 12,
  number: 13,
  place: 13,
  letterSubject: 12,
  type: 14,
  subject: 14,
  body: 14,
  table: 13,
  annexReference: 14,
  signature: 14,
  recipientsWord: 12,
  recipients: 11,
  pageNumber: 13,
  mark: 13,
} as const

/** Width of the text; the head's two columns share it so that the Quốc hiệu stays on one line. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right
export const HEAD = { agency: 70, nation: TEXT_WIDTH - 70 } as const
export const CLOSING = { recipients: 75, signature: TEXT_WIDTH - 75 } as const

export const BODY = {
  /** Mục II.6.e: first line 1 or 1.27 cm; at least 6 pt between paragraphs; single to 1.5 lines. */
  firstLine: 12.7,
  after: 6,
  lines: 1.15,
} as const

/** Where "Kính gửi:" begins; the names below it hang under its colon (mục II.9.d). */
export const ADDRESSEE_INDENT = 30

/** Mục II.2.b and II.5.b: a short rule is 1/3 to 1/2 of the line above it. */
export const SHORT_RULE = 0.4
export const RULE_WEIGHT = 0.75

/** Room for a hand-written or digital signature between the role and the name, in points. */
export const SIGNATURE_ROOM = 80

/** Times New Roman and Liberation Serif: ascent, descent and line gap in em; one single line is their sum. */
export const FONT = { ascent: 0.891, descent: 0.216, gap: 0.042 } as const
