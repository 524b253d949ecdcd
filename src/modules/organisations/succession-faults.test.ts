import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faults, type FaultCode } from './succession-faults.ts'
import type { ActInForce, Register, RegisterUnit } from './succession-register.ts'
import type { ActLine, FoundedUnit, Heir, Share } from './succession.ts'
import { nameKey } from './unit.ts'

const DAY = '2025-07-01'
const said = { note: '', unverified: false }
const unit = (id: string, more: Partial<RegisterUnit> = {}): RegisterUnit => ({ id, code: id, name: `Sở ${id}`, nameKey: nameKey(`Sở ${id}`), parentId: id === 'root' ? null : 'root', validFrom: '2020-01-01', validTo: null, changedFrom: '2020-01-01', ...more })
const register = (more: RegisterUnit[] = [], acts: ActInForce[] = []): Register => ({ units: new Map([...['root', 'a', 'b', 'c', 'd'].map((id) => unit(id)), ...more].map((one) => [one.id, one])), acts })
const founded = (id: string, more: Partial<FoundedUnit> = {}): FoundedUnit => ({ id, code: id, name: `Sở ${id}`, kind: 'department', parentId: 'root', officialCode: null, commandable: true, unverified: false, ...more })
const heirs = (...ids: (string | [string, Share])[]): Heir[] => ids.map((one) => (typeof one === 'string' ? { unitId: one, share: 'each', scope: '' } : { unitId: one[0], share: one[1], scope: '' }))
const pass = (kind: 'merge' | 'split' | 'replace', from: string[], to: Heir[]): ActLine => ({ kind, from, heirs: to, ...said })
const rename = (unitId: string, name: string): ActLine => ({ kind: 'rename', unitId, name, ...said })
const move = (unitId: string, parentId: string | null): ActLine => ({ kind: 'move', unitId, parentId, ...said })
const abolish = (unitId: string): ActLine => ({ kind: 'abolish', unitId, ...said })
const act = (title: string, effectiveOn: string, lines: ActLine[]): ActInForce => ({ id: title, title, effectiveOn, content: { lines, founded: [] } })

type Given = { lines: ActLine[]; founded?: FoundedUnit[]; units?: RegisterUnit[]; acts?: ActInForce[]; on?: string }
const codes = ({ lines, founded: units = [], units: known, acts, on = DAY }: Given) => faults({ lines, founded: units }, register(known, acts), on, 'vi').map((fault) => fault.code)

