/** A yearly plan: a short body, and an annex table that holds the tasks (landscape, header row repeated). */
import { AlignmentType, Document, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, convertMillimetersToTwip as mm } from 'docx'
import type { IRunOptions } from 'docx'
import type { AnnexGroup, AnnexRow, YearlyPlan } from '../seeds/plan-2025.ts'
import { body, centred, ending, numbering, opening, page, run, styles } from './layout.ts'

const WIDTHS = [12, 88, 46, 52, 31, 28]
const SMALL = { size: 24 } satisfies IRunOptions

function tableCell(lines: string[], width: number, options: { bold?: boolean; centre?: boolean; span?: number; keepNext?: boolean } = {}): TableCell {
  return new TableCell({
    width: { size: mm(width), type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, ...(options.span ? { columnSpan: options.span } : {}),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: lines.map((line) => new Paragraph({
      alignment: options.centre ? AlignmentType.CENTER : AlignmentType.LEFT, keepNext: options.keepNext ?? false,
      children: [run(line, { ...SMALL, bold: options.bold ?? false })],
    })),
  })
}

const width = (column: number): number => WIDTHS[column] ?? 0

function annexRow(row: AnnexRow): TableRow {
  const parent = `(thực hiện mục ${row.carriesOut.join(', mục ')} Kế hoạch số 62/KH-UBND)`
  return new TableRow({
    cantSplit: true,
    children: [
      tableCell([row.ref], width(0), { centre: true }), tableCell([`${row.text} ${parent}`], width(1)),
      tableCell([row.leads.join('; ')], width(2)), tableCell([row.coordinating.join('; ')], width(3)),
      tableCell([row.time], width(4), { centre: true }), tableCell([row.output], width(5)),
    ],
  })
}

const groupRows = (group: AnnexGroup): TableRow[] => [
  new TableRow({ cantSplit: true, children: [tableCell([group.marker], width(0), { bold: true, centre: true, keepNext: true }), tableCell([group.title], 245, { bold: true, span: 5, keepNext: true })] }),
  ...group.rows.map(annexRow),
]

function annexTable({ columns, groups }: YearlyPlan['annex']): Table {
  const header = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, index) => tableCell([column], width(index), { bold: true, centre: true })) })
  return new Table({
    width: { size: mm(257), type: WidthType.DXA }, columnWidths: WIDTHS.map((each) => mm(each)), layout: TableLayoutType.FIXED,
    rows: [header, ...groups.flatMap(groupRows)],
  })
}

/** The whole yearly plan as one Word document of two parts. */
export function yearlyDocument(plan: YearlyPlan): Document {
  const text = plan.sections.flatMap((section) => [
    body([run(`${section.marker}. ${section.title}`, { bold: true })], { keepNext: true }),
    ...section.parts.flatMap((part) => part.lines.map((line) => body([run(section.parts.length > 1 ? `${part.number}. ${line}` : line)]))),
  ])
  return new Document({
    creator: 'Sáng Tỏ', lastModifiedBy: 'Sáng Tỏ', compatibility: { version: 15 }, title: `${plan.head.title} (MẪU)`, styles, numbering,
    sections: [
      {
        ...page(false),
        children: [
          ...opening(plan.head), ...plan.head.legalBases.map((basis) => body([run(basis, { italics: true })])), body([run(plan.head.opening)]),
          ...text, body([run(plan.closing)], { keepNext: true }), ending(plan.recipients, plan.signature),
        ],
      },
      { ...page(true), children: [centred('PHỤ LỤC', { bold: true }), centred(plan.annex.title, { bold: true }, 160), annexTable(plan.annex)] },
    ],
  })
}
