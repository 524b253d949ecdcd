import { show } from '#lib/server/forms.ts'
import { download } from '#lib/server/send-file.ts'
import { queryOf } from '#lib/server/query-of.ts'
import { exportTasks } from '#modules/plans/server/index.ts'

/** The task list as .xlsx, with the filters of its address. */
export async function GET({ locals, params, url }) {
  const { bytes, name } = await show(locals.run(exportTasks, { ...queryOf(url), planId: params.planId }))
  return download(bytes, name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
}
