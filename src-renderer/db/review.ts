import type { Distributor } from '#domain/catalog/catalog'
import { coTermed } from '#domain/clients/co-term'
import type { Service } from '#domain/clients/service'
import type { Agreement } from '#domain/commissions/agreement'
import { lessonOf, type Pays, refuse, reopen, type Settled, settle } from '#domain/statements/decide'
import { dueFor } from '#domain/statements/due'
import { aliasKey } from '#domain/statements/keys'
import { type MatchBook, matcher, type Suggestion, suggestionsOf } from '#domain/statements/match'
import type { Alias, Layout, StatementLine } from '#domain/statements/statement'
import type { Month } from '#domain/values/dates'
import type { LineId, ServiceId } from '#domain/values/ids'
import type { Money } from '#domain/values/money'
import { livingAgreements } from './agreements'
import { book } from './book'
import { paymentsOfLine, paymentsOfLines } from './payments'
import type { Tell } from './recovery'
import { withContracts } from './services'
import { type Pens, write } from './write'

/** Lines that wait for a person: the first `limit` of them, and how many there are. */
export async function openLines(limit: number): Promise<{ readonly lines: StatementLine[]; readonly count: number }> {
  const open = () => book().tables.lines.where('[standing+distributorId]').between(['open'], ['open', []])
  const [lines, count] = await Promise.all([open().limit(limit).toArray(), open().count()])
  return { lines, count }
}

/** Whether any statement ever brought a line. */
export const hasLines = async (): Promise<boolean> => (await book().tables.lines.limit(1).count()) > 0

export const openLineCount = (): Promise<number> =>
  book().tables.lines.where('[standing+distributorId]').between(['open'], ['open', []]).count()

/** More lines than this are worked in turns: a person does not review ten thousand in one sitting. */
export const mostShown = 500

/** What is suggested for each line of the queue, by line. `tell` hears the share of lines that are done, 0 to 1. */
export async function queueSuggestions(tell: Tell): Promise<ReadonlyMap<LineId, readonly Suggestion[]>> {
  tell('reading', 0)
  const [{ lines }, from] = await Promise.all([openLines(mostShown), suggestionBook()])
  tell('matching', 0)
  const matching = matcher({
    ...from,
    expectedOf: (service, usageMonth) => dueFor(service, usageMonth, from.agreements),
  })
  return new Map(
    lines.map((line, at) => {
      if (at % 20 === 0) tell('matching', at / lines.length)
      return [line.id, suggestionsOf(matching.match(line))]
    }),
  )
}

/** What suggestions are made from. Aliases are left out: a line that one settles does not wait. */
export async function suggestionBook(): Promise<SuggestionBook> {
  const { services, clients, suppliers, distributors } = book().tables
  const [having, who, what, payers, agreements] = await Promise.all([
    services.where('[deletedAt+status]').between([0], [0, []]).toArray(),
    clients.where('[deletedAt+nameKey]').between([0], [0, []]).toArray(),
    suppliers.toArray(),
    distributors.toArray(),
    livingAgreements(),
  ])
  return { services: coTermed(having), clients: who, suppliers: what, distributors: payers, aliases: [], agreements }
}

export type SuggestionBook = Omit<MatchBook, 'expectedOf'> & {
  readonly distributors: readonly Distributor[]
  readonly agreements: readonly Agreement[]
}

export type LineSource = {
  readonly line: StatementLine
  readonly layout: Layout | null
  readonly fileName: string
  readonly parts: readonly { readonly service: Service; readonly amount: Money; readonly month: Month }[]
}

/** A line with everything that its X-ray shows; null when it is gone. */
export async function lineSource(lineId: LineId): Promise<LineSource | null> {
  const { lines, statements, layouts, services } = book().tables
  const line = await lines.get(lineId)
  if (!line) return null
  const [statement, paid] = await Promise.all([statements.get(line.statementId), paymentsOfLine(lineId)])
  const layout = statement ? await layouts.get(statement.layoutId) : undefined
  const having = await withContracts(await services.bulkGet(paid.map((one) => one.serviceId ?? '')))
  const parts = paid.flatMap(({ amount, month }, index) => {
    const service = having[index]
    return service ? [{ service, amount, month }] : []
  })
  return { line, layout: layout ?? null, fileName: statement?.fileName ?? '', parts }
}

/**
 * The line pays this service, and the payer's word for it is learned: every other open line that writes the same account is
 * settled with it, in the same act. Tells how many lines that were.
 */
