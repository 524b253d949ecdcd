/** XML parts of a .docx as a plain tree. Namespaces prefixes are dropped: "w:p" is "p". */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { LIMITS } from '../limits.ts'
import { fault } from '../refuse.ts'

/** An element with its attributes and children, or a text. */
export type Node = { tag: string; attrs: Record<string, string>; children: Node[]; text: string }

type Raw = Record<string, unknown>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // The five entities of XML and character numbers are resolved here; others cannot be declared.
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: LIMITS.depth,
})

/** Parses one part. Refuses DTDs and entities, too deep nesting, and what is not XML. */
export function parseXml(bytes: Uint8Array, part: string): Node {
  const source = decodeXml(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) throw fault('xmlEntities', part)
  let raw: Raw[]
  try {
    raw = parser.parse(source) as Raw[]
  } catch (error) {
    throw fault(error instanceof RangeError || /nested/i.test(String(error)) ? 'tooDeep' : 'damagedDocx', part)
  }
  // The parser forgives missing ends, and with them would lose text without a word.
  if (XMLValidator.validate(source) !== true) throw fault('damagedDocx', part)
  return nodeOf({ '#root': raw })
}

function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}

const NO_ATTRS: Record<string, string> = {}

function nodeOf(raw: Raw): Node {
  for (const tag in raw) {
    if (tag === ':@') continue
    const value = raw[tag]
    if (tag === '#text') return { tag, attrs: NO_ATTRS, children: [], text: unescape(String(value)) }
    const attrs = raw[':@'] as Record<string, string> | undefined
    return { tag, attrs: attrs ?? NO_ATTRS, children: (value as Raw[]).map(nodeOf), text: '' }
  }
  return { tag: '', attrs: NO_ATTRS, children: [], text: '' }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()]!
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** First child with this tag. */
export function child(node: Node | undefined, tag: string): Node | undefined {
  return node?.children.find((each) => each.tag === tag)
}

export function childrenOf(node: Node | undefined, tag: string): Node[] {
  return node?.children.filter((each) => each.tag === tag) ?? []
}

/** Attribute of the first child with this tag: `value(pPr, 'jc')` is `<w:jc w:val="…">`. */
export function value(node: Node | undefined, tag: string, name = 'val'): string | undefined {
  const found = child(node, tag)?.attrs[name]
  return found === undefined ? undefined : unescape(found)
}

/** A switch such as `<w:b/>`: undefined where it is not given. */
export function flag(node: Node | undefined, tag: string): boolean | undefined {
  const found = child(node, tag)
  return found ? !/^(?:0|false|off|none)$/.test(found.attrs.val ?? '1') : undefined
}

/** Whole number of an attribute, or undefined. */
export function number(text: string | undefined): number | undefined {
  const found = Number.parseInt(text ?? '', 10)
  return Number.isNaN(found) ? undefined : found
}
