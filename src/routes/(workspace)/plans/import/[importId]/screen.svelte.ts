/** What the parts of the import screen share: where things are in the address, what is lit, the latest version known. */
import { page } from '$app/state'
import type { Span } from '#documents/read/blocks.ts'
import type { OpenIssue } from '#modules/plans/server/get-import.ts'
import { anchor } from './anchor.ts'

export { anchor }

export const ITEMS = ['task', 'target', 'name', 'head', 'unread'] as const
type Item = (typeof ITEMS)[number]

/** What is open, by the address: works with and without JavaScript, and can be sent to a colleague. */
export const opened = (item: Item) => page.url.searchParams.get(item)

/** An address on this screen with one item open; `issue` keeps the place in the list of open points, `at` shows a block of the source. */
export function openHref(item: Item | null, id = '', more: { at?: number | undefined; issue?: string; view?: string } = {}): string {
  const search = new URLSearchParams()
  if (item) search.set(item, id)
  if (more.issue) search.set('issue', more.issue)
  if (more.view) search.set('view', more.view)
  if (more.at !== undefined) search.set('pane', 'source')
  const hash = more.at !== undefined ? `#s${more.at}` : item ? `#${anchor(item, id)}` : ''
  return `${page.url.pathname}${search.size > 0 ? `?${search}` : ''}${hash}`
}

/** The form's address: what is open stays open when the page comes back. */
export function actionHref(action: string): string {
  const search = new URLSearchParams([...page.url.searchParams].filter(([key]) => !key.startsWith('/') && key !== 'known' && key !== 'undone'))
  return `?/${action}${search.size > 0 ? `&${search}` : ''}`
}

/** Where a person deals with an open point. */
export function issueHref(issue: OpenIssue): string {
  const { kind, id } = issue.at
  const more = { issue: issue.id }
  if (issue.code === 'kind_undecided') return `${openHref(null, '', more)}#kind`
  if (issue.code === 'pair_undecided') return `${openHref(null, '', { ...more, view: 'compare' })}#pair-${id}`
  if (kind === 'task' || kind === 'target' || kind === 'name') return openHref(kind, id, more)
  if (kind === 'source') return openHref('unread', id || '0', more)
  return openHref('head', '1', more)
}

/** A place that the pointer or the focus rests on, lit besides what is open. */
let hovered = $state<Span | null>(null)
export const hoveredSpan = () => hovered
export const light = (span: Span | null) => void (hovered = span)

/** Autosaving moves the version on before the page is loaded again. */
let saved = $state(0)
export const latest = (version: number) => Math.max(version, saved)
export const noteVersion = (version: number) => void (saved = Math.max(saved, version))
