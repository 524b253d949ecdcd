/** The story of a .docx in reading order: paragraphs and tables, with numbers counted on the way. */
import type { Numbering } from './numbering.ts'
import { branchOf, readInline, type Piece, type Walk } from './runs.ts'
import { paragraphLook, type ParagraphLook, type Style } from './styles.ts'
import { readTable, type Table } from './tables.ts'
import { child, value, type Node } from './xml.ts'

export type Paragraph = { kind: 'paragraph'; pieces: Piece[]; marker: string; heading: number; depth: number; align: string }
export type Flow = Paragraph | Table

export type Story = Walk & { numbering: Numbering; carried: Piece[] }

/** Elements that only wrap others. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo', 'body', 'document', '#root', 'altChunk'])

/** Paragraphs and tables under these nodes. */
export function readFlow(nodes: Node[], story: Story): Flow[] {
  const flow: Flow[] = []
  for (const node of nodes) {
    if (node.tag === 'p') flow.push(...readParagraph(node, story))
    else if (node.tag === 'tbl') flow.push(readTable(node, story))
    else if (node.tag === 'AlternateContent') flow.push(...readFlow(branchOf(node), story))
    else if (WRAPPERS.has(node.tag) && !isContents(node)) flow.push(...readFlow(node.children, story))
  }
  return flow
}

/** A table of contents repeats the headings. */
function isContents(node: Node): boolean {
  const part = child(child(node, 'sdtPr'), 'docPartObj')
  return value(part, 'docPartGallery') === 'Table of Contents'
}

/** The paragraph, then what its text boxes hold. */
function readParagraph(node: Node, story: Story): Flow[] {
  const pPr = child(node, 'pPr')
  const styleId = value(pPr, 'pStyle')
  const style = story.styles.of(styleId)
  const own = paragraphLook(pPr)
  const { pieces, boxes } = readInline(node, style, story)
  const boxed = boxes.flatMap((box) => readFlow(box.children, story))
  if (story.styles.isContents(styleId)) return boxed
  // A paragraph whose mark was deleted runs on into the next one.
  const mark = child(pPr, 'rPr')
  if (child(mark, 'del') || child(mark, 'moveFrom')) {
    story.changes = true
    story.carried.push(...pieces)
    return boxed
  }
  const whole = [...story.carried.splice(0), ...pieces]
  return [paragraph(whole, own, style, story), ...boxed]
}

function paragraph(pieces: Piece[], own: ParagraphLook, style: Style, { numbering }: Story): Paragraph {
  const { marker, level } = numbering.next(own, style)
  const look = { ...style.paragraph, ...own }
  const outline = look.outline ?? 9
  const depth = marker ? level : Math.max(0, Math.floor((look.indent ?? 0) / 567))
  return { kind: 'paragraph', pieces, marker, heading: outline < 9 ? Math.min(6, outline + 1) : 0, depth: Math.min(9, depth), align: look.align ?? '' }
}
