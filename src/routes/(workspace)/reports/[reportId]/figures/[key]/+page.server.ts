import { getFigure } from '#modules/reports/server/index.ts'
import { show } from '#lib/server/forms.ts'

export const load = async ({ locals, params }) => ({ figure: await show(locals.run(getFigure, params)) })
