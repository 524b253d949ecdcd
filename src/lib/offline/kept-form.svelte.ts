import type { Draft, DraftFile } from './drafts.ts'
import { everKept } from './ever-kept.ts'

const MOST_BYTES = 50_000_000

/** Fetched when the form is first touched. Fails while there is no line; what was typed stays in the form, and the next touch tries again. */
export const onDevice = () => import('./on-device.ts')

/** A draft opened again, its fields as the server reads them. */
export type Restored = { values: Record<string, unknown>; fault?: string; changedAt: number }

/** A form whose content is kept on the device while it is typed. `device` is false where the browser does not let us. */
export class KeptForm {
  key = $state('')
  files = $state<DraftFile[]>([])
  preparing = $state(false)
  /** Names of files that were too large to be taken. */
  tooLarge = $state<string[]>([])
  device = $state(true)
  readonly personId: string
  private state: Draft['state'] = 'typing'
  private waiting: ReturnType<typeof setTimeout> | undefined
  private adding = Promise.resolve()
  private form: HTMLFormElement | undefined
  private closed = false

  /** Without a person, which is a correction, nothing is kept. */
  constructor(personId: string, key: string) {
    this.personId = personId
    this.key = key
    this.device = Boolean(personId)
  }

  /** Watches the form; returns the latest unsent draft of this person, if one should be opened again. */
  async begin(form: HTMLFormElement, restore: boolean): Promise<Restored | null> {
    this.form = form
    if (!this.device || !restore || !(await everKept())) return null
    try {
      const { draftsOf, valuesOf } = await onDevice()
      const last = (await draftsOf(this.personId)).findLast((draft) => draft.state === 'typing')
      // On a slow line another record may have been begun meanwhile: it stays, and the draft waits.
      const begun = new FormData(form).get('title')
      if (!last || (begun && !last.fields.some(([name, value]) => name === 'title' && value === begun))) return null
      this.key = last.key
      this.files = last.files
      return { values: valuesOf(last.fields), ...(last.fault && { fault: last.fault }), changedAt: last.changedAt }
    } catch {
      this.device = false
      return null
    }
  }

  /** Something was typed: kept a moment later. */
  touched(): void {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => void this.keep(), 300)
  }

  /** The form as it is sent now, kept until the server has it. Fails where the line was never good enough to fetch what sends it. */
  async ready(submitter?: HTMLElement | null): Promise<Draft> {
    // What waits to be kept as still being typed would take it back from sending.
    clearTimeout(this.waiting)
    this.state = 'ready'
    const draft = this.draft(submitter)
    const { inHand } = await onDevice()
    inHand.add(draft.key)
    await this.adding
    draft.files = this.files.map((file) => ({ ...file }))
    await this.write(draft)
    return draft
  }

  /** It was not taken: in its person's hands again. */
  reopened(): Promise<void> {
    this.state = 'typing'
    return this.keep()
  }

  /** Writes it to the device; an empty form is no draft. */
  async keep(): Promise<void> {
    clearTimeout(this.waiting)
    if (!this.form?.isConnected) return
    const draft = this.draft()
    if (this.state === 'typing' && draft.files.length === 0 && !draft.fields.some(([name, value]) => name === 'title' && value.trim())) return
    await this.write(draft).catch(() => {})
  }

  async forget(): Promise<void> {
    clearTimeout(this.waiting)
    if (this.device) await onDevice().then(({ removeDraft }) => removeDraft(this.key)).catch(() => {})
  }

  /** The server has it: nothing is written any more. */
  async confirmed(): Promise<void> {
    this.closed = true
    await this.forget()
  }

  /** What is still to be sent is sent without this form. */
  leave(): void {
    const { key } = this
    clearTimeout(this.waiting)
    void onDevice().then(({ inHand }) => inHand.delete(key)).catch(() => {})
  }

  begunAnew(): void {
    this.leave()
    this.key = crypto.randomUUID()
    this.files = []
    this.state = 'typing'
    this.closed = false
  }

  /** One choice of files after the other; `ready` waits for them. */
  add(chosen: File[]): Promise<void> {
    return (this.adding = this.adding.then(() => this.take(chosen)))
  }

  remove(id: string): void {
    this.files = this.files.filter((file) => file.id !== id)
    void this.keep()
  }

  private async take(chosen: File[]): Promise<void> {
    this.preparing = true
    this.tooLarge = []
    const shrink = await onDevice().then(({ shrinkPhoto }) => shrinkPhoto).catch(() => null)
    for (const file of chosen) {
      const { name, content } = shrink ? await shrink(file) : { name: file.name, content: file }
      if (content.size > MOST_BYTES) this.tooLarge.push(file.name)
      else this.files.push({ id: crypto.randomUUID(), name, note: '', content, sent: false })
    }
    this.preparing = false
    await this.keep()
  }

  private draft(submitter?: HTMLElement | null): Draft {
    const fields = [...new FormData(this.form!, submitter)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return { key: this.key, personId: this.personId, fields, files: this.files.map((file) => ({ ...file })), state: this.state, changedAt: Date.now() }
  }

  private async write(draft: Draft): Promise<void> {
    const { saveDraft } = await onDevice()
    if (this.device && !this.closed) await saveDraft(draft).catch(() => (this.device = false))
  }
}
