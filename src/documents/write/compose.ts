/**
 * From what a document says to what stands on paper: the wording, capitals, dashes and closing punctuation of
 * Nghị định 30/2020/NĐ-CP, Phụ lục I. Both writers (.docx and .pdf) set these same pieces and decide nothing themselves.
 */
import { documentWords } from '../../../messages/documents-write.ts'
import { closeBody } from './compose-closing.ts'
import { type Piece, composeBlocks } from './compose-blocks.ts'
import type { AdministrativeDocument, Annex } from './document.ts'
import { type Fitted, fit } from './fit.ts'
import { textWidth } from './font-widths.ts'
import { ADDRESSEE_INDENT, HEAD, PAGE, SIZE, TEXT_WIDTH } from './measures.ts'
import { roman } from './number-headings.ts'

export type ComposedAnnex = { label: string; title: Fitted; reference: string; landscape: boolean; pieces: Piece[] }

export type Composed = {
  language: 'vi-VN' | 'en-GB'
  /** For the properties of the file. */
  title: string
  head: {
    nation: string
    motto: Fitted
    parent: Fitted | null
    agency: Fitted
    number: string
    /** "V/v …" of a công văn. */
    letterSubject: Fitted | null
    dateline: string
  }
  /** Type name and subject; null in a công văn. */
  heading: { type: string; subject: Fitted } | null
  /** `dashAt`: millimetres from the text's left edge to the dashes, under the colon of "Kính gửi:". */
  addressees: { word: string; lines: string[]; dashAt: number } | null
  legalBases: string[]
  body: Piece[]
  closing: ReturnType<typeof closeBody>
  signature: { lines: string[]; name: string }
  recipients: { word: string; lines: string[] }
  annexes: ComposedAnnex[]
  marks: { draft: string; sample: string; sampleLine: string }
}

/** What a person fills in by hand or the issuing system later. */
const BLANK = '\u00a0'.repeat(6)

const upper = (text: string): string => text.trim().toLocaleUpperCase('vi')
const bare = (text: string): string => text.trim().replace(/[\s;.]+$/u, '')

/** Each on its own line, ";" after each and "." after the last. */
const closed = (lines: readonly string[]): string[] => lines.map((line, i) => bare(line) + (i < lines.length - 1 ? ';' : '.'))

const widths = (landscape: boolean) => (landscape ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right

/** Mục II.3.c: a number below 10 takes a leading 0. */
const paddedNumber = (number: string): string => (/^\d$/.test(number) ? `0${number}` : number)

/** Mục II.4.b: days below 10 and the months 1 and 2 take a leading 0, other months do not. */
function dateParts(iso: string): [day: string, month: string, year: string] {
  const [year = '', month, day] = iso.split('-')
  const written = month && Number(month) > 2 ? String(Number(month)) : month
  return [day ?? BLANK, written ?? BLANK, year]
}

function composeHead(document: AdministrativeDocument): Composed['head'] {
  const words = documentWords(document.language)
  const number = paddedNumber(document.number.trim()) || BLANK
  const parent = upper(document.parentAgency)
  return {
    nation: words.nation,
    motto: { text: words.motto, width: HEAD.nation, rule: textWidth(words.motto, SIZE.motto, 'Bold') },
    parent: parent ? fit(parent, SIZE.agency, 'Regular', HEAD.agency) : null,
    agency: fit(upper(document.issuingAgency), SIZE.agency, 'Bold', HEAD.agency),
    number: `${words.number} ${number}/${document.symbol.trim()}`,
    letterSubject: document.type.trim() ? null : fit(words.re(document.subject.trim()), SIZE.letterSubject, 'Regular', HEAD.agency),
    dateline: `${document.place.trim()}, ${words.date(...dateParts(document.date))}`,
  }
}

function composeAddressees(document: AdministrativeDocument): Composed['addressees'] {
  const { to } = documentWords(document.language)
  const several = document.addressees.length > 1
  if (document.addressees.length === 0) return null
  return {
    word: to,
    lines: several ? closed(document.addressees).map((line) => `- ${line}`) : document.addressees.map(bare),
    dashAt: ADDRESSEE_INDENT + textWidth(to.slice(0, -1), SIZE.body),
  }
}

/** Mục II.9: "Như trên" first where the document names its addressees; the archive line last, with a full stop. */
function composeRecipients(document: AdministrativeDocument): Composed['recipients'] {
  const words = documentWords(document.language)
  const named = document.recipients.map(bare).filter((line) => line !== words.asAbove)
  const first = document.addressees.length > 0 ? [words.asAbove] : []
  const lines = closed([...first, ...named, words.archive(document.archive.trim())])
  return { word: words.recipients, lines: lines.map((line) => `- ${line}`) }
}

/** Mục III.1: numbered from two annexes on; number and date of the reference stay blank in electronic documents. */
function composeAnnex(annex: Annex, index: number, document: AdministrativeDocument): ComposedAnnex {
  const words = documentWords(document.language)
  const width = widths(annex.landscape ?? false)
  return {
    label: words.annex(document.annexes.length > 1 ? roman(index + 1) : ''),
    title: fit(upper(annex.title), SIZE.subject, 'Bold', width - 20),
    reference: words.annexReference(document.type.trim() || words.someDocument, document.symbol.trim(), document.issuingAgency.trim()),
    landscape: annex.landscape ?? false,
    pieces: composeBlocks(annex.blocks, document.language, width),
  }
}

/** One form for every letter (TCVN 6909:2001 as composed Unicode), and no tabs: they would part words in the PDF. */
const tidy = (document: AdministrativeDocument): AdministrativeDocument =>
  JSON.parse(JSON.stringify(document).normalize('NFC').replaceAll('\\t', ' ')) as AdministrativeDocument

/** The pieces of a checked document, in the order of reading. */
export function compose(given: AdministrativeDocument): Composed {
  const document = tidy(given)
  const words = documentWords(document.language)
  const subject = document.subject.trim()
  const body = composeBlocks(document.body, document.language, TEXT_WIDTH)
  const recipients = composeRecipients(document)
  const authority = document.signature.authority.map(({ form, of }) => upper(`${form}. ${of}`))
  return {
    language: document.language === 'vi' ? 'vi-VN' : 'en-GB',
    title: [document.type.trim(), subject].filter(Boolean).join(': '),
    head: composeHead(document),
    heading: document.type.trim() ? { type: upper(document.type), subject: fit(subject, SIZE.subject, 'Bold', TEXT_WIDTH - 10) } : null,
    addressees: composeAddressees(document),
    legalBases: closed(document.legalBases),
    body: body.slice(0, -1),
    closing: closeBody(body.at(-1), recipients.lines.length),
    signature: { lines: [...authority, upper(document.signature.role)].filter(Boolean), name: document.signature.name.trim() },
    recipients,
    annexes: document.annexes.map((annex, i) => composeAnnex(annex, i, document)),
    marks: {
      draft: document.draft ? words.draft : '',
      sample: document.sample ? words.sample : '',
      sampleLine: document.sample ? words.sampleLine : '',
    },
  }
}
