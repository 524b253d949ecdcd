const HERE = 'http://here.invalid'

/** The address when it lies within this site, else "/": what a link or a field brings never leads elsewhere, however it is written. */
export function localPath(given: string | null | undefined): string {
  if (!given?.startsWith('/') || !URL.canParse(given, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(given, HERE)
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
