/** Opens a PDF with pdf.js (as bundled by unpdf) and names what is wrong with it. */
import { getDocumentProxy } from 'unpdf'
import { LIMITS } from '../limits.ts'
import { fault } from '../refuse.ts'

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>

/** Refuses passwords, damage and more pages than are read. The bytes are copied, since pdf.js takes them over. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, useSystemFonts: false, maxImageSize: 1 }).catch((error: unknown) => {
    throw fault((error as Error).name === 'PasswordException' ? 'encryptedPdf' : 'damagedPdf')
  })
  if (pdf.numPages > LIMITS.pages) throw fault('tooManyPages', pdf.numPages, LIMITS.pages)
  if (pdf.numPages === 0) throw fault('damagedPdf')
  return pdf
}
