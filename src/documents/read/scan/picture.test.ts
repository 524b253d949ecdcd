import { deepEqual, equal, ok } from 'node:assert/strict'
import { it } from 'node:test'
import { deskew } from './deskew.ts'
import { cropPgm, eraseRules, readPgm, rulesIn, type Picture } from './picture.ts'

/** A page of grey lines of text and a frame of hairlines with one upright in the middle, turned by `slope`. */
function page(slope: number): Picture {
  const picture: Picture = { width: 800, height: 1000, pixels: new Uint8Array(800 * 1000).fill(255) }
  const dot = (x: number, y: number, grey: number) => {
    const [turnedX, turnedY] = [Math.round(x - (y - 500) * slope), Math.round(y + (x - 400) * slope)]
    if (turnedX >= 0 && turnedX < 800 && turnedY >= 0 && turnedY < 1000) picture.pixels[turnedY * 800 + turnedX] = grey
  }
  for (let line = 0; line < 12; line++) for (let x = 80; x < 720; x++) for (let y = 0; y < 9; y++) if ((x >> 2) % 3 !== 0) dot(x, 80 + line * 30 + y, 40)
  for (const y of [600, 700, 800]) for (let x = 100; x <= 700; x++) for (const thick of [0, 1]) dot(x, y + thick, 150)
  for (const x of [100, 400, 700]) for (let y = 600; y <= 801; y++) for (const thick of [0, 1]) dot(x + thick, y, 150)
  return picture
}

const long = (picture: Picture) => rulesIn(picture).filter((rule) => rule.x1 - rule.x0 > 550 || rule.y1 - rule.y0 > 180)

it('finds ruled lines, and not the lines of text', () => {
  const rules = long(page(0))
  deepEqual(rules.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1]), [[100, 600.5, 701, 600.5], [100, 700.5, 701, 700.5], [100, 800.5, 701, 800.5], [100.5, 600, 100.5, 801], [400.5, 600, 400.5, 801], [700.5, 600, 700.5, 801]])
})

it('straightens a page that lay askew, so that its ruled lines are found again', () => {
  const picture = page(0.012)
  const slope = deskew(picture)
  ok(Math.abs(slope - 0.012) < 0.0016, String(slope))
  const rules = long(picture)
  equal(rules.length, 6)
  for (const [i, y] of [600, 700, 800].entries()) ok(Math.abs(rules[i]!.y0 - y) < 4, JSON.stringify(rules[i]))
})

it('erases rules, crops, and reads its own pictures back', () => {
  const picture = page(0)
  eraseRules(picture, rulesIn(picture))
  deepEqual(rulesIn(picture), [])
  const part = readPgm(cropPgm(picture, { x0: 80, y0: 80, x1: 180, y1: 100 }))!
  deepEqual([part.width, part.height, part.pixels.length], [100, 20, 2000])
  ok(part.pixels.some((pixel) => pixel === 40))
  equal(readPgm(Buffer.from('P6 1 1 255 xxx')), null)
})
