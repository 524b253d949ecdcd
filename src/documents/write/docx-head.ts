import {
  BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType,
} from 'docx'
import type { Composed } from './compose.ts'
import { centred, fitted, pointTwips, shortRule, SINGLE, textRun, twips } from './docx-text.ts'
import { HEAD, SIZE } from './measures.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }
const NO_PADDING = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const

/** Columns side by side without lines: the head and the signature block stand in one. */
export const frame = (widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: NO_BORDERS,
    margins: NO_PADDING,
    rows: rows.map((cells) => new TableRow({
      cantSplit: true,
      children: cells.map((children, i) => new TableCell({
        width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.TOP,
        borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
        children: [...children],
      })),
    })),
  })

function agency({ parent, agency }: Composed['head']): Paragraph[] {
  return [
    ...(parent ? [fitted(parent, HEAD.agency, { size: SIZE.agency })] : []),
    fitted(agency, HEAD.agency, { size: SIZE.agency, bold: true }),
    shortRule(agency.rule, HEAD.agency),
  ]
}

const nation = ({ nation, motto }: Composed['head']): Paragraph[] => [
  centred(nation, { size: SIZE.nation, bold: true }),
  centred(motto.text, { size: SIZE.motto, bold: true }),
  shortRule(motto.rule, HEAD.nation),
]

/** DỰ THẢO in a single frame, where indications of circulation stand (mục III.2.c). */
function draftMark(text: string): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 6, space: 2, color: '000000' } as const
  return centred(text, { size: SIZE.mark, bold: true }, {
    spacing: { ...SINGLE, before: pointTwips(8) },
    indent: { left: twips(20), right: twips(20) },
    border: { top: edge, bottom: edge, left: edge, right: edge },
  })
}

function numberCell({ head, marks }: Composed): Paragraph[] {
  const before = { ...SINGLE, before: pointTwips(6) }
  return [
    centred(head.number, { size: SIZE.number }, { spacing: before }),
    ...(head.letterSubject ? [fitted(head.letterSubject, HEAD.agency, { size: SIZE.letterSubject }, { spacing: before })] : []),
    ...(marks.draft ? [draftMark(marks.draft)] : []),
  ]
}

/** Boxes 1 to 4 and 5b: two columns, number and date on one line. */
export function docxHead(composed: Composed): Table {
  const date = centred(composed.head.dateline, { size: SIZE.place, italics: true }, { spacing: { ...SINGLE, before: pointTwips(6) } })
  return frame([HEAD.agency, HEAD.nation], [[agency(composed.head), nation(composed.head)], [numberCell(composed), [date]]])
}

/** Box 9a: one addressee on the line of "Kính gửi:", several below it under its colon. */
export function docxAddressees(addressees: Composed['addressees'], indent: number): Paragraph[] {
  if (!addressees) return []
  const { word, lines, dashAt } = addressees
  const size = SIZE.body
  const outer = pointTwips(6)
  if (lines.length === 1) return [centred(`${word} ${lines[0]}`, { size }, { spacing: { ...SINGLE, before: outer, after: outer * 2 } })]
  return [
    new Paragraph({ spacing: { ...SINGLE, before: outer }, indent: { left: twips(indent) }, children: [textRun(word, { size })] }),
    ...lines.map((line, i) => new Paragraph({
      spacing: { ...SINGLE, after: i === lines.length - 1 ? outer * 2 : 0 },
      indent: { left: twips(dashAt), hanging: 0 },
      children: [textRun(line, { size })],
    })),
  ]
}
