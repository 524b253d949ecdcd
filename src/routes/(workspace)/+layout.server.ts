/** Whose drafts on this device are whose: the id by which they are kept apart. */
export const load = ({ locals }) => ({ personId: locals.person?.personId ?? '' })
