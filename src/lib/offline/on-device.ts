/** All that a form does on the device while it is typed and when it is sent: one script, which a page fetches at first need. */
export { deliver } from './deliver.ts'
export { draftsOf, inHand, removeDraft, saveDraft, valuesOf } from './drafts.ts'
export { shrinkPhoto } from './shrink-photo.ts'
