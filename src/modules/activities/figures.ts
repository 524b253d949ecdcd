/** Figures as Vietnamese officials write them: dots group thousands, a comma begins decimals. Never guessed. */

/** "1.250" → 1250, "85,5" → 85.5, "1250" → 1250; null when it can be read in two ways or not at all ("1.5", "khoảng 40"). */
export function parseFigure(text: string): number | null {
  const found = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,4}))?$/.exec(text.trim())
  if (!found) return null
  const value = Number(`${found[1]!.replaceAll('.', '')}.${found[2] ?? '0'}`)
  return Number.isFinite(value) && value < 1e12 ? value : null
}

/** 1250.5 → "1.250,5". */
export function formatFigure(value: number | string | null): string {
  if (value === null) return ''
  const [whole, decimals] = String(Number(value)).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/gu, '.')
  return decimals ? `${grouped},${decimals}` : grouped
}
