import type { Payment } from '../commissions/agreement'
import type { StatementLine } from '../statements/statement'
import { add } from '../values/money'
import { distributorId } from './catalog'

type Written = { readonly line: StatementLine; readonly payment: Payment }

/**
 * Makes a few of the newest lines of one payer hard to place, as real files do: lost zeros, a name instead of the account, two
 * accounts in one cell, and an account whose customer was renamed. Their money came all the same, and nobody owns it yet.
 */
export function disguised(written: readonly Written[]): Written[] {
  const newest =
    written
      .map(({ line }) => line.paidOn)
      .sort()
      .at(-1) ?? ''
  const own = written.filter(
    ({ line }) =>
      line.distributorId === distributorId('meridian') &&
      line.paidOn.slice(0, 7) === newest.slice(0, 7) &&
      line.standing === 'matched' &&
      line.kind === 'residual' &&
      line.amount.currency === 'USD' &&
      /^0*[1-9]\d+$/.test(line.account),
  )
  const [zeros, name, one, two, renamed] = own
  if (!zeros || !name || !one || !two || !renamed) return [...written]
  const account = zeros.line.account.replace(/^0+/, '')
  const several = `${one.line.account}; ${two.line.account}`
  const amount = add(one.line.amount, two.line.amount)
  const riddles = new Map<string, Written>([
    [zeros.line.id, opened(zeros, { account, customer: zeros.line.customer.toUpperCase() })],
    [name.line.id, opened(name, { account: `MV-${name.line.account.slice(-5)}-9` })],
    [one.line.id, opened(one, { account: several, amount, billed: null, problems: [severalIn(several)] })],
    [renamed.line.id, { ...renamed, line: { ...renamed.line, customer: 'Larkspur Holdings' } }],
  ])
  return written.flatMap((line) => (line === two ? [] : [riddles.get(line.line.id) ?? line]))
}

const severalIn = (text: string) => ({ kind: 'several-references', field: 'account', text }) as const

function opened({ line, payment }: Written, facts: Partial<StatementLine>): Written {
  const open: StatementLine = { ...line, ...facts, standing: 'open', matchedBy: null }
  return { line: open, payment: { ...payment, serviceId: null, account: open.account, amount: open.amount } }
}
