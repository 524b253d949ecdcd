import { compose } from './compose.ts'
import type { AdministrativeDocument } from './document.ts'
import { checkGlyphs } from './glyphs.ts'
import * as measures from './measures.ts'
import { typeset } from './pdf-service.ts'
import { checkDocument } from './validate.ts'

/** What the template knows of the decree: the same figures that the .docx is made with. */
const MEASURES = JSON.stringify({
  page: measures.PAGE,
  size: measures.SIZE,
  head: measures.HEAD,
  closing: measures.CLOSING,
  body: measures.BODY,
  font: measures.FONT,
  ruleWeight: measures.RULE_WEIGHT,
  addresseeIndent: measures.ADDRESSEE_INDENT,
  signatureRoom: measures.SIGNATURE_ROOM,
})

/**
 * An administrative document as PDF/A-2a (declared by typst; tagged, fonts embedded), laid out as `writeDocx` does it.
 * `writtenAt`: the moment that the file's properties name, as PDF/A demands.
 * @throws Refusal `documents.write.invalid`, `documents.write.glyphs`; `documents.write.timeout` and `documents.write.crashed` (unavailable)
 */
export async function writePdf(document: AdministrativeDocument, { writtenAt = new Date() }: { writtenAt?: Date } = {}): Promise<Uint8Array> {
  checkDocument(document, document.language)
  const composed = compose(document)
  checkGlyphs(JSON.stringify(composed), document.language)
  const [lang, region] = composed.language.split('-')
  const written = { year: writtenAt.getUTCFullYear(), month: writtenAt.getUTCMonth() + 1, day: writtenAt.getUTCDate() }
  return typeset(JSON.stringify({ ...composed, lang, region, written, author: document.issuingAgency }), MEASURES, document.language)
}
