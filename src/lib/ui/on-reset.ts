import type { Attachment } from 'svelte/attachments'

/** Hears the reset of the form around: what a field keeps beside the browser's own value goes back too. */
export const onReset = (restore: () => void): Attachment<HTMLElement> => (node) => {
  const form = node.closest('form')
  form?.addEventListener('reset', restore)
  return () => form?.removeEventListener('reset', restore)
}
