/** Styles of a .docx with their inheritance resolved, as far as reading needs them. */
import { child, childrenOf, flag, number, value, type Node } from './xml.ts'

/** What a run looks like; undefined where nothing is said. */
export type RunLook = { bold?: boolean; italic?: boolean; caps?: boolean; hidden?: boolean; font?: string }

export type ParagraphLook = { align?: string; outline?: number; numId?: string; level?: number; indent?: number }

export type Style = { id: string; name: string; run: RunLook; paragraph: ParagraphLook; numbered: string | null }

export type Styles = { of(id: string | undefined): Style; isContents(id: string | undefined): boolean }

export function runLook(rPr: Node | undefined): RunLook {
  if (!rPr) return {}
  const fonts = child(rPr, 'rFonts')?.attrs
  return defined({
    bold: flag(rPr, 'b'),
    italic: flag(rPr, 'i'),
    caps: flag(rPr, 'caps'),
    hidden: flag(rPr, 'vanish'),
    font: fonts?.ascii ?? fonts?.hAnsi,
  })
}

export function paragraphLook(pPr: Node | undefined): ParagraphLook {
  if (!pPr) return {}
  const numPr = child(pPr, 'numPr')
  const ind = child(pPr, 'ind')?.attrs
  return defined({
    align: value(pPr, 'jc'),
    outline: number(value(pPr, 'outlineLvl')),
    numId: value(numPr, 'numId'),
    level: number(value(numPr, 'ilvl')),
    indent: number(ind?.left ?? ind?.start),
  })
}

function defined<T extends object>(look: T): T {
  for (const key of Object.keys(look) as (keyof T)[]) if (look[key] === undefined) delete look[key]
  return look
}

/** Looks a style up with everything that it is based on. `styles` may be missing. */
export function readStyles(root: Node | undefined): Styles {
  const styles = child(root, 'styles')
  const nodes = new Map(childrenOf(styles, 'style').map((node) => [node.attrs.styleId ?? '', node]))
  const defaults = runLook(child(child(child(styles, 'docDefaults'), 'rPrDefault'), 'rPr'))
  const normal = childrenOf(styles, 'style').find((node) => node.attrs.type === 'paragraph' && node.attrs.default === '1')?.attrs.styleId
  const known = new Map<string, Style>()
  const resolve = (id: string, seen: Set<string>): Style => {
    const node = nodes.get(id)
    if (!node || seen.has(id)) return { id, name: '', run: defaults, paragraph: {}, numbered: null }
    const parent = value(node, 'basedOn')
    const base = parent ? resolve(parent, new Set(seen).add(id)) : { run: node.attrs.type === 'character' ? {} : defaults, paragraph: {}, numbered: null }
    const own = paragraphLook(child(node, 'pPr'))
    const name = value(node, 'name') ?? ''
    const paragraph = { ...base.paragraph, ...own, ...headingByName(name) }
    return { id, name, run: { ...base.run, ...runLook(child(node, 'rPr')) }, paragraph, numbered: own.numId ? id : base.numbered }
  }
  const of = (id = normal ?? ''): Style => {
    const found = known.get(id) ?? resolve(id, new Set())
    known.set(id, found)
    return found
  }
  return { of, isContents: (id) => id !== undefined && /^(?:toc \d|toc heading|table of figures)$/i.test(of(id).name || id) }
}

/** "heading 2" is a heading even in files that lost its outline level. */
function headingByName(name: string): ParagraphLook {
  const found = /^heading ([1-9])$/i.exec(name)
  return found ? { outline: Number(found[1]) - 1 } : {}
}
