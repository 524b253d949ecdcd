/** Days by which the law counts. Public holidays are not known here: a day counted that was one makes a deadline earlier, never later. */

/** The day that lies so many working days after `from` (an ISO date); Saturdays and Sundays do not count. */
export function addWorkingDays(from: string, days: number): string {
  let day = Temporal.PlainDate.from(from)
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5) left -= 1
  }
  return day.toString()
}

/** The calendar day so many days after `from`. */
export const addDays = (from: string, days: number) => Temporal.PlainDate.from(from).add({ days }).toString()
