import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { Refusal, STATUS } from '../errors.ts'
import type { Operation } from './command.ts'

/** What one request of the API brings: run an operation as whoever is signed in. */
export type ApiEnv = { Bindings: { run: (operation: Operation, input: unknown) => Promise<unknown>; requestId: string } }

const Problem = z
  .object({ type: z.string(), title: z.string(), status: z.number(), code: z.string(), issues: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })), requestId: z.string() })
  .openapi('Problem')

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } })

/** The REST API of the registry: every operation with an `api` line, described by OpenAPI 3.1. */
export function buildApi(operations: Operation[], info: { title: string; version: string; description: string }): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>().basePath('/api/v1')
  // What is named outright comes before what stands for a name: /units/answering is no unit.
  const open = operations.filter((operation) => operation.api).sort((a, b) => Number(a.api!.includes('{')) - Number(b.api!.includes('{')))
  for (const operation of open) mount(app, operation)
  app.doc31('/openapi.json', { openapi: '3.1.0', info, servers: [{ url: '/' }], security: [{ session: [] }] })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'sangto.session_token' })
  app.notFound((c) => c.json({ type: 'about:blank', title: 'Not found', status: 404, code: 'api.not_found', issues: [], requestId: c.env.requestId }, 404, { 'content-type': 'application/problem+json' }))
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    const status = STATUS[error.kind]
    return c.json({ type: 'about:blank', title: error.message, status, code: error.code, issues: error.issues, requestId: c.env.requestId }, status as 400, { 'content-type': 'application/problem+json' })
  })
  return app
}

function mount(app: OpenAPIHono<ApiEnv>, operation: Operation): void {
  const [method, template] = operation.api!.split(' ') as [string, string]
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!)
  const shape = operation.input instanceof z.ZodObject ? (operation.input.shape as Record<string, z.ZodType>) : {}
  const pick = (keep: (key: string) => boolean) => z.object(Object.fromEntries(Object.entries(shape).filter(([key]) => keep(key))))
  const params = pick((key) => names.includes(key))
  const rest = pick((key) => !names.includes(key))
  const hasRest = Object.keys(rest.shape).length > 0
  const route = createRoute({
    method: method.toLowerCase() as 'get',
    path: template,
    operationId: operation.name,
    tags: [operation.name.split('.')[0]!],
    request: {
      ...(names.length > 0 ? { params } : {}),
      ...(hasRest ? (method === 'GET' ? { query: rest } : { body: { content: { 'application/json': { schema: rest } } } }) : {}),
    },
    responses: { 200: { description: 'OK', content: { 'application/json': { schema: z.any() } } }, 401: problem('Not signed in'), 403: problem('Not allowed'), 404: problem('Not found'), 409: problem('Conflict'), 422: problem('Invalid input') },
  })
  app.openAPIRegistry.registerPath(route)
  // Input is validated once, by the operation itself, so that the API and the pages refuse alike.
  app.on(method, template.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
    const given = method === 'GET' ? asked(c.req.queries(), shape) : await readJson(c.req.raw)
    const output = await c.env.run(operation, { ...given, ...c.req.param() })
    return c.json((output ?? {}) as object)
  })
}

/** What stands in an address: of a list every value, of anything else the first. */
function asked(values: Record<string, string[]>, shape: Record<string, z.ZodType>): object {
  const isList = (type: z.ZodType | undefined) => (type instanceof z.ZodOptional ? type.unwrap() : type) instanceof z.ZodArray
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, isList(shape[name]) ? all : all[0]]))
}

async function readJson(request: Request): Promise<object> {
  const text = await request.text()
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (value && typeof value === 'object' && !Array.isArray(value)) return value
  } catch {
    // Falls through to the refusal below.
  }
  throw new Refusal('invalid', 'api.not_json', 'The body must be one JSON object.')
}
