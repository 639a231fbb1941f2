import { acceptLine, refuseLine, rejectSuggestion, reopenLine, splitLine } from '#db/review'
import type { Pays } from '#domain/statements/decide'
import type { StatementLine } from '#domain/statements/statement'
import type { LineId, ServiceId } from '#domain/values/ids'
import { go } from '#session/place'

export const accept = (line: StatementLine, serviceId: ServiceId) => acceptLine(line.id, serviceId)

export const reject = (line: StatementLine, serviceId: ServiceId) => rejectSuggestion(line.id, serviceId)

export const notMine = (line: StatementLine) => refuseLine(line.id)

export const takeBack = (lineId: LineId) => reopenLine(lineId)

export const splitOver = (line: StatementLine, parts: readonly Pays[]) =>
  splitLine(
    line.id,
    parts.map(({ service, amount }) => ({ serviceId: service.id, amount })),
  )

/** Shows where a paid amount comes from, over the queue. */
export const showSource = (lineId: LineId) => go({ at: 'statements', view: 'review', lineId })

export const closeSource = () => go({ at: 'statements', view: 'review' })
