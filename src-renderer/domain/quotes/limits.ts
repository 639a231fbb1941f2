import type { Quantity } from '../values/quantity'
import { quantity } from '../values/quantity'
import { type Rate, rate } from '../values/rate'
import { accepted, type Result, refused } from '../values/result'
import { fullPoints, type Points, points } from './need'

/** Why a typed value cannot stand in a quote; the cell says it in words and keeps what was typed. */
export type CellRefusal =
  | 'not-a-number'
  | 'not-whole'
  | 'quantity-above-zero'
  | 'term-above-zero'
  | 'too-large'
  | 'below-zero'
  | 'no-rate'
  | 'two-currencies'
  | 'points-to-ten'

const longestTerm = 240
const decimal = /^(-?)(\d{1,9})(?:\.(\d+))?$/

/** A plain decimal to thousandths of a unit; a quantity is above zero. */
export function quantityFrom(plain: string): Result<Quantity, CellRefusal> {
  const parts = decimal.exec(plain)
  if (!parts || (parts[3] ?? '').replace(/0+$/, '').length > 3) return refused('not-a-number')
  const size = Number(parts[2]) * 1000 + Number((parts[3] ?? '').slice(0, 3).padEnd(3, '0'))
  if (parts[1] === '-' || size === 0) return refused('quantity-above-zero')
  return accepted(quantity(size))
}

/** What is used or included, to thousandths of a unit; nothing is an answer. */
export function usedFrom(plain: string): Result<Quantity, CellRefusal> {
  const parts = decimal.exec(plain)
  if (parts && Number(plain) === 0) return accepted(quantity(0))
  const result = quantityFrom(plain)
  return !result.ok && result.refusal === 'quantity-above-zero' ? refused('below-zero') : result
}

/** A share from 0 to 100 %, with at most four decimals. */
export function shareFrom(plain: string): Result<Rate, CellRefusal> {
  const result = percentFrom(plain)
  return result.ok && result.value < 0 ? refused('below-zero') : result
}

/** Points from 0 to 10 with at most two decimals. */
export function pointsFrom(plain: string): Result<Points, CellRefusal> {
  const parts = decimal.exec(plain)
  if (!parts || (parts[3] ?? '').replace(/0+$/, '').length > 2) return refused('not-a-number')
  const size = Number(parts[2]) * 100 + Number((parts[3] ?? '').slice(0, 2).padEnd(2, '0'))
  return size > fullPoints || (parts[1] === '-' && size > 0) ? refused('points-to-ten') : accepted(points(size))
}

/** A term or horizon of 1 to 240 whole months. */
export function monthsFrom(plain: string): Result<number, CellRefusal> {
  const count = wholeFrom(plain, longestTerm)
  if (!count.ok) return count.refusal === 'below-zero' ? refused('term-above-zero') : count
  return count.value === 0 ? refused('term-above-zero') : count
}

/** A count of 0 or more: days of notice, free months. */
export function wholeFrom(plain: string, most: number): Result<number, CellRefusal> {
  const parts = decimal.exec(plain)
  if (!parts) return refused('not-a-number')
  if (/[1-9]/.test(parts[3] ?? '')) return refused('not-whole')
  if (parts[1] === '-' && Number(parts[2]) > 0) return refused('below-zero')
  return Number(parts[2]) > most ? refused('too-large') : accepted(Number(parts[2]))
}

/** A yearly change in percent with at most four decimals; above -100 % and at most 100 %. */
export function percentFrom(plain: string): Result<Rate, CellRefusal> {
  const parts = decimal.exec(plain)
  if (!parts || (parts[3] ?? '').replace(/0+$/, '').length > 4) return refused('not-a-number')
  const size = Number(parts[2]) * 10_000 + Number((parts[3] ?? '').slice(0, 4).padEnd(4, '0'))
  const ppm = parts[1] === '-' ? -size : size
  return ppm > 1_000_000 || ppm <= -1_000_000 ? refused('too-large') : accepted(rate(ppm === 0 ? 0 : ppm))
}
