import { find, index, type Choice } from './choices.ts'

/** More than this many rows help nobody: the list asks to type further. */
const SHOWN = 60

/** What a searchable list holds while a person uses it: text typed, rows found, the active row. */
export class Listbox {
  open = $state(false)
  text = $state('')
  /** Typed since it was opened: before that everything is shown. */
  typing = $state(false)
  active = $state(0)
  readonly #choices: () => readonly Choice[]
  readonly #indexed = $derived.by(() => index(this.#choices()))
  readonly found = $derived.by(() => find(this.#indexed, this.typing ? this.text : ''))
  readonly rows = $derived.by(() => this.found.slice(0, SHOWN))
  readonly hidden = $derived.by(() => this.found.length - this.rows.length)

  constructor(choices: () => readonly Choice[]) {
    this.#choices = choices
  }

  type(text: string): void {
    this.text = text
    this.typing = true
    this.active = 0
    this.open = true
  }

  show(activeValue?: string): void {
    this.typing = false
    this.open = true
    this.active = Math.max(0, this.rows.findIndex((row) => row.value === activeValue))
  }

  close(text: string): void {
    this.open = false
    this.typing = false
    this.text = text
  }

  /** `extra`: rows after the found ones (the offer to add a new one). */
  step(by: number, extra: number): void {
    const count = this.rows.length + extra
    if (count > 0) this.active = (this.active + by + count) % count
  }
}
