/** One polite live region (in the root layout) for everything that is to be heard but not looked for. */
let said = $state('')

export const announcement = () => said

export function announce(text: string): void {
  said = ''
  setTimeout(() => (said = text), 50)
}
