/** What the page tells of an OpenAPI 3.1 description: the operations of each module with what they take. */
type Schema = { type?: string | string[]; format?: string; enum?: unknown[]; const?: unknown; items?: Schema; anyOf?: Schema[]; properties?: Record<string, Schema>; required?: string[]; minLength?: number; maxLength?: number; minimum?: number; maximum?: number }
type Operation = { operationId: string; tags?: string[]; parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]; requestBody?: { content: { 'application/json': { schema: Schema } } }; responses: Record<string, { description: string }> }
export type Description = { paths: Record<string, Record<string, Operation>> }

export type Field = { name: string; place: 'path' | 'query' | 'body'; type: string; required: boolean }
export type ApiOperation = { id: string; method: string; path: string; fields: Field[]; answers: string[] }
export type ApiPart = { module: string; operations: ApiOperation[] }

export function readApi(description: Description): ApiPart[] {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ module: one.tags?.[0] ?? '', operation: { id: one.operationId, method: method.toUpperCase(), path, fields: fieldsOf(one), answers: Object.keys(one.responses) } })),
  )
  return [...Map.groupBy(operations, (one) => one.module)].sort(([a], [b]) => a.localeCompare(b)).map(([module, found]) => ({ module, operations: found.map((one) => one.operation) }))
}

function fieldsOf(operation: Operation): Field[] {
  const given = (operation.parameters ?? []).map((one) => ({ name: one.name, place: one.in as 'path' | 'query', type: typeOf(one.schema), required: one.required ?? false }))
  const body = operation.requestBody?.content['application/json'].schema
  const sent = Object.entries(body?.properties ?? {}).map(([name, schema]) => ({ name, place: 'body' as const, type: typeOf(schema), required: body?.required?.includes(name) ?? false }))
  return [...given, ...sent]
}

/** "string (uuid)", "one of a, b", "list of string (uuid)". */
function typeOf(schema: Schema | undefined): string {
  if (!schema) return ''
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' | ')
  if (schema.items) return `${typeOf(schema.items)}[]`
  const kind = [schema.type ?? 'object'].flat().join(' | ')
  return [kind, schema.format && `(${schema.format})`, bounds(schema)].filter(Boolean).join(' ')
}

function bounds(schema: Schema): string {
  const [low, high] = [schema.minLength ?? schema.minimum, schema.maxLength ?? schema.maximum]
  if (low === undefined && (high === undefined || high === Number.MAX_SAFE_INTEGER)) return ''
  return `${low ?? ''}…${high === undefined || high === Number.MAX_SAFE_INTEGER ? '' : high}`
}
