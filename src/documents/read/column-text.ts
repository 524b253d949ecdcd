/** Text of one column of a letterhead or signature block. */

const MOTTO = /^CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT(?: NAM)?$/i

/** Lines stand each for itself there, but for words that were wrapped. */
export function columnText(lines: string[]): string {
  const out: string[] = []
  for (const line of lines.map((each) => each.trim()).filter(Boolean)) {
    const last = out.at(-1)
    const wrapped = last !== undefined && ((/^\p{Ll}/u.test(line) && !/[.;:]$/.test(last)) || MOTTO.test(`${last} ${line}`))
    if (wrapped) out[out.length - 1] = `${last} ${line}`
    else out.push(line)
  }
  return out.join('\n')
}
