/** What stands inside a paragraph: runs of text with their looks, tracked changes resolved. */
import { encodingOf, type Encoding } from './fonts.ts'
import { runLook, type RunLook, type Style, type Styles } from './styles.ts'
import { child, childrenOf, number, value, type Node } from './xml.ts'

export type Piece = { text: string; bold: boolean; italic: boolean; caps: boolean; encoding: Encoding }

/** Carried over the whole document: fields may span paragraphs, changes are reported once. */
export type Walk = { styles: Styles; fields: ('code' | 'result')[]; changes: boolean }

export type Inline = { pieces: Piece[]; boxes: Node[] }

/** Deletions, the place a text was moved from, and what only tells of earlier looks. */
const DROPPED = new Set(['del', 'moveFrom', 'pPr', 'rPr', 'instrText', 'delText', 'delInstrText', 'footnoteReference', 'endnoteReference', 'footnoteRef', 'annotationRef', 'commentReference', 'rt', 'sdtPr', 'sdtEndPr', 'smartTagPr', 'customXmlPr', 'fldData', 'binData'])

export function readInline(paragraph: Node, style: Style, walk: Walk): Inline {
  const found: Inline = { pieces: [], boxes: [] }
  visit(paragraph.children, style.run, style, walk, found)
  return found
}

function visit(nodes: Node[], look: RunLook, style: Style, walk: Walk, found: Inline): void {
  for (const node of nodes) {
    const text = textOf(node, look, walk)
    if (text !== null) add(found, text, look)
    else if (node.tag === 'txbxContent') found.boxes.push(node)
    else if (node.tag === 'fldChar') field(node, walk)
    else if (DROPPED.has(node.tag)) walk.changes ||= node.tag === 'del' || node.tag === 'moveFrom'
    else if (node.tag === 'r') visit(node.children, lookOf(node, style, walk), style, walk, found)
    else if (node.tag === 'AlternateContent') visit(branchOf(node), look, style, walk, found)
    else visit(node.children, look, style, walk, found)
  }
}

/** A text box is written twice, for new and for old programs: the first branch is enough. */
export function branchOf(alternate: Node): Node[] {
  const choice = childrenOf(alternate, 'Choice').find((each) => each.children.length > 0)
  return (choice ?? child(alternate, 'Fallback'))?.children ?? []
}

function lookOf(run: Node, style: Style, walk: Walk): RunLook {
  const rPr = child(run, 'rPr')
  if (!rPr) return style.run
  const named = value(rPr, 'rStyle')
  return { ...style.run, ...(named ? walk.styles.of(named).run : {}), ...runLook(rPr) }
}

/** The text of a leaf; null for what is no leaf. Nothing while a field code is being read. */
function textOf(node: Node, look: RunLook, walk: Walk): string | null {
  const text = leafOf(node)
  if (text === null) return null
  return look.hidden || walk.fields.includes('code') ? '' : text
}

function leafOf(node: Node): string | null {
  switch (node.tag) {
    case 't': return node.children.map((each) => each.text).join('')
    case '#text': return ''
    case 'tab': case 'ptab': return '\t'
    case 'br': case 'cr': return '\n'
    case 'noBreakHyphen': return '-'
    // Byte AD is a soft hyphen to Word and "ư" to .VnTime.
    case 'softHyphen': return '\u00ad'
    case 'sym': return symbol(node)
    default: return null
  }
}

/** Signs of symbol fonts that carry meaning; others are ornaments. */
const SIGNS: Record<string, string> = { b7: '•', a7: '▪', fc: '✓', fe: '☑', a8: '☐', '6f': '☐', e0: '→', b3: '≥', a3: '≤' }

function symbol(node: Node): string {
  const code = (node.attrs.char ?? '').toLowerCase().replace(/^f0/, '').replace(/^00/, '')
  const value = number(`${Number.parseInt(node.attrs.char ?? '', 16)}`)
  return SIGNS[code] ?? (value !== undefined && value < 0xe000 ? String.fromCodePoint(value) : '')
}

function field(node: Node, { fields }: Walk): void {
  const kind = node.attrs.fldCharType
  if (kind === 'begin') fields.push('code')
  if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  if (kind === 'end') fields.pop()
}

/** Neighbours that look alike become one piece: a VNI letter may lie across two runs. */
function add({ pieces }: Inline, text: string, look: RunLook): void {
  if (text === '') return
  const piece = { text, bold: look.bold ?? false, italic: look.italic ?? false, caps: look.caps ?? false, encoding: encodingOf(look.font) }
  const last = pieces.at(-1)
  if (last && last.bold === piece.bold && last.italic === piece.italic && last.caps === piece.caps && last.encoding === piece.encoding) last.text += text
  else pieces.push(piece)
}
