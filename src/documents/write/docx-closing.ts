import { Paragraph, type Table } from 'docx'
import type { Composed } from './compose.ts'
import { docxParagraph } from './docx-blocks.ts'
import { frame } from './docx-head.ts'
import { centred, pointTwips, SINGLE, textRun, twips } from './docx-text.ts'
import { CLOSING, SIGNATURE_ROOM, SIZE } from './measures.ts'

function recipients({ word, lines }: Composed['recipients']): Paragraph[] {
  return [
    new Paragraph({ spacing: SINGLE, children: [textRun(word, { size: SIZE.recipientsWord, bold: true, italics: true })] }),
    ...lines.map((line) => new Paragraph({ spacing: SINGLE, indent: { right: twips(5) }, children: [textRun(line, { size: SIZE.recipients })] })),
  ]
}

function signature({ lines, name }: Composed['signature']): Paragraph[] {
  const style = { size: SIZE.signature, bold: true }
  return [
    ...lines.map((line) => centred(line, style)),
    centred(name, style, { spacing: { ...SINGLE, before: pointTwips(SIGNATURE_ROOM) } }),
  ]
}

/** The last paragraph and, kept on its page, boxes 7 and 9b: "Nơi nhận" level with the signer's authority. */
export function docxClosing(composed: Composed): (Paragraph | Table)[] {
  const { paragraph, together, sticky } = composed.closing
  const row = [recipients(composed.recipients), signature(composed.signature)]
  return [
    docxParagraph(paragraph, { keepLines: together, keepNext: sticky }),
    frame([CLOSING.recipients, CLOSING.signature], [row]),
  ]
}