const WRONG: [what: string, given: Given, ...found: FaultCode[]][] = [
  ['an act without lines', { lines: [] }, 'no_lines'],
  ['a unit that nobody knows', { lines: [abolish('x')] }, 'unknown_unit'],
  ['a merger of one', { lines: [pass('merge', ['a'], heirs('b'))] }, 'merge_units'],
  ['a merger into nobody', { lines: [pass('merge', ['a', 'b'], [])] }, 'no_heir'],
  ['a split into one', { lines: [pass('split', ['a'], heirs('b'))] }, 'split_heirs'],
  ['a replacement by two', { lines: [pass('replace', ['a'], heirs('b', 'c'))] }, 'replace_one'],
  ['a replacement by itself', { lines: [pass('replace', ['a'], heirs('a'))] }, 'replace_one'],
  ['one unit twice in a line', { lines: [pass('merge', ['a', 'b', 'a'], heirs('c'))] }, 'unit_twice'],
  ['two main heirs', { lines: [pass('split', ['a'], heirs(['b', 'main'], ['c', 'main']))] }, 'main_twice'],
  ['a heir that has ended', { lines: [pass('replace', ['a'], heirs('x'))], units: [unit('x', { validTo: '2025-01-31' })] }, 'heir_absent'],
  ['a heir that does not stand yet', { lines: [pass('replace', ['a'], heirs('x'))], units: [unit('x', { validFrom: '2025-07-02', changedFrom: '2025-07-02' })] }, 'heir_absent'],
  ['a heir that ends the same day', { lines: [pass('replace', ['a'], heirs('b')), pass('replace', ['b'], heirs('c'))] }, 'heir_ends'],
  ['two that take over from each other', { lines: [pass('replace', ['a'], heirs('b')), pass('replace', ['b'], heirs('a'))] }, 'loop', 'loop'],
  ['a unit that ends twice', { lines: [abolish('a'), pass('replace', ['a'], heirs('b'))] }, 'ends_twice'],
  ['a unit that another act ended that day', { lines: [abolish('a')], units: [unit('a', { validTo: '2025-06-30' })], acts: [act('NQ 1', DAY, [abolish('a')])] }, 'ended_already'],
  ['a source that stands no more', { lines: [rename('x', 'Sở Y')], units: [unit('x', { validTo: '2025-06-29' })] }, 'source_absent'],
  ['an act before its unit', { lines: [abolish('x')], units: [unit('x', { validFrom: DAY, changedFrom: DAY })] }, 'before_unit'],
  ['an act that changes what it founds', { lines: [pass('replace', ['a'], heirs('n')), rename('n', 'Sở N khác')], founded: [founded('n')] }, 'before_unit'],
  ['an act before a later change', { lines: [rename('x', 'Sở Y')], units: [unit('x', { changedFrom: '2025-08-01' })] }, 'later_change'],
  ['an act before a later end', { lines: [abolish('x')], units: [unit('x', { validTo: '2026-01-31' })] }, 'later_change'],
  ['an act before a later act', { lines: [rename('a', 'Sở Y')], acts: [act('NQ 2', '2025-10-01', [rename('a', 'Sở Z')])] }, 'later_act'],
  ['a heir that a later act ended', { lines: [pass('replace', ['a'], heirs('x'))], units: [unit('x', { validTo: '2025-09-30' })], acts: [act('NQ 2', '2025-10-01', [abolish('x')])] }, 'later_act'],
  ['the end of a heir of another act', { lines: [abolish('b')], acts: [act('NQ 2', DAY, [pass('replace', ['x'], heirs('b'))])] }, 'later_act'],
  ['two new names', { lines: [rename('a', 'Sở X'), rename('a', 'Sở Y')] }, 'changed_twice'],
  ['a new name for what ends', { lines: [rename('a', 'Sở X'), abolish('a')] }, 'changes_and_ends'],
  ['the same name', { lines: [rename('a', 'Sở a')] }, 'same_name'],
  ['a name that a neighbour bears', { lines: [rename('a', 'SỞ B')] }, 'name_taken'],
  ['a founded unit under a name that stands', { lines: [pass('replace', ['a'], heirs('n'))], founded: [founded('n', { name: 'Sở b' })] }, 'name_taken'],
  ['a code that is taken', { lines: [pass('replace', ['a'], heirs('n'))], founded: [founded('n', { code: 'b' })] }, 'code_taken'],
  ['a unit founded that is there', { lines: [pass('replace', ['a'], heirs('b'))], founded: [founded('b')] }, 'founded_known'],
  ['a founded unit from nowhere', { lines: [abolish('a')], founded: [founded('n')] }, 'founded_alone'],
  ['a parent that ends', { lines: [move('a', 'b'), pass('replace', ['b'], heirs('c'))] }, 'parent_absent'],
  ['a child that finds no place', { lines: [pass('split', ['root'], heirs('n', 'm'))], founded: [founded('n', { parentId: null }), founded('m', { parentId: null })] }, 'parent_gap', 'parent_gap', 'parent_gap', 'parent_gap'],
  ['a unit under itself', { lines: [move('root', 'a')] }, 'parent_cycle'],
  ['two that would belong to each other', { lines: [move('a', 'b'), move('b', 'a')] }, 'parent_cycle', 'parent_cycle'],
  ['a child that has changed since', { lines: [pass('replace', ['a'], heirs('b'))], units: [unit('x', { parentId: 'a', changedFrom: '2025-08-01' })] }, 'later_change'],
]
for (const [what, given, ...found] of WRONG) {
  test(`refuses ${what}`, () => {
    assert.deepEqual(codes(given), found)
    for (const locale of ['vi', 'en'] as const) for (const fault of faults({ lines: given.lines, founded: given.founded ?? [] }, register(given.units, given.acts), given.on ?? DAY, locale)) assert.match(fault.message, /^\S.{20,}\.$/u)
  })
}

const RIGHT: [what: string, given: Given][] = [
  ['a merger into a new unit under the old name', { lines: [pass('merge', ['a', 'b'], heirs('n'))], founded: [founded('n', { name: 'Sở a' })] }],
  ['a unit that absorbs others', { lines: [pass('merge', ['a', 'b'], heirs('a'))] }],
  ['a unit that gives up a part', { lines: [pass('split', ['a'], heirs(['a', 'main'], ['b', 'chosen']))] }],
  ['units under one that ends go with its heir', { lines: [pass('replace', ['a'], heirs('b'))], units: [unit('x', { parentId: 'a' })] }],
  ['a split between districts, each with its communes', { lines: [pass('split', ['a'], heirs('n', 'm')), pass('split', ['b'], heirs('m', 'o'))], founded: ['n', 'm', 'o'].map((id) => founded(id)) }],
  ['a unit that the register has ended the day before', { lines: [pass('replace', ['x'], heirs('b'))], units: [unit('x', { validTo: '2025-06-30' })] }],
  ['two acts on one day that do not meet', { lines: [rename('a', 'Sở X')], acts: [act('NQ 1', DAY, [rename('b', 'Sở Y')])] }],
]
for (const [what, given] of RIGHT) test(`accepts ${what}`, () => assert.deepEqual(codes(given), []))
