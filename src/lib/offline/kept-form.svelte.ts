import { draftsOf, removeDraft, saveDraft, type Draft, type DraftFile } from './drafts.ts'
import { shrinkPhoto } from './shrink-photo.ts'

const MOST_BYTES = 50_000_000

/** A form whose content is kept on the device while it is typed. `device` is false where the browser does not let us. */
export class KeptForm {
  key = $state('')
  files = $state<DraftFile[]>([])
  preparing = $state(false)
  /** Names of files that were too large to be taken. */
  tooLarge = $state<string[]>([])
  device = $state(true)
  readonly personId: string
  private waiting: ReturnType<typeof setTimeout> | undefined
  private form: HTMLFormElement | undefined
  private closed = false

  constructor(personId: string, key: string) {
    this.personId = personId
    this.key = key
  }

  /** Watches the form (without a person, which is a correction, nothing is kept); returns the latest unsent draft of this person, if one should be opened again. */
  async begin(form: HTMLFormElement, restore: boolean): Promise<Draft | null> {
    this.form = form
    if (!this.personId) {
      this.device = false
      return null
    }
    try {
      const drafts = await draftsOf(this.personId)
      const last = restore ? drafts.filter((draft) => draft.state === 'typing').at(-1) : undefined
      if (!last) return null
      this.key = last.key
      this.files = last.files
      return last
    } catch {
      this.device = false
      return null
    }
  }

  /** Something was typed: saved a moment later. */
  touched(): void {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => void this.keep('typing'), 300)
  }

  /** The draft as it stands in the form now. */
  draft(state: Draft['state'], submitter?: HTMLElement | null): Draft {
    const fields = [...new FormData(this.form!, submitter)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return { key: this.key, personId: this.personId, fields, files: this.files.map((file) => ({ ...file })), state, changedAt: Date.now() }
  }

  /** Writes it to the device; an empty form is no draft. */
  async keep(state: Draft['state']): Promise<void> {
    clearTimeout(this.waiting)
    if (!this.device || this.closed || !this.form?.isConnected) return
    const draft = this.draft(state)
    if (state === 'typing' && draft.files.length === 0 && !draft.fields.some(([name, value]) => name === 'title' && value.trim())) return
    await saveDraft(draft).catch(() => (this.device = false))
  }

  async forget(): Promise<void> {
    clearTimeout(this.waiting)
    if (this.device) await removeDraft(this.key).catch(() => {})
  }

  /** The server has it: nothing is written any more. */
  async confirmed(): Promise<void> {
    this.closed = true
    await this.forget()
  }

  begunAnew(): void {
    this.key = crypto.randomUUID()
    this.files = []
    this.closed = false
  }

  async add(chosen: File[]): Promise<void> {
    this.preparing = true
    this.tooLarge = []
    for (const file of chosen) {
      const { name, content } = await shrinkPhoto(file)
      if (content.size > MOST_BYTES) this.tooLarge.push(file.name)
      else this.files.push({ id: crypto.randomUUID(), name, note: '', content, sent: false })
    }
    this.preparing = false
    await this.keep('typing')
  }

  remove(id: string): void {
    this.files = this.files.filter((file) => file.id !== id)
    void this.keep('typing')
  }
}
