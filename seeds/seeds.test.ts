import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { test } from 'node:test'
import { activities } from './activities.ts'
import { findByName } from './find-unit.ts'
import { people } from './people.ts'
import { plan2025 } from './plan-2025.ts'
import { amendment, plan62Amended } from './plan-62-amended.ts'
import { plan62, targets } from './plan-62.ts'
import { tasksOf } from './plan.ts'
import { instructions, milestones, notes } from './progress.ts'
import { SAMPLE_DOMAIN, SAMPLE_MARK, province } from './province.ts'
import { report2024 } from './report-2024.ts'
import { communes, formerBacKan, formerThaiNguyen } from './reorganisation/commune.ts'
import { acts } from './reorganisation/index.ts'
import { PROVINCE_DAY } from './reorganisation/province-2025.ts'
import { groups, units } from './units.ts'

const districts = units.filter((unit) => unit.kind === 'district').map((unit) => unit.code)

const tasks = tasksOf(plan62)
const refs = new Set(tasks.map((task) => task.ref))
const unitOf = new Map(units.map((unit) => [unit.code, unit]))
const everything = { province, units, groups, people, plan62, plan62Amended, plan2025, activities, notes, instructions, milestones, report2024 }

/** Codes of the units that a name in a plan stands for. */
function codesOf(name: string): string[] {
  const found = findByName(name)
  assert.ok(found, `not in the register: ${name}`)
  return 'unit' in found ? [found.unit] : groups.find((group) => group.code === found.group)?.memberCodes ?? []
}

/** Units with a part in a task, leading or coordinating. */
const partsIn = (ref: string): string[] =>
  tasks.filter((task) => task.ref === ref).flatMap((task) => [...task.assignment.leads, ...task.assignment.coordinating].flatMap(codesOf))

function standsOn(code: string, day: string): boolean {
  const unit = unitOf.get(code)
  return unit !== undefined && unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo)
}

test('the plan has 21 tasks in 14 blocks over seven items, and 7 target values in 4 sentences', () => {
  assert.equal(tasks.length, 21)
  assert.equal(refs.size, 21)
  assert.deepEqual(plan62.taskSection.items.map((item) => item.assignments.length), [3, 5, 2, 1, 1, 1, 1])
  assert.deepEqual(plan62.taskSection.items.flatMap((item) => item.assignments.map((block) => block.tasks.length)), [1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 4, 1, 4, 1])
  assert.equal(targets.length, 4)
  assert.deepEqual(targets.flatMap((target) => target.values).map(({ comparator, min, max }) => `${comparator} ${min} ${max}`),
    ['= 100 100', '= 100 100', '= 100 100', '= 100 100', '= 70 70', 'range 15 20', '>= 90 null'])
  for (const target of targets) for (const value of target.values) assert.ok(target.text.includes(value.subject), value.subject)
})

test('the reference of a task is its place', () => {
  for (const plan of [plan62, plan62Amended]) {
    const expected = plan.taskSection.items.flatMap((item) => {
      const inItem = item.assignments.flatMap((block) => block.tasks)
      return inItem.map((_, index) => (item.bulleted ? `IV.${item.number}.${index + 1}` : `IV.${item.number}`))
    })
    assert.deepEqual(tasksOf(plan).map((task) => task.ref), expected)
  }
})

test('the amendment adds one task, rewords one, reassigns one, removes one', () => {
  const before = new Map(tasks.map((task) => [task.text, task]))
  const after = new Map(tasksOf(plan62Amended).map((task) => [task.text, task]))
  const gone = tasks.filter((task) => !after.has(task.text)).map((task) => task.ref)
  const fresh = [...after.values()].filter((task) => !before.has(task.text)).map((task) => task.ref)
  const moved = tasks.filter((task) => JSON.stringify(after.get(task.text)?.assignment.leads ?? task.assignment.leads) !== JSON.stringify(task.assignment.leads))
  assert.deepEqual(gone, [...amendment.rewordedTasks, ...amendment.removed])
  assert.deepEqual(fresh, [...amendment.added, ...amendment.rewordedTasks])
  assert.deepEqual(moved.map((task) => task.ref), amendment.reassignedTasks)
})

test('every unit named in a plan is in the register', () => {
  for (const plan of [plan62, plan62Amended]) for (const { assignment } of tasksOf(plan)) [...assignment.leads, ...assignment.coordinating].forEach(codesOf)
  const rows = plan2025.annex.groups.flatMap((group) => group.rows)
  assert.equal(rows.length, 8)
  for (const row of rows) {
    ;[...row.leads, ...row.coordinating].forEach(codesOf)
    for (const ref of row.carriesOut) assert.ok(refs.has(ref), ref)
  }
})

