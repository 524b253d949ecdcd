/** Bytes of JavaScript that a page makes a browser fetch, as sent with brotli: its module preloads, scripts and what they import. */
export async function pageScript(url: string, cookie: string): Promise<number> {
  const html = await (await fetch(url, { headers: { cookie, accept: 'text/html' } })).text()
  const wanted = [...html.matchAll(/(?:href|src|import\()\s*=?\s*["']([^"']+\.js)["']/g)].map((found) => new URL(found[1]!, url).href)
  const seen = new Set<string>()
  let bytes = 0
  while (wanted.length > 0) {
    const address = wanted.pop()!
    if (seen.has(address)) continue
    seen.add(address)
    const sent = await fetch(address, { headers: { 'accept-encoding': 'br' } })
    const script = await sent.text()
    bytes += Number(sent.headers.get('content-length') ?? Buffer.byteLength(script))
    for (const found of script.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) wanted.push(new URL(found[1]!, address).href)
  }
  return bytes
}
