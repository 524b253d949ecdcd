/** Dates hidden in the prose of a task: "sơ kết sau 03 năm", "hằng năm (10/12)", "trước ngày 15/11". For a person to confirm. */
import type { DraftMilestone } from '../draft.ts'
import { bare } from './keys.ts'
import { timeIn } from './time-in-text.ts'

const NUMBER = '(?:\\d{1,2}|mot|hai|ba|bon|nam|muoi)'
const HIDDEN = [
  new RegExp(`(?:so ket|tong ket|danh gia|kiem tra|hoi nghi)[^.;]{0,60}?sau ${NUMBER} nam(?: thuc hien)?`, 'g'),
  /(?:truoc|cham nhat(?: den)?|hoan thanh trong|xong trong|den het|vao) (?:ngay )?(?:\d{1,2}(?:\/| thang )\d{1,2}(?:(?:\/| nam )\d{4})?|thang \d{1,2}(?:\/| nam )\d{4}|quy [iv]{1,3}(?:\/| nam )\d{4}|nam \d{4})(?: (?:hang|hằng) nam)?/g,
  /(?:hang|moi|dinh ky) (?:nam|quy|thang) ?\([^)]{0,30}\d{1,2}\/\d{1,2}[^)]{0,10}\)/g,
  /dinh ky (?:hang )?(?:nam|quy|thang|6 thang|06 thang)(?: hoac dot xuat)?/g,
]

/** The date stays null where it cannot be told: "sau 03 năm" counts from a day that the plan seldom names. */
export function milestonesIn(text: string, at: number): DraftMilestone[] {
  const key = bare(text)
  return HIDDEN.flatMap((pattern) => [...key.matchAll(pattern)].map((found) => {
    const shown = text.slice(found.index, found.index + found[0].length)
    return { text: shown, date: timeIn(shown).to, span: { start: at + found.index, end: at + found.index + shown.length } }
  }))
}
