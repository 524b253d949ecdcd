import { show } from '#lib/server/forms.ts'
import { queryOf } from '#lib/server/query-of.ts'
import { ruleWords } from '#messages/authority-rules.ts'
import { findColleagues, whoMay } from '#modules/identity/server/index.ts'

const SHORTEST = 2
const PAGE = 50

export async function load({ locals, params, url }) {
  const { ask, personId, page, q = '' } = queryOf(url)
  const answer = await show(locals.run(whoMay, { ...params, ask, personId, page }))
  const at = `/who-may/${params.kind}/${params.id}`
  const to = (more: Record<string, string>) => `${at}?${new URLSearchParams({ ask: String(answer.ask), ...more })}`
  const found = answer.mayAskOthers && q.length >= SHORTEST ? await show(locals.run(findColleagues, { q })) : []
  return {
    answer, q, own: !personId || personId === locals.person!.personId, rule: ruleWords(locals.locale).rules[answer.questions[answer.ask]!.key] ?? '',
    found: found.map((one) => ({ id: one.id, name: one.name, href: to({ personId: one.id }) })),
    first: (answer.page - 1) * PAGE + 1,
    previous: answer.page > 1 ? to({ page: String(answer.page - 1) }) : undefined,
    next: answer.page * PAGE < answer.total ? to({ page: String(answer.page + 1) }) : undefined,
  }
}
