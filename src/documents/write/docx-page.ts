import { Footer, Header, ImportedXmlComponent, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from 'docx'
import type { Composed } from './compose.ts'
import { centred, SINGLE, textRun, twips } from './docx-text.ts'
import { PAGE, SIZE } from './measures.ts'

/** MẪU across the page, behind the text: the shape that Word itself writes for a watermark. */
function watermark(word: string): TextRun {
  const shape = 'position:absolute;margin-left:0;margin-top:0;width:330pt;height:130pt;rotation:315;z-index:-251654144;'
    + 'mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page'
  const xml = `<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">`
    + '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    + '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
    + '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
    + `<v:shape id="sample-mark" o:spid="_x0000_s2049" type="#_x0000_t136" style="${shape}" o:allowincell="f" fillcolor="#dedede" stroked="f">`
    + `<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt;font-weight:bold" string="${word}"/></v:shape></w:pict>`
  const run = new TextRun({})
  run.addChildElement(ImportedXmlComponent.fromXmlString(xml))
  return run
}

/** DỰ THẢO at the left and the page number in the middle of the top margin (mục I.7: not on the first page). */
function header({ marks }: Composed, width: number, first: boolean): Header {
  const number = new TextRun({ size: SIZE.pageNumber * 2, children: ['\t', PageNumber.CURRENT] })
  const mark = marks.draft && !first ? [textRun(marks.draft, { size: SIZE.mark, bold: true })] : []
  const line = new Paragraph({
    spacing: SINGLE,
    tabStops: [{ type: TabStopType.CENTER, position: twips(width / 2) }],
    children: [...(marks.sample ? [watermark(marks.sample)] : []), ...(first ? [] : [...mark, number])],
  })
  return new Header({ children: [line] })
}

const footer = ({ marks }: Composed): Footer =>
  new Footer({ children: [marks.sampleLine ? centred(marks.sampleLine, { size: SIZE.recipients, bold: true }) : new Paragraph({ spacing: SINGLE, children: [] })] })

/** A4 with the margins of mục I.3; pages are counted from 1 in every section, the first number hidden. */
export function docxSection(composed: Composed, landscape: boolean, children: ISectionOptions['children']): ISectionOptions {
  const width = (landscape ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: twips(PAGE.width), height: twips(PAGE.height), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twips(PAGE.top), bottom: twips(PAGE.bottom), left: twips(PAGE.left), right: twips(PAGE.right),
          header: twips(PAGE.numberFromTop), footer: twips(PAGE.numberFromTop), gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: header(composed, width, true), default: header(composed, width, false) },
    footers: { first: footer(composed), default: footer(composed) },
    children,
  }
}
