import { isDay } from '../values/dates'
import type { ExtraName, Facts, Registration } from './registration'

/** A field that one distributor asks for beside the form. Its value is text: `yes` or `no`, a day, a figure, one of the choices. */
export type ExtraField = {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'number' | 'day' | 'yes-no' | 'choice'
  readonly required: boolean
  readonly choices: readonly string[]
}

export type ExtraLack = { readonly field: ExtraName; readonly why: 'missing' | 'malformed' }

export const isBeside = (field: string): field is ExtraName => field.startsWith('extra.')
/** The distributor's own name of a field beside the form. */
export const besideOf = (field: ExtraName): string => field.slice('extra.'.length)

/** Everything that a registration says, the fields beside the form by their full names. */
export function factsOf({ form, extra = {} }: Pick<Registration, 'form' | 'extra'>): Facts {
  const beside = Object.entries(extra).map(([name, value]): [ExtraName, string] => [`extra.${name}`, value])
  return { ...form, ...(Object.fromEntries(beside) as Readonly<Record<ExtraName, string>>) }
}

/** The registration with these values in their places. */
export function withFacts(registration: Registration, facts: Facts): Registration {
  const { extra: before, form, ...rest } = registration
  const named = Object.entries(facts)
  const beside = named.flatMap(([name, value]) => (isBeside(name) ? [[besideOf(name), String(value)] as const] : []))
  const extra = Object.entries({ ...before, ...Object.fromEntries(beside) }).filter(([, value]) => value !== '')
  return {
    ...rest,
    form: { ...form, ...Object.fromEntries(named.filter(([name]) => !isBeside(name))) },
    ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra) }),
  }
}

/** What must be given or put right before Submit, in the order in which the distributor asks. */
export function lackingExtra(asked: readonly ExtraField[], given: Registration['extra'] = {}): readonly ExtraLack[] {
  return asked.flatMap((one): readonly ExtraLack[] => {
    const value = (given[one.name] ?? '').trim()
    const field: ExtraName = `extra.${one.name}`
    if (value === '') return one.required ? [{ field, why: 'missing' }] : []
    return fits(one, value) ? [] : [{ field, why: 'malformed' }]
  })
}

/** The registration with what this distributor asks for and no other: what was typed for another one does not leave. */
export function onlyAsked(registration: Registration, asked: readonly ExtraField[]): Registration {
  const { extra = {}, ...rest } = registration
  const kept = Object.entries(extra).filter(([name, value]) => value !== '' && asked.some((one) => one.name === name))
  return kept.length === 0 ? rest : { ...rest, extra: Object.fromEntries(kept) }
}

/** The name that documents and mappings know a label by: letters and figures, in one word, and none that is taken. */
export function nameFor(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
  const joined = words.map((word, at) => (at === 0 ? word.toLowerCase() : `${word[0]?.toUpperCase()}${word.slice(1)}`))
  const base = joined.join('').replace(/^\d+/, '').slice(0, 36) || 'field'
  const free = Array.from({ length: taken.length + 1 }, (_, at) => (at === 0 ? base : `${base}${String(at + 1)}`))
  return free.find((name) => !taken.includes(name)) ?? base
}

function fits({ kind, choices }: ExtraField, value: string): boolean {
  if (kind === 'number') return /^-?\d+([.,]\d+)?$/.test(value)
  if (kind === 'day') return isDay(value)
  if (kind === 'yes-no') return value === 'yes' || value === 'no'
  return kind === 'choice' ? choices.includes(value) : true
}
