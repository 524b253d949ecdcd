/** "units.0.text" has three steps; a name with more than this is no field of ours. */
const DEEPEST = 6

/**
 * A form's fields as its schema is shaped: "time.from" and "units.0.text" become objects and lists, "x[]" the list `x`.
 * Empty text stays empty text, so that a field can be cleared. Files are left out.
 */
export function nestedFields(data: FormData): Record<string, unknown> {
  const root = bare()
  for (const key of new Set(data.keys())) {
    const all = data.getAll(key).filter((value): value is string => typeof value === 'string')
    if (key.endsWith('[]')) put(root, [key.slice(0, -2)], all.filter(Boolean))
    else if (all.length > 0) put(root, key.split('.', DEEPEST + 1), all.at(-1))
  }
  return listed(root) as Record<string, unknown>
}

/** The same fields flat, by name, to fill a refused form with what was typed. */
export function typedFields(data: FormData): Record<string, unknown> {
  const names = [...new Set(data.keys())]
  return Object.fromEntries(names.map((key) => (key.endsWith('[]') ? [key.slice(0, -2), data.getAll(key)] : [key, data.getAll(key).at(-1)])))
}

/** Without a prototype: names come from outside, and "constructor.prototype.x" must not lead into the program's own objects. */
const bare = () => Object.create(null) as Record<string, unknown>

function put(node: Record<string, unknown>, path: string[], value: unknown): void {
  const [first, ...rest] = path as [string, ...string[]]
  if (first === '__proto__' || path.length > DEEPEST) return
  if (rest.length === 0) node[first] = value
  else if (typeof (node[first] ??= bare()) === 'object') put(node[first] as Record<string, unknown>, rest, value)
}

/** Objects whose keys are all numbers are lists, in the order of the numbers. */
function listed(node: unknown): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node
  const entries = Object.entries(node).map(([key, value]) => [key, listed(value)] as const)
  return entries.length > 0 && entries.every(([key]) => /^\d+$/u.test(key)) ? entries.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, value]) => value) : Object.fromEntries(entries)
}