export async function acceptLine(lineId: LineId, serviceId: ServiceId): Promise<number> {
  const [service] = await withContracts([await book().tables.services.get(serviceId)])
  if (!service) return 0
  const agreements = await livingAgreements()
  const pays = (line: StatementLine): readonly Pays[] => [{ service, amount: line.amount }]
  return decide(lineId, 'line-accepted', { name: service.description }, async (pens, line) => {
    const lesson = lessonOf(line, serviceId, book().around.now())
    const others = await alike(pens, line, lesson)
    if (lesson) await pens.aliases.put(lesson)
    return [
      settle(line, pays(line), 'hand', agreements),
      ...others.map((other) => settle(other, pays(other), 'alias', agreements)),
    ]
  })
}

/** The line pays several services, each with its part; parts that do not sum to the line change nothing and throw. */
export async function splitLine(
  lineId: LineId,
  parts: readonly { readonly serviceId: ServiceId; readonly amount: Money }[],
): Promise<number> {
  const services = await withContracts(await book().tables.services.bulkGet(parts.map((part) => part.serviceId)))
  const agreements = await livingAgreements()
  const pays = parts.flatMap(({ amount }, index): readonly Pays[] => {
    const service = services[index]
    return service ? [{ service, amount }] : []
  })
  return decide(lineId, 'line-split', { count: pays.length }, async (_, line) => [
    settle(line, pays, 'hand', agreements),
  ])
}

/** The line is somebody else's, and so is every open line of the same account; later files are told so. */
export const refuseLine = (lineId: LineId): Promise<number> =>
  decide(lineId, 'line-not-mine', {}, async (pens, line) => {
    const lesson = lessonOf(line, null, book().around.now())
    const others = await alike(pens, line, lesson)
    if (lesson) await pens.aliases.put(lesson)
    return [refuse(line, 'hand'), ...others.map((other) => refuse(other, 'alias'))]
  })

/** The line does not pay this service: it is not suggested again. */
export const rejectSuggestion = (lineId: LineId, serviceId: ServiceId): Promise<number> =>
  decide(lineId, 'suggestion-rejected', {}, async (_, line) => [
    { line: { ...line, rejected: [...new Set([...(line.rejected ?? []), serviceId])] }, payments: null },
  ])

/** Takes a settled line back into the queue, and what was learned from it. */
export const reopenLine = (lineId: LineId): Promise<number> =>
  decide(lineId, 'line-reopened', {}, async (pens, line) => {
    const lesson = lessonOf(line, null, 0)
    const taught = lesson ? await pens.aliases.get(lesson.id) : undefined
    if (taught?.learnedFrom === line.id) await pens.aliases.remove(taught.id)
    return [reopen(line)]
  })

type Tables = 'lines' | 'payments' | 'aliases'
/** `payments` null: they stay as they are. */
type Outcome = Settled | { readonly line: StatementLine; readonly payments: null }

/** One decision is one act: the line, what it pays and what it taught change together, and are undone together. */
async function decide(
  lineId: LineId,
  label: string,
  params: Readonly<Record<string, string | number>>,
  work: (pens: Pens<Tables>, line: StatementLine) => Promise<readonly Outcome[]>,
): Promise<number> {
  const line = await book().tables.lines.get(lineId)
  if (!line || line.standing === 'covered') return 0
  // Not said as a toast: the queue itself says what was decided last, with undo beside it.
  const act = { label, params: { account: line.account || line.customer, ...params } }
  const { value } = await write(act, ['lines', 'payments', 'aliases'], async (pens) => {
    const now = await pens.lines.get(lineId)
    if (!now || now.standing === 'covered') return 0
    const outcomes = await work(pens, now)
    await pens.lines.putMany(outcomes.map((one) => one.line))
    const paying = outcomes.flatMap((one) => (one.payments === null ? [] : [one]))
    const before = await paymentsOfLines(
      pens.payments,
      paying.map((one) => one.line.id),
    )
    const after = paying.flatMap((one) => one.payments ?? [])
    const kept = new Set(after.map((payment) => payment.id))
    await pens.payments.remove(...before.filter((payment) => !kept.has(payment.id)).map((payment) => payment.id))
    await pens.payments.putMany(after)
    return outcomes.length
  })
  return value
}

/** Other open lines that a lesson about the account would have settled. */
async function alike(pens: Pens<Tables>, line: StatementLine, lesson: Alias | null): Promise<readonly StatementLine[]> {
  if (lesson?.field !== 'account') return []
  const same = await pens.lines.where('account', line.account)
  return same.filter(
    (other) =>
      other.id !== line.id &&
      other.standing === 'open' &&
      other.distributorId === line.distributorId &&
      aliasKey(other, 'account') === lesson.key,
  )
}
