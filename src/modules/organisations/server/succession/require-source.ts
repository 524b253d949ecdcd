import { notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import { holdingSources, type HoldingSource } from '#platform/server/holdings.ts'
import { successionWords } from '#messages/succession.ts'

export function requireSource(ctx: Context, name: string): HoldingSource {
  const source = holdingSources().find((one) => one.name === name)
  if (!source) throw notFound('holding.source_unknown', successionWords(ctx.locale).sourceUnknown)
  return source
}
