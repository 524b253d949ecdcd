/** The few paragraph shapes of an administrative document, in the units of WordprocessingML. */
import {
  AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun,
} from 'docx'
import type { Run } from './document.ts'
import type { Fitted } from './fit.ts'
import { RULE_WEIGHT } from './measures.ts'

/** Twentieths of a point, the unit of lengths in .docx. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)
export const pointTwips = (points: number): number => Math.round(points * 20)

/** Always with its rule: a bare line value is read differently by Word and LibreOffice. */
export const SINGLE = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } as const

export const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

export type Style = { size: number; bold?: boolean; italics?: boolean }

/** A run of a given size in points. */
export const textRun = (text: string, { size, bold, italics }: Style): TextRun =>
  new TextRun({ text, size: size * 2, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) })

export const textRuns = (runs: readonly Run[], size: number): TextRun[] =>
  runs.map((run) => textRun(run.text, { size, bold: run.bold ?? false, italics: run.italic ?? false }))

/** One line or several in the middle of a column. */
export const centred = (text: string, style: Style, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: ALIGN.center, spacing: SINGLE, ...options, children: [textRun(text, style)] })

const sides = (column: number, width: number) => {
  const side = twips(Math.max(0, (column - width) / 2))
  return { left: side, right: side }
}

/** Text narrowed to its balanced width, in the middle of a column of so many millimetres. */
export const fitted = (text: Fitted, column: number, style: Style, options: IParagraphOptions = {}): Paragraph =>
  centred(text.text, style, { ...options, indent: sides(column, text.width) })

/**
 * A short rule: an empty paragraph with a line above, indented to the rule's length.
 * 3 pt of space keeps it off the letters' tails; less height cuts the line.
 */
export const shortRule = (length: number, column: number): Paragraph =>
  new Paragraph({
    spacing: { before: 40, after: 0, line: pointTwips(6), lineRule: LineRuleType.EXACT },
    indent: sides(column, length),
    border: { top: { style: BorderStyle.SINGLE, size: RULE_WEIGHT * 8, space: 0, color: '000000' } },
    run: { size: 8 },
    children: [],
  })
