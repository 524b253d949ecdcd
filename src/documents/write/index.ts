/** Administrative documents out: .docx and .pdf in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export type {
  AdministrativeDocument, Annex, Authority, Block, Column, Heading, HeadingLevel, List, Paragraph, Row, Run, Signature, Table, Text,
} from './document.ts'
export { plain, runsOf } from './document.ts'
export { writeDocxApart } from './docx-service.ts'
export { stopPdfWriter } from './pdf-service.ts'
export { checkDocument } from './validate.ts'
export { writePdf } from './write-pdf.ts'

/** As `writeDocx` of write-docx.ts; its library is large, and comes with the first document. */
export const writeDocx: typeof import('./write-docx.ts').writeDocx = async (document) => (await import('./write-docx.ts')).writeDocx(document)