test('communes of 2025: 172 and 108 former ones became 92, 77 rural and 15 urban; each former one has an heir', () => {
  assert.deepEqual([formerThaiNguyen.length, formerBacKan.length, communes.length], [172, 108, 92])
  assert.deepEqual([communes.filter((one) => one.name.startsWith('UBND xã')).length, communes.filter((one) => one.name.startsWith('UBND phường')).length], [77, 15])
  assert.equal(new Set(communes.map((one) => one.officialCode)).size, 92)
})

test('acts of 2025 name only units that stand on the day before, and every ended unit has an heir', () => {
  const standing = new Set(units.map((unit) => unit.code))
  for (const act of acts) {
    const heirs = new Set(act.founded.map((unit) => unit.code))
    for (const line of act.lines) {
      if (!('heirs' in line)) continue
      for (const code of line.from) assert.ok(standing.has(code), `${act.title}: ${code}`)
      for (const heir of line.heirs) assert.ok(standing.has(heir.code) || heirs.has(heir.code), `${act.title}: ${heir.code}`)
    }
    for (const code of act.lines.flatMap((line) => ('heirs' in line ? line.from.filter((one) => !line.heirs.some((heir) => heir.code === one)) : []))) standing.delete(code)
    for (const code of heirs) standing.add(code)
  }
  for (const code of districts) assert.ok(!standing.has(code), `${code} ended`)
})

test('the register: unique codes, parents first, nine districts, party bodies and the Front are not commanded', () => {
  assert.equal(unitOf.size, units.length)
  units.forEach((unit, index) => {
    if (unit.parentCode) assert.ok(units.slice(0, index).some((other) => other.code === unit.parentCode), unit.code)
    if (['party', 'front', 'association'].includes(unit.kind)) assert.equal(unit.commandable, false, unit.code)
  })
  assert.equal(units.filter((unit) => unit.kind === 'district' && unit.parentCode === 'ubnd-tinh').length, 9)
  const names = [...units.filter((unit) => unit.kind !== 'commune').flatMap((unit) => [unit.name, ...unit.shortNames]), ...groups.flatMap((group) => [group.name, ...group.aliases])]
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length, 'one name leads to one unit')
  for (const group of groups) for (const code of group.memberCodes) assert.ok(unitOf.has(code), code)
})

test('people: every role greeted once, each recording unit can write and sign', () => {
  assert.deepEqual(people.filter((person) => person.greeted).map((person) => person.role).sort(), ['administrator', 'approver', 'coordinator', 'focal_point', 'leader'])
  assert.equal(new Set(people.map((person) => person.email)).size, people.length)
  for (const person of people) assert.ok(unitOf.has(person.unitCode), person.key)
  for (const code of new Set([...activities.map((activity) => activity.unitCode), ...notes.map((note) => note.unitCode)]))
    for (const role of ['focal_point', 'approver']) assert.ok(people.some((person) => person.unitCode === code && person.role === role), `${role} of ${code}`)
})

test('activities: known units that stand on the day and have a part in the task', () => {
  assert.ok(activities.length >= 90 && activities.length <= 120, String(activities.length))
  assert.equal(new Set(activities.map((activity) => activity.key)).size, activities.length)
  for (const { key, from, to, unitCode, partnerUnitCodes, taskRefs, participants, audience } of activities) {
    assert.match(from, /^202[45]-\d\d-\d\d$/, key)
    assert.ok(from <= to && to.slice(0, 4) === from.slice(0, 4), key)
    for (const code of [unitCode, ...partnerUnitCodes]) assert.ok(standsOn(code, from) && standsOn(code, to), `${key}: ${code}`)
    assert.ok(!partnerUnitCodes.includes(unitCode), key)
    assert.ok(taskRefs.length > 0, key)
    // A commune works on what its district was given, once that has passed to it.
    for (const ref of taskRefs) assert.ok([unitCode, to >= PROVINCE_DAY ? unitOf.get(unitCode)!.parentCode : null].some((code) => code && partsIn(ref).includes(code)), `${key}: ${unitCode} has no part in ${ref}`)
    assert.equal(participants, audience.length ? audience.reduce((sum, each) => sum + each.count, 0) : null, key)
    for (const each of audience) assert.ok(each.count >= 5, `${key}: counts under 5 are not published about people`)
  }
})

