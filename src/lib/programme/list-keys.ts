const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))

/** Keys of a list's page: "/" goes to the search field, "j" and "k" from row to row (arrows do so within the table). */
export function listKeys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !['/', 'j', 'k'].includes(event.key)) return
  if (event.key === '/') {
    const search = document.querySelector<HTMLInputElement>('main input[type="search"]')
    if (!search) return
    event.preventDefault()
    search.focus()
    return search.select()
  }
  const rows = [...document.querySelectorAll<HTMLElement>('main .row-link')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = rows[at === -1 ? 0 : at + (event.key === 'j' ? 1 : -1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
