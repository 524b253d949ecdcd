import { encode } from 'uqr'

/** A text as the path of a QR code, one unit a module, with its edge length: drawn by the page, without a picture from elsewhere. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { path, size }
}