test('the state of the programme is mixed: one task silent, the rest more or less covered', () => {
  const silent = [...refs].filter((ref) => !activities.some((activity) => activity.taskRefs.includes(ref)))
  assert.deepEqual(silent, ['IV.4.2'])
  assert.ok(milestones.some((milestone) => milestone.doneOn === null && milestone.dueOn < '2026-01-01'), 'something is late')
})

test('tasks with refused wording keep it as issued and have only the permitted outputs', () => {
  const refused = tasks.filter((task) => task.refusedWords)
  assert.deepEqual(refused.map((task) => task.ref), ['IV.6.2', 'IV.6.3'])
  for (const task of refused) {
    for (const words of task.refusedWords ?? []) assert.ok(task.text.includes(words), words)
    const kinds = activities.filter((activity) => activity.taskRefs.includes(task.ref)).map((activity) => activity.kind)
    assert.ok(kinds.length > 0 && kinds.every((kind) => ['answer', 'digest', 'child_help'].includes(kind)), task.ref)
  }
  const recorded = JSON.stringify({ activities, notes, instructions, report2024 }).toLowerCase()
  for (const word of ['xấu độc', 'tin giả', 'thù địch', 'xuyên tạc', 'rà quét', 'gỡ bỏ', 'phản bác', 'tài khoản mạng']) assert.ok(!recorded.includes(word), word)
})

test('notes, instructions and milestones belong to a part', () => {
  for (const { taskRef, unitCode, on } of [...notes, ...instructions]) assert.ok(partsIn(taskRef).includes(unitCode) && standsOn(unitCode, on), `${taskRef} ${unitCode}`)
  for (const { on, dueOn, answer } of instructions) assert.ok(on < dueOn && (!answer || answer.on > on))
  for (const { taskRef, dueOn, doneOn } of milestones) assert.ok(refs.has(taskRef) && (!doneOn || doneOn <= dueOn), taskRef)
})

test('the report of 2024 speaks of every record of its period, and of no other', () => {
  const { from, to } = report2024.period
  const inPeriod = activities.filter((activity) => activity.to >= from && activity.to <= to)
  assert.deepEqual(report2024.paragraphs.map((paragraph) => paragraph.taskRef), [...refs])
  for (const { taskRef, activityKeys, text } of report2024.paragraphs) {
    assert.deepEqual([...activityKeys].sort(), inPeriod.filter((activity) => activity.taskRefs.includes(taskRef)).map((activity) => activity.key).sort(), taskRef)
    assert.doesNotMatch(text.replace('Tổng đài quốc gia bảo vệ trẻ em 111', ''), /\d/, `${taskRef}: figures are counted, not written`)
  }
  for (const late of report2024.late) assert.ok(notes.some((note) => note.taskRef === late.taskRef && note.unitCode === late.unitCode && note.on >= from && note.on <= to), late.taskRef)
})

test('everything a person meets is marked MẪU', () => {
  const texts = [
    province.name, report2024.title, report2024.notice, report2024.signature.name, plan62.head.notice, plan62.signature.name, plan62Amended.head.notice,
    plan2025.head.notice, plan2025.signature.name, ...people.map((person) => person.displayName), ...activities.map((activity) => activity.description),
    ...notes.map((note) => note.text), ...instructions.flatMap((each) => [each.text, ...(each.answer ? [each.answer.text] : [])]),
  ]
  for (const text of texts) assert.ok(text.includes(SAMPLE_MARK), text)
})

test('addresses reach nobody', () => {
  const text = JSON.stringify(everything)
  const mails = text.match(/[\w.+-]+@[\w.-]+/g) ?? []
  assert.ok(mails.length >= people.length)
  for (const mail of mails) assert.ok(mail.endsWith(`@${SAMPLE_DOMAIN}`), mail)
  for (const link of text.match(/https?:\/\/[^"\s]+/g) ?? []) assert.ok(link.startsWith(`https://${SAMPLE_DOMAIN}/`), link)
})

test('deterministic: no clock and no chance in the data, all text composed (NFC)', async () => {
  const files = (await readdir(import.meta.dirname, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  assert.ok(files.length > 10)
  for (const name of files) assert.doesNotMatch(await readFile(`${import.meta.dirname}/${name}`, 'utf8'), /Math\.random|Date\.now|new Date\(\)|Temporal\.Now|randomUUID/, name)
  const text = JSON.stringify(everything)
  assert.equal(text, text.normalize('NFC'))
})
