/** Straightens a page that lay askew on the glass: even half a degree tears ruled lines and mixes columns. */
import type { Picture } from './picture.ts'

const DARK = 140
/** Every fifth column and every second row are enough. */
const ACROSS = 5
const DOWN = 2
/** Tangents; pages beyond two degrees are left as they are. */
const MOST = 0.035
const STEP = 0.0015

/** The picture straightened in place. Gives the tangent by which it had been turned. */
export function deskew(picture: Picture): number {
  const slope = skewOf(picture)
  if (Math.abs(slope) >= STEP) {
    shearDown(picture, slope)
    shearAcross(picture, -slope)
  }
  return slope
}

/** Text lines give the sharpest profile when rows run along them. */
function skewOf({ width, height, pixels }: Picture): number {
  const points: { x: number; y: number }[] = []
  for (let y = 0; y < height; y += DOWN) for (let x = 0; x < width; x += ACROSS) if (pixels[y * width + x]! < DARK) points.push({ x, y })
  let best = { slope: 0, sharp: 0 }
  for (let slope = -MOST; slope <= MOST; slope += STEP) {
    const sharp = sharpness(points, slope, height / DOWN)
    if (sharp > best.sharp * 1.005) best = { slope, sharp }
  }
  return best.slope
}

/** Rows by which the far edge of a page may move. */
const MARGIN = 100

function sharpness(points: { x: number; y: number }[], slope: number, rows: number): number {
  const sums = new Float64Array(rows + 2 * MARGIN)
  for (const { x, y } of points) sums[Math.round((y - x * slope) / DOWN) + MARGIN]! += 1
  return sums.reduce((total, sum) => total + sum * sum, 0)
}

/** Moves every column up by slope × x. */
function shearDown({ width, height, pixels }: Picture, slope: number): void {
  const source = pixels.slice()
  for (let x = 0; x < width; x++) {
    const shift = Math.round((x - width / 2) * slope)
    if (shift === 0) continue
    for (let y = 0; y < height; y++) {
      const from = y + shift
      pixels[y * width + x] = from >= 0 && from < height ? source[from * width + x]! : 255
    }
  }
}

/** Moves every row sideways by slope × y. */
function shearAcross({ width, height, pixels }: Picture, slope: number): void {
  for (let y = 0; y < height; y++) {
    const shift = Math.round((y - height / 2) * slope)
    if (shift === 0) continue
    const row = pixels.slice(y * width, (y + 1) * width)
    for (let x = 0; x < width; x++) pixels[y * width + x] = row[x + shift] ?? 255
  }
}
