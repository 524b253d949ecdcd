/** From lines to a tree: which item stands under which heading. Numbering in real plans repeats and skips; order of first meeting decides. */
import { agencyOf } from './agency-heading.ts'
import { fieldsOf } from './fields.ts'
import { RANK, isUnnumbered, readMarker, type Marker } from './markers.ts'
import { isSectionTitle } from './section-titles.ts'
import type { Line } from './lines.ts'

export type Node = {
  line: Line
  marker: Marker
  parent: Node | null
  children: Node[]
  /** Position in document order. */
  index: number
}

/** Top nodes of the outline of these lines. */
export function outlineOf(lines: Line[]): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  lines.forEach((line, index) => {
    const marker = markerOf(line, open, lines[index + 1])
    const parent = parentFor(marker, line, open)
    const node: Node = { line, marker, parent, children: [], index }
    ;(parent ? parent.children : roots).push(node)
    if (marker.style !== 'text' && marker.style !== 'row') open.push(node)
  })
  return roots
}

function markerOf(line: Line, open: Node[], next: Line | undefined): Marker {
  if (line.row) return { style: 'row', label: '', ordinal: 0 }
  if (line.marker === '') {
    if (namesAgency(line, next)) return { style: 'agency', label: '', ordinal: 0 }
    return isSectionTitle(line) || line.heading > 0 ? { style: 'title', label: '', ordinal: 0 } : { style: 'text', label: '', ordinal: 0 }
  }
  const last = open.findLast((node) => node.marker.style === 'upper' || node.marker.style === 'roman')
  return readMarker(line.marker, last?.marker.style === 'upper' ? last.marker : null)
}

/** "**Sở Y tế**" or "Sở Y tế:" without a number, above its items. */
function namesAgency(line: Line, next: Line | undefined): boolean {
  const open = line.bold || /:[\s*_]*$/.test(line.text)
  return open && next !== undefined && !next.row && fieldsOf(next) === null && fieldsOf(line) === null && agencyOf(line) !== null && (line.bold || next.marker !== '')
}

/** Closes what the new item ends, and gives the node that it stands under. */
function parentFor(marker: Marker, line: Line, open: Node[]): Node | null {
  if (marker.style === 'row') return open.findLast((node) => !isUnnumbered(node.marker.style)) ?? null
  if (marker.style === 'text') return open.findLast((node) => !isUnnumbered(node.marker.style)) ?? null
  const same = open.findLastIndex((node) => node.marker.style === marker.style)
  if (same >= 0 && !restartsInside(marker, line, open, same)) open.length = same
  else if (same < 0) closeLower(marker, open)
  return open.at(-1) ?? null
}

/** "1." again under an item that is open deeper ("a) …:" then "1."), not a sibling of the "1." above. */
function restartsInside(marker: Marker, line: Line, open: Node[], same: number): boolean {
  if (marker.style !== 'arabic' || marker.ordinal !== 1) return false
  const deepest = open.at(-1)!
  if (deepest !== open[same]) return /:$/.test(deepest.line.text) && !isUnnumbered(deepest.marker.style)
  return isCapitals(deepest.line.text) && !isCapitals(line.text)
}

function closeLower(marker: Marker, open: Node[]): void {
  const rank = RANK[marker.style]
  // Of equal rank are only titles, Roman numbers and articles: each ends the other.
  while (open.length > 0 && RANK[open.at(-1)!.marker.style] >= rank) open.pop()
  if (marker.style === 'dotted2') while (open.length > 1 && open.at(-1)!.marker.style !== 'arabic' && RANK[open.at(-1)!.marker.style] >= rank) open.pop()
}

export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase()
}

/** All nodes in document order. */
export function* walk(nodes: Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node
    yield* walk(node.children)
  }
}

/** From the outermost heading to the node itself. */
export function ancestry(node: Node): Node[] {
  return node.parent ? [...ancestry(node.parent), node] : [node]
}

/**
 * Printed path: "IV.2", "II.2.1", "III.1.a". A dotted number already holds the numbers above it.
 * Bullets take no part; their ordinal is added by who counts them.
 */
export function printedPath(node: Node): string {
  let path: string[] = []
  for (const each of ancestry(node)) {
    const { style, label } = each.marker
    if (label === '') continue
    if (style.startsWith('dotted')) path = withoutPrefix(path, label)
    path.push(style === 'part' || style === 'article' ? label.replace(/\s+/g, ' ') : label)
  }
  return path.join('.')
}

function withoutPrefix(path: string[], label: string): string[] {
  const parts = label.split('.')
  const kept = [...path]
  const last = kept.at(-1)
  if (last !== undefined && (parts.slice(0, -1).join('.') === last || parts.slice(0, last.split('.').length).join('.') === last)) kept.pop()
  return kept
}
