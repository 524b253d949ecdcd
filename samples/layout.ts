/** The parts of an administrative document as Word files carry them (NĐ 30/2020, Phụ lục I), marked as a sample. */
import {
  AlignmentType, BorderStyle, Header, HeightRule, LevelFormat, LineRuleType, PageNumber, Paragraph, Table, TableCell, TableRow, TableLayoutType,
  TextRun, VerticalAlign, WidthType, convertMillimetersToTwip as mm,
} from 'docx'
import type { INumberingOptions, IRunOptions, ISectionOptions, IStylesOptions } from 'docx'
import type { PlanHead, PlanSignature } from '../seeds/plan.ts'

const RED = 'B00020'
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

/** Half-points: the decree gives sizes in points. */
const pt = (points: number): number => points * 2

export const run = (text: string, options: IRunOptions = {}): TextRun => new TextRun({ text, size: pt(14), ...options })

export const styles: IStylesOptions = { default: { document: { run: { font: 'Times New Roman', size: pt(14), language: { value: 'vi-VN' } } } } }

const level = (format: 'upperRoman' | 'decimal' | 'bullet', text: string, bold: boolean): INumberingOptions['config'][number]['levels'][number] => ({
  level: 0, format: LevelFormat[format === 'upperRoman' ? 'UPPER_ROMAN' : format === 'decimal' ? 'DECIMAL' : 'BULLET'], text,
  alignment: AlignmentType.LEFT, suffix: 'space', style: { run: { bold }, paragraph: { indent: { left: 0, firstLine: mm(12.7) } } },
})

/** Lists that Word numbers by itself: sections, items of the task section, bullets. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'sections', levels: [level('upperRoman', '%1.', true)] },
    { reference: 'items', levels: [level('decimal', '%1.', true)] },
    { reference: 'clauses', levels: [level('decimal', '%1.', false)] },
    { reference: 'bullets', levels: [level('bullet', '-', false)] },
  ],
}

/** A body paragraph: justified, first line in by 12,7 mm, 6 pt after (the decree's box 6). */
export function body(children: TextRun[], extra: { numbering?: { reference: string; level: number; instance?: number }; keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({
    children, alignment: AlignmentType.JUSTIFIED, ...extra,
    indent: { firstLine: mm(12.7) }, spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO },
  })
}

export const centred = (text: string, options: IRunOptions = {}, after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [run(text, options)] })

/** The short line under a title: an empty paragraph with a top border. */
function rule(insetMm: number, after = 0): Paragraph {
  return new Paragraph({
    indent: { left: mm(insetMm), right: mm(insetMm) },
    spacing: { before: 60, after, line: 120, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  })
}

const cell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({ width: { size: mm(width), type: WidthType.DXA }, verticalAlign: VerticalAlign.TOP, borders: NO_BORDERS, margins: { left: 0, right: 0 }, children })

function twoColumns(widths: [number, number], left: Paragraph[], right: Paragraph[]): Table {
  return new Table({
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA }, columnWidths: widths.map((width) => mm(width)),
    layout: TableLayoutType.FIXED, borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(widths[0], left), cell(widths[1], right)] })],
  })
}

/** NĐ 30/2020: day below 10 and months 1, 2 get a leading zero. */
function longDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

/** Notice, two-column head, type and title with its rule. */
export function opening(head: PlanHead): (Paragraph | Table)[] {
  const [parent, issuer] = head.issuerLines
  const left = [
    centred(parent ?? '', { size: pt(13), bold: true }), centred(issuer ?? '', { size: pt(13), bold: true }), rule(20),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 60 }, children: [run('Số: ', { size: pt(13) }), run(head.number, { size: pt(13) }), run(`/${head.symbol}`, { size: pt(13) })] }),
  ]
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: pt(13), bold: true }), centred('Độc lập - Tự do - Hạnh phúc', { bold: true }), rule(22),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 60 }, children: [run(`${head.place}, ${longDate(head.date)}`, { italics: true })] }),
  ]
  return [
    centred(head.notice, { size: pt(11), bold: true, color: RED }, 160),
    twoColumns([62, 103], left, right),
    centred('', {}, 60),
    centred(head.type, { bold: true }), centred(head.title, { bold: true }),
    ...(head.subtitle ? [centred(head.subtitle, { italics: true })] : []),
    rule(60, 200),
  ]
}

/** Nơi nhận on the left, signature on the right, kept in one row. */
export function ending(recipients: string[], signature: PlanSignature): Table {
  const left = [
    new Paragraph({ children: [run('Nơi nhận:', { size: pt(12), bold: true, italics: true })] }),
    ...recipients.map((recipient) => new Paragraph({ children: [run(`- ${recipient}`, { size: pt(11) })] })),
  ]
  const right = [
    centred(signature.authority, { bold: true }), centred(signature.onBehalf, { bold: true }), centred(signature.role, { bold: true }),
    ...Array.from({ length: 4 }, () => centred('')),
    centred(signature.name, { bold: true }),
  ]
  return twoColumns([85, 80], left, right)
}

const mark = (withNumber: boolean): Header => new Header({
  children: [new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      ...(withNumber ? [new TextRun({ children: [PageNumber.CURRENT], size: pt(13) }), run('   ', { size: pt(13) })] : []),
      run('MẪU', { size: pt(13), bold: true, color: RED }),
    ],
  })],
})

/** A4 with the decree's margins; each part is numbered by itself in the top margin from its page 2 on, MẪU stands on every page. */
export function page(landscape: boolean): Pick<ISectionOptions, 'headers' | 'properties'> {
  return {
    headers: { first: mark(false), default: mark(true) },
    properties: {
      titlePage: true,
      page: {
        pageNumbers: { start: 1 },
        size: { width: mm(210), height: mm(297), orientation: landscape ? 'landscape' : 'portrait' },
        margin: landscape ? { top: mm(30), bottom: mm(20), left: mm(20), right: mm(20), header: mm(12) } : { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) },
      },
    },
  }
}
