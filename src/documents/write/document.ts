/**
 * An administrative document as people think of it (Nghị định 30/2020/NĐ-CP, Phụ lục I): what it says, not how it looks.
 * Names are given in ordinary letters ("Sở Tư pháp"); capitals, dashes and closing punctuation are set when it is written.
 */
import type { Locale } from '#platform/messages.ts'

/** A stretch of text in one style. */
export type Run = { text: string; bold?: boolean; italic?: boolean }
/** Plain text, or runs where a word stands out. No line breaks. */
export type Text = string | readonly Run[]

/**
 * Heading levels of Phụ lục I, mục II.6.đ. Two layouts exist: phần, chương, mục, tiểu mục, điều, khoản, điểm;
 * and phần, mục ("I. KẾT QUẢ"), khoản ("1. …"), điểm ("a) …"), which plans and reports use.
 */
export type HeadingLevel = 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'roman' | 'clause' | 'point'

/** `number` is counted when absent ("II", "3", "đ"); an empty one leaves the heading unnumbered. */
export type Heading = { kind: 'heading'; level: HeadingLevel; text: Text; number?: string }
export type Paragraph = { kind: 'paragraph'; text: Text; align?: 'justify' | 'left' | 'center' | 'right' }
/** `dash` for "- …", `plus` for the second rank "+ …"; `clause` counts 1. 2. 3., `point` counts a) b) c) d) đ). */
export type List = { kind: 'list'; marker: 'dash' | 'plus' | 'clause' | 'point'; items: readonly Text[] }

/** `width` is a share of the table's width. A `numeric` column stands to the right, in figures that line up. */
export type Column = { header: string; width: number; align?: 'left' | 'center' | 'right'; numeric?: boolean }
/** A row of cells, one for each column, or a group line that crosses the whole table. */
export type Row = { cells: readonly Text[]; bold?: boolean } | { group: Text }
export type Table = { kind: 'table'; caption?: string; columns: readonly Column[]; rows: readonly Row[] }

export type Block = Heading | Paragraph | List | Table

/** Numbered "Phụ lục I, II…" where there are two or more; its pages are counted apart from the document's. */
export type Annex = { title: string; blocks: readonly Block[]; landscape?: boolean }

/** TM. (on behalf of a body), KT. (for the head), TL. (by order), TUQ. (by authorisation), Q. (acting). */
export type Authority = { form: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q'; of: string }

/**
 * "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / name": two authorities, a role, a name.
 * `role` may be empty only under Q.; `name` may be empty while the signer is open.
 */
export type Signature = {
  authority: readonly Authority[]
  role: string
  name: string
  /** Phụ lục I, mục II.7.c: titles before a name only where the sector's head has ruled so. */
  titleAllowed?: boolean
}

export type AdministrativeDocument = {
  language: Locale
  /** The body directly above ("UBND tỉnh Thái Nguyên"), or empty. */
  parentAgency: string
  /** The body that issues the document. */
  issuingAgency: string
  /** Digits, or empty while the issuing system has not given one. */
  number: string
  /** "BC-STP". */
  symbol: string
  place: string
  /** ISO, as precise as is known: "2026-12-10", "2026-12" or "2026"; the rest is left blank on paper. */
  date: string
  /** "Báo cáo", "Kế hoạch"; empty for a công văn, whose subject then stands as "V/v …" under the number. */
  type: string
  /** Trích yếu. */
  subject: string
  /** Kính gửi. "Như trên" is then put first under Nơi nhận. */
  addressees: readonly string[]
  legalBases: readonly string[]
  /** Ends with a paragraph or a list: the closing mark "./." and the signature stand by it. */
  body: readonly Block[]
  annexes: readonly Annex[]
  signature: Signature
  /** Nơi nhận, without dashes and without the archive line. */
  recipients: readonly string[]
  /** The archive line after "Lưu:": "VT, PBGDPL". */
  archive: string
  /** Bears DỰ THẢO: not released yet. */
  draft: boolean
  /** Bears MẪU on every page: cannot be taken for the record of a real agency. */
  sample: boolean
}

/** The characters of a text without its styles. */
export const plain = (text: Text): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''))

/** The runs of a text. */
export const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text)
