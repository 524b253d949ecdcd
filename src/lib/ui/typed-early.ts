/**
 * What was typed before the scripts arrived must not be lost: on a slow line a person begins at once, and hydration
 * would put the server's values back. Call it before hydration; what it returns puts the typed values in again after.
 */
export function typedEarly(): () => void {
  const changed = [...document.querySelectorAll<Control>('input, textarea, select')].filter(touched).map((control) => ({ control, value: control.value, checked: 'checked' in control && control.checked }))
  const focus = document.activeElement
  return () => {
    for (const { control, value, checked } of changed) if (control.isConnected) putBack(control, value, checked)
    if (changed.length > 0 && focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true })
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const ticked = (control: Control): control is HTMLInputElement => control.type === 'checkbox' || control.type === 'radio'

function touched(control: Control): boolean {
  if (control.type === 'hidden' || control.type === 'file') return false
  if (ticked(control)) return control.checked !== control.defaultChecked
  if (control instanceof HTMLSelectElement) return [...control.options].some((option) => option.selected !== option.defaultSelected) && control.selectedIndex > 0
  return control.value !== control.defaultValue
}

/** As if typed now, so that what listens hears of it. */
function putBack(control: Control, value: string, checked: boolean): void {
  if (ticked(control) ? control.checked === checked : control.value === value) return
  if (ticked(control)) control.checked = checked
  else control.value = value
  if (!ticked(control)) control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}
