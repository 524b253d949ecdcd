/**
 * Automatic numbers as printed (ECMA-376, 17.9). Word stores only "list 3, level 1"; the figure is
 * counted over the document, so paragraphs must be asked for in reading order, each once.
 */
import { printedBullet } from '../marker.ts'
import { formatNumber } from './formats.ts'
import type { ParagraphLook, Style, Styles } from './styles.ts'
import { child, childrenOf, flag, number, value, type Node } from './xml.ts'

type Level = { start: number; format: string; text: string; restart: number | undefined; legal: boolean; style: string | undefined }
type List = { abstract: string; levels: Map<number, Level>; overrides: Map<number, number> }

export type Numbering = {
  /** The number of a paragraph, empty when it has none, and its level. Counts on. */
  next(own: ParagraphLook, style: Style): { marker: string; level: number }
}

/** `numbering` may be missing: then nothing is numbered. */
export function readNumbering(root: Node | undefined, styles: Styles): Numbering {
  const lists = readLists(child(root, 'numbering'), styles)
  const counters = new Map<string, (number | undefined)[]>()
  const restarted = new Set<string>()
  return {
    next(own, style) {
      const numId = own.numId ?? style.paragraph.numId
      const list = numId === undefined || numId === '0' ? undefined : lists.get(numId)
      if (!list) return { marker: '', level: 0 }
      const at = own.level ?? levelOfStyle(list, style, own.numId === undefined) ?? style.paragraph.level ?? 0
      const level = list.levels.get(at)
      if (!level) return { marker: '', level: at }
      const counts = counters.get(list.abstract) ?? []
      counters.set(list.abstract, counts)
      count(list, numId!, at, counts, restarted)
      return { marker: printed(list, level, counts), level: at }
    },
  }
}

function levelOfStyle(list: List, style: Style, byStyle: boolean): number | undefined {
  if (!byStyle) return undefined
  for (const [at, level] of list.levels) if (level.style !== undefined && (level.style === style.id || level.style === style.numbered)) return at
  return undefined
}

function count(list: List, numId: string, at: number, counts: (number | undefined)[], restarted: Set<string>): void {
  const override = list.overrides.get(at)
  const key = `${numId}/${at}`
  const fresh = override !== undefined && !restarted.has(key)
  if (fresh) restarted.add(key)
  counts[at] = fresh ? override : counts[at] === undefined ? startOf(list, at) : counts[at] + 1
  for (let higher = 0; higher < at; higher++) counts[higher] ??= startOf(list, higher)
  for (const [deeper, level] of list.levels) {
    if (deeper <= at || level.restart === 0) continue
    if (level.restart === undefined || at < level.restart) counts[deeper] = undefined
  }
}

const startOf = (list: List, at: number): number => list.levels.get(at)?.start ?? 1

function printed(list: List, level: Level, counts: (number | undefined)[]): string {
  if (level.format === 'bullet') return level.text === 'o' ? 'o' : [...level.text].map(printedBullet).join('')
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = level.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal')
      return formatNumber(counts[at] ?? startOf(list, at), format)
    })
    .trim()
}

function readLists(root: Node | undefined, styles: Styles): Map<string, List> {
  const abstracts = new Map(childrenOf(root, 'abstractNum').map((node) => [node.attrs.abstractNumId ?? '', node]))
  const numbers = new Map(childrenOf(root, 'num').map((node) => [node.attrs.numId ?? '', node]))
  const lists = new Map<string, List>()
  for (const [numId, node] of numbers) {
    const abstract = followLink(value(node, 'abstractNumId') ?? '', abstracts, numbers, styles)
    const levels = new Map(childrenOf(abstracts.get(abstract), 'lvl').map(levelOf))
    const overrides = new Map<number, number>()
    for (const override of childrenOf(node, 'lvlOverride')) {
      const at = number(override.attrs.ilvl) ?? 0
      const own = child(override, 'lvl')
      if (own) levels.set(...levelOf(own))
      const start = number(value(override, 'startOverride')) ?? (own ? levels.get(at)?.start : undefined)
      if (start !== undefined) overrides.set(at, start)
    }
    lists.set(numId, { abstract, levels, overrides })
  }
  return lists
}

/** A list may only name a list style, which names the list that has the levels. */
function followLink(abstract: string, abstracts: Map<string, Node>, numbers: Map<string, Node>, styles: Styles): string {
  const link = value(abstracts.get(abstract), 'numStyleLink')
  const numId = link ? styles.of(link).paragraph.numId : undefined
  return (numId && value(numbers.get(numId), 'abstractNumId')) || abstract
}

function levelOf(node: Node): [number, Level] {
  const format = value(node, 'numFmt') ?? 'decimal'
  return [
    number(node.attrs.ilvl) ?? 0,
    {
      start: number(value(node, 'start')) ?? 0,
      format,
      text: value(node, 'lvlText') ?? '',
      restart: number(value(node, 'lvlRestart')),
      legal: flag(node, 'isLgl') ?? false,
      style: value(node, 'pStyle'),
    },
  ]
}
