/** A plan in the common layout: sections, items, bullets, and the assignment under the tasks that share it. */
import { Document } from 'docx'
import type { Paragraph } from 'docx'
import type { PlanAssignment, PlanDocument, PlanItem, PlanSection } from '../seeds/plan.ts'
import { body, ending, numbering, opening, page, run, styles } from './layout.ts'

const numbered = (reference: string, instance = 0) => ({ numbering: { reference, level: 0, instance } })

const sectionTitle = (title: string): Paragraph => body([run(title, { bold: true })], { ...numbered('sections'), keepNext: true })

/** `typed`: bullets and numbers are characters in the text, as in files pasted together by several hands. */
function sectionBody(section: PlanSection, typed: boolean, instance: number): Paragraph[] {
  return section.parts.flatMap((part) => {
    if (!part.title) return part.lines.map((line) => (typed ? body([run(`${part.number}. ${line}`)]) : body([run(line)], numbered('clauses', instance))))
    const bullet = part.lines.length > 1
    return [
      body([run(`${part.number}. ${part.title}`, { bold: true })], { keepNext: true }),
      ...part.lines.map((line) => (!bullet ? body([run(line)]) : typed ? body([run(`- ${line}`)]) : body([run(line)], numbered('bullets')))),
    ]
  })
}

function assignmentLines({ leads, leadsJoin = '; ', coordinating, time }: PlanAssignment): Paragraph[] {
  const line = (label: string, text: string) => body([run(`${label}: `, { italics: true }), run(`${text}.`)])
  return [
    line('Đơn vị chủ trì', leads.join(leadsJoin)),
    line('Đơn vị phối hợp', coordinating.join('; ')),
    line('Thời gian thực hiện', time),
  ]
}

function itemBody(item: PlanItem): Paragraph[] {
  return [
    body([run(item.title, { bold: true })], { ...numbered('items'), keepNext: true }),
    ...item.assignments.flatMap((assignment) => [
      ...assignment.tasks.map((task) => body([run(task.text)], item.bulleted ? numbered('bullets') : {})),
      ...assignmentLines(assignment),
    ]),
  ]
}

/** The whole plan as one Word document. */
export function planDocument(plan: PlanDocument): Document {
  const sections = (list: PlanSection[], offset: number) => list.flatMap((section, index) => [
    sectionTitle(section.title), ...sectionBody(section, index % 2 === 0, offset + index),
  ])
  return new Document({
    creator: 'Sáng Tỏ', lastModifiedBy: 'Sáng Tỏ', compatibility: { version: 15 }, title: `${plan.head.title} (MẪU)`, styles, numbering,
    sections: [{
      ...page(false),
      children: [
        ...opening(plan.head),
        ...plan.head.legalBases.map((basis) => body([run(basis, { italics: true })])),
        body([run(plan.head.opening)]),
        ...sections(plan.before, 0),
        sectionTitle(plan.taskSection.title), ...plan.taskSection.items.flatMap(itemBody),
        ...sections(plan.after, 1),
        body([run(plan.closing)], { keepNext: true }),
        ending(plan.recipients, plan.signature),
      ],
    }],
  })
}
