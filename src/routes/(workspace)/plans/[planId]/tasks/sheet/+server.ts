import { show } from '#lib/server/forms.ts'
import { queryOf } from '#lib/server/query-of.ts'
import { exportTasks } from '#modules/plans/server/index.ts'

/** The task list as .xlsx, with the filters of its address. */
export async function GET({ locals, params, url }) {
  const { bytes, name } = await show(locals.run(exportTasks, { ...queryOf(url), planId: params.planId }))
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename="tasks.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}` },
  })
}
