/** A grey picture of a page (PGM, as pdftoppm prints it), and the ruled lines in it. */
import type { Rule } from '../pdf/page.ts'

export type Picture = { width: number; height: number; pixels: Uint8Array }

/** Binary PGM with 8 bits a pixel; null when it is something else. */
export function readPgm(bytes: Uint8Array): Picture | null {
  const head = /^P5\s+(?:#.*\s+)*(\d+)\s+(\d+)\s+255\s/.exec(String.fromCharCode(...bytes.subarray(0, 200)))
  if (!head) return null
  const [width, height] = [Number(head[1]), Number(head[2])]
  // The same memory as `bytes`, so that what is erased here is not seen by the recogniser either.
  const pixels = new Uint8Array(bytes.buffer, bytes.byteOffset + head[0].length, bytes.length - head[0].length)
  return pixels.length >= width * height ? { width, height, pixels } : null
}

/** Hairlines come out of a scanner as light grey. */
const DARK = 190
/** Runs shorter than this share of the page's width are letters. */
const SHORTEST = 0.035

/** Long dark runs in both directions, in pixels. Gaps of three pixels are bridged. */
export function rulesIn(picture: Picture): Rule[] {
  const least = Math.round(picture.width * SHORTEST)
  const across = runsIn(picture, picture.height, picture.width, (line, at) => line * picture.width + at, least)
  const down = runsIn(picture, picture.width, picture.height, (line, at) => at * picture.width + line, least)
  return [...thin(across).map(({ from, to, line }) => ({ x0: from, x1: to, y0: line, y1: line })), ...thin(down).map(({ from, to, line }) => ({ x0: line, x1: line, y0: from, y1: to }))]
}

type Run = { line: number; from: number; to: number; thick: number }

const BRIDGE = 2
/** Pieces of one line, broken by a pixel's step or by dirt. */
const JOINT = 12

function runsIn({ pixels }: Picture, lines: number, length: number, index: (line: number, at: number) => number, least: number): Run[] {
  const runs: Run[] = []
  for (let line = 0; line < lines; line++) {
    let from = -1
    let last = -1
    for (let at = 0; at <= length; at++) {
      if (at < length && pixels[index(line, at)]! < DARK) {
        if (from < 0) from = at
        last = at
      } else if (from >= 0 && (at - last > BRIDGE || at === length)) {
        if (last - from >= least) runs.push({ line, from, to: last, thick: 1 })
        from = -1
      }
    }
  }
  return runs
}

/** Paints ruled lines white, since the recogniser takes them for letters. Changes the picture. */
export function eraseRules({ width, height, pixels }: Picture, rules: Rule[]): void {
  for (const { x0, x1, y0, y1 } of rules) {
    for (let y = Math.max(0, Math.floor(y0) - HALO); y <= Math.min(height - 1, Math.ceil(y1) + HALO); y++) {
      pixels.fill(255, y * width + Math.max(0, Math.floor(x0) - HALO), y * width + Math.min(width, Math.ceil(x1) + HALO + 1))
    }
  }
}

/** A part of the picture as a PGM of its own. */
export function cropPgm({ width, height, pixels }: Picture, box: Rule): Uint8Array {
  const [left, top] = [Math.max(0, Math.round(box.x0)), Math.max(0, Math.round(box.y0))]
  const [wide, high] = [Math.min(width, Math.round(box.x1)) - left, Math.min(height, Math.round(box.y1)) - top]
  const rows = Array.from({ length: high }, (_, y) => pixels.subarray((top + y) * width + left, (top + y) * width + left + wide))
  return Buffer.concat([Buffer.from(`P5\n${wide} ${high}\n255\n`), ...rows])
}

const HALO = 3
const THICKEST = 12

/** Runs on neighbouring lines are one rule; a thick one is a black margin or a picture. */
function thin(runs: Run[]): Run[] {
  const rules: (Run & { last: number })[] = []
  let open: (Run & { last: number })[] = []
  for (const run of runs) {
    open = open.filter((rule) => run.line - rule.last <= 2)
    const rule = open.find((each) => each.from <= run.to + JOINT && run.from <= each.to + JOINT)
    if (rule) Object.assign(rule, { last: run.line, from: Math.min(rule.from, run.from), to: Math.max(rule.to, run.to), thick: run.line - rule.line + 1 })
    else {
      const fresh = { ...run, last: run.line }
      rules.push(fresh)
      open.push(fresh)
    }
  }
  return rules.filter((rule) => rule.thick <= THICKEST).map((rule) => ({ ...rule, line: (rule.line + rule.last) / 2 }))
}
