import { Document, LineRuleType, Packer, Paragraph, type Table } from 'docx'
import { compose, type Composed, type ComposedAnnex } from './compose.ts'
import type { AdministrativeDocument } from './document.ts'
import { BODY_SPACING, docxBlocks } from './docx-blocks.ts'
import { docxClosing } from './docx-closing.ts'
import { docxAddressees, docxHead } from './docx-head.ts'
import { docxSection } from './docx-page.ts'
import { centred, fitted, pointTwips, shortRule, SINGLE, textRun, twips, ALIGN } from './docx-text.ts'
import { ADDRESSEE_INDENT, BODY, PAGE, SIZE, TEXT_WIDTH } from './measures.ts'
import { checkDocument } from './validate.ts'

const FONT = 'Times New Roman'

/** Box 5a: type name, subject, short rule. */
function heading({ heading }: Composed): Paragraph[] {
  const before = new Paragraph({ spacing: { before: 0, after: 0, line: pointTwips(14), lineRule: LineRuleType.EXACT }, children: [] })
  if (!heading) return [before]
  return [
    before,
    centred(heading.type, { size: SIZE.type, bold: true }, { keepNext: true }),
    fitted(heading.subject, TEXT_WIDTH, { size: SIZE.subject, bold: true }, { keepNext: true }),
    shortRule(heading.subject.rule, TEXT_WIDTH),
    new Paragraph({ spacing: { before: 0, after: 0, line: pointTwips(10), lineRule: LineRuleType.EXACT }, children: [] }),
  ]
}

const legalBasis = (line: string): Paragraph =>
  new Paragraph({ alignment: ALIGN.justify, spacing: BODY_SPACING, indent: { firstLine: twips(BODY.firstLine) }, children: [textRun(line, { size: SIZE.body, italics: true })] })

function main(composed: Composed): (Paragraph | Table)[] {
  return [
    docxHead(composed),
    ...heading(composed),
    ...docxAddressees(composed.addressees, ADDRESSEE_INDENT),
    ...composed.legalBases.map(legalBasis),
    ...docxBlocks(composed.body),
    ...docxClosing(composed),
  ]
}

/** Mục III.1: the word and number, the name in capitals, the reference in italics. */
function annexHead(annex: ComposedAnnex): Paragraph[] {
  const column = (annex.landscape ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right
  return [
    centred(annex.label, { size: 14, bold: true }, { keepNext: true }),
    fitted(annex.title, column, { size: SIZE.subject, bold: true }, { keepNext: true }),
    centred(annex.reference, { size: SIZE.annexReference, italics: true }, { spacing: { ...SINGLE, after: pointTwips(12) } }),
  ]
}

/** Headings look like the text around them; the styles only carry the outline. */
const plainHeading = { run: { font: FONT, size: SIZE.body * 2, color: '000000' }, paragraph: { spacing: BODY_SPACING } }

/**
 * An administrative document as .docx (Nghị định 30/2020/NĐ-CP, Phụ lục I; Times New Roman, A4).
 * @throws Refusal `documents.write.invalid` with an issue for every place to mend
 */
export async function writeDocx(document: AdministrativeDocument): Promise<Uint8Array> {
  checkDocument(document, document.language)
  const composed = compose(document)
  const file = new Document({
    title: composed.title,
    creator: document.issuingAgency,
    description: composed.marks.sampleLine,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.body * 2, language: { value: composed.language, eastAsia: composed.language } },
          paragraph: { spacing: SINGLE },
        },
        heading1: plainHeading, heading2: plainHeading, heading3: plainHeading,
        heading4: plainHeading, heading5: plainHeading, heading6: plainHeading,
      },
    },
    sections: [
      docxSection(composed, false, main(composed)),
      ...composed.annexes.map((annex) => docxSection(composed, annex.landscape, [...annexHead(annex), ...docxBlocks(annex.pieces)])),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}
