/** Whose drafts on this device are whose: the id by which they are kept apart. And how long a session lasts without work. */
export const load = ({ locals }) => ({ personId: locals.person?.personId ?? '', idleSeconds: locals.idleSeconds })
