/** Administrative documents out: .docx and .pdf in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export type {
  AdministrativeDocument, Annex, Authority, Block, Column, Heading, HeadingLevel, List, Paragraph, Row, Run, Signature, Table, Text,
} from './document.ts'
export { plain, runsOf } from './document.ts'
export { writeDocxApart } from './docx-service.ts'
export { stopPdfWriter } from './pdf-service.ts'
export { checkDocument } from './validate.ts'
export { writeDocx } from './write-docx.ts'
export { writePdf } from './write-pdf.ts'
