/** One page of a PDF: its words with place and font, its ruled lines. */
import { getResolvedPDFJS } from 'unpdf'
import { encodingOf, toUnicode } from '../docx/fonts.ts'
import type { PdfPage } from './open.ts'
import type { Page, Rule, Token } from './page.ts'

type Matrix = [number, number, number, number, number, number]
type Item = { str: string; transform: number[]; width: number; height: number; fontName: string }
type Operators = { fnArray: number[]; argsArray: unknown[] }

const times = (a: number[], b: number[]): Matrix => [
  a[0]! * b[0]! + a[2]! * b[1]!, a[1]! * b[0]! + a[3]! * b[1]!,
  a[0]! * b[2]! + a[2]! * b[3]!, a[1]! * b[2]! + a[3]! * b[3]!,
  a[0]! * b[4]! + a[2]! * b[5]! + a[4]!, a[1]! * b[4]! + a[3]! * b[5]! + a[5]!,
]

/** Reads the page: its text, and what is drawn on it. Images are not decoded. */
export async function readPage(page: PdfPage, number: number): Promise<Page> {
  const view = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const items = content.items.filter((item): item is typeof item & Item => 'str' in item && item.str.trim() !== '')
  const operators = (await page.getOperatorList()) as Operators
  const drawings = await drawingsOf(operators, view.transform as Matrix, view.width * view.height)
  const tokens = items.flatMap((item) => tokenOf(item, view.transform, fontName(page, item.fontName)))
  page.cleanup()
  return { number, width: view.width, height: view.height, tokens, ...drawings }
}

function fontName(page: PdfPage, id: string): string {
  const fonts = page.commonObjs as { has(id: string): boolean; get(id: string): { name?: string } | null }
  return (fonts.has(id) ? fonts.get(id)?.name : '') ?? ''
}

/** Words written upright only: stamps and margins set sideways are no part of the text. */
function tokenOf(item: Item, view: number[], font: string): Token[] {
  const [a, b, , d, x, y] = times(view, item.transform)
  const size = Math.hypot(item.transform[2]!, item.transform[3]!)
  if (Math.abs(b) > Math.abs(a) * 0.2 || d === 0) return []
  const name = font.replace(/^[A-Z]{6}\+/, '')
  const encoding = encodingOf(name)
  const text = encoding && !/[\u1ea0-\u1ef9]/.test(item.str) ? toUnicode(item.str, encoding) : item.str
  return [{ text, x0: x, x1: x + item.width, y, size, bold: /bold|black|heavy|semib|-bd/i.test(name), italic: /ital|obli/i.test(name) }]
}

const OUTLINED = 300
const INVISIBLE = 3

/**
 * Walks the operators with the current matrix; strokes, and fills thinner than 3 points, are rules.
 * pdf.js leaves large images out as told, but not the matrix that blows one up over the page.
 */
async function drawingsOf({ fnArray, argsArray }: Operators, view: Matrix, area: number): Promise<Pick<Page, 'rules' | 'drawn' | 'scanned'>> {
  const { OPS } = await getResolvedPDFJS()
  const rules: Rule[] = []
  const saved: Matrix[] = []
  const shown = { visible: 0, hidden: 0 }
  let matrix = view
  let mode = 0
  let image = false
  let paths = 0
  const act: Record<number, (args: unknown[]) => void> = {
    [OPS.save]: () => void saved.push(matrix),
    [OPS.restore]: () => void (matrix = saved.pop() ?? matrix),
    [OPS.paintFormXObjectEnd]: () => void (matrix = saved.pop() ?? matrix),
    [OPS.transform]: (args) => {
      matrix = times(matrix, args as number[])
      image ||= Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) > area * 0.3
    },
    [OPS.paintFormXObjectBegin]: ([form]) => {
      saved.push(matrix)
      if (form) matrix = times(matrix, form as number[])
    },
    [OPS.constructPath]: ([painted, data]) => {
      paths++
      if (painted !== OPS.endPath) rules.push(...rulesOf((data as ArrayLike<number>[])[0], matrix))
    },
    [OPS.setTextRenderingMode]: ([to]) => void (mode = to as number),
    [OPS.showText]: ([glyphs]) => void (shown[mode === INVISIBLE ? 'hidden' : 'visible'] += (glyphs as unknown[]).length),
  }
  fnArray.forEach((operator, i) => act[operator]?.((argsArray[i] ?? []) as unknown[]))
  return { rules, drawn: image || paths > OUTLINED, scanned: shown.hidden > shown.visible * 4 }
}

/** Numbers that follow each path operator of pdf.js: move, line, curve, quadratic curve, close. */
const ARGUMENTS = [2, 2, 6, 4, 0]
const THIN = 3

function rulesOf(path: ArrayLike<number> | undefined, matrix: Matrix): Rule[] {
  if (!path) return []
  const rules: Rule[] = []
  let points: [number, number][] = []
  const close = () => {
    rules.push(...rulesOfOutline(points))
    points = []
  }
  for (let i = 0; i < path.length; ) {
    const operator = path[i]!
    const count = ARGUMENTS[operator] ?? 0
    if (operator === 0) close()
    if (count >= 2) {
      const [x, y] = [path[i + count - 1]!, path[i + count]!]
      points.push([matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]])
    } else if (points[0]) points.push(points[0])
    i += count + 1
  }
  close()
  return rules
}

/** A thin outline is one rule; a larger one is a frame of four. */
function rulesOfOutline(points: [number, number][]): Rule[] {
  if (points.length < 2) return []
  const xs = points.map((point) => point[0])
  const ys = points.map((point) => point[1])
  const box = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
  const thin = asRule(box)
  if (thin) return thin.x1 - thin.x0 + thin.y1 - thin.y0 > 2 ? [thin] : []
  return points.slice(1).flatMap(([x, y], i) => asRule({ x0: Math.min(x, xs[i]!), x1: Math.max(x, xs[i]!), y0: Math.min(y, ys[i]!), y1: Math.max(y, ys[i]!) }) ?? [])
}

function asRule({ x0, x1, y0, y1 }: Rule): Rule | null {
  if (y1 - y0 <= THIN && x1 - x0 > y1 - y0) return { x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 }
  if (x1 - x0 <= THIN) return { x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 }
  return null
}
