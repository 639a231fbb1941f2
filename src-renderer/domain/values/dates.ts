/** `2026-03`: a usage, statement or payment month. */
export type Month = `${number}-${number}`
/** `2026-03-31`: a calendar day without a clock or a zone. */
export type Day = `${number}-${number}-${number}`
/** Epoch milliseconds. */
export type Instant = number

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/
const monthShape = /^(\d{4})-(\d{2})$/
const pad = (value: number, width = 2) => String(value).padStart(width, '0')

export function isDay(text: string): text is Day {
  const parts = dayShape.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export function isMonth(text: string): text is Month {
  const parts = monthShape.exec(text)
  return parts !== null && Number(parts[2]) >= 1 && Number(parts[2]) <= 12
}

export const day = (year: number, month: number, date: number): Day =>
  `${pad(year, 4)}-${pad(month)}-${pad(date)}` as Day
export const month = (year: number, number: number): Month => `${pad(year, 4)}-${pad(number)}` as Month
export const monthOf = (value: Day): Month => value.slice(0, 7) as Month
export const firstDayOf = (value: Month): Day => `${value}-01` as Day
export const lastDayOf = (value: Month): Day => {
  const [year, number] = splitMonth(value)
  return `${value}-${pad(daysIn(year, number))}` as Day
}

/** The calendar day at `instant` in the machine's zone: the day that the advisor's wall shows. */
export function dayAt(instant: Instant): Day {
  const date = new Date(instant)
  return day(date.getFullYear(), date.getMonth() + 1, date.getDate())
}

export function addDays(value: Day, days: number): Day {
  const date = new Date(epochDay(value) + days * 86_400_000)
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** Adds whole months to a day; the 31st becomes the last day of a shorter month. */
export function addMonthsToDay(value: Day, months: number): Day {
  const target = addMonths(monthOf(value), months)
  const [year, number] = splitMonth(target)
  return day(year, number, Math.min(Number(value.slice(8)), daysIn(year, number)))
}

export function addMonths(value: Month, months: number): Month {
  const [year, number] = splitMonth(value)
  const total = year * 12 + (number - 1) + months
  return month(Math.floor(total / 12), (total % 12) + 1)
}

/** Calendar months from `from` to `to`, a day standing for its month; negative when `to` is earlier. */
export const monthsBetween = (from: Month | Day, to: Month | Day): number => monthNumber(to) - monthNumber(from)

export const daysBetween = (from: Day, to: Day): number => Math.round((epochDay(to) - epochDay(from)) / 86_400_000)

export function daysIn(year: number, monthNumber: number): number {
  return new Date(Date.UTC(year, monthNumber, 0)).getUTCDate()
}

export function monthRange(from: Month, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, offset) => addMonths(from, offset))
}

function splitMonth(value: Month): readonly [number, number] {
  return [Number(value.slice(0, 4)), Number(value.slice(5, 7))]
}

function epochDay(value: Day): number {
  return Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8, 10)))
}

/** Months since year 0, read digit by digit: a forecast asks this a hundred thousand times. */
function monthNumber(value: Month | Day): number {
  const at = (index: number) => value.charCodeAt(index) - 48
  return (at(0) * 1000 + at(1) * 100 + at(2) * 10 + at(3)) * 12 + at(5) * 10 + at(6) - 1
}
