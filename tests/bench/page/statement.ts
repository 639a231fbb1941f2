import Papa from 'papaparse'
import { step1 } from '#db/steps/step-1'
import { money } from '#domain/values/money'
import { agreement, client, distributor, service, supplier } from '../../fakes/rows'
import { statementLine } from '../../fakes/statements'
import { profile } from '../profile'
import { fill } from './fill'
import { committed, opened } from './raw'

const clientsOf = (services: number) => Math.max(1, Math.ceil(services / 5))
const account = (at: number) => `A${String(at).padStart(8, '0')}`
const cents = (at: number) => 1_000 + ((at * 37) % 90_000)

/** A book of many accounts of one payer under one agreement. */
export function fillServices(services: number): Promise<void> {
  const now = Date.now()
  return fill({
    profile: [profile(now)],
    distributors: [distributor()],
    suppliers: [supplier()],
    agreements: [agreement()],
    clients: Array.from({ length: clientsOf(services) }, (_, at) =>
      client({ id: `client-${String(at)}`, name: `Client ${String(at)}`, nameKey: `client ${String(at)}` }),
    ),
    services: Array.from({ length: services }, (_, at) =>
      service({
        id: `service-${String(at).padStart(6, '0')}`,
        clientId: `client-${String(at % clientsOf(services))}`,
        account: account(at),
        mrc: money(cents(at), 'USD'),
        startsOn: '2020-01-01',
      }),
    ),
  })
}

/** Lines of the ten months before this one, each account once a month; one of fifty is an account that nobody knows. */
function statementText(lines: number, services: number): string {
  const rows = ['Statement Month,Supplier,Customer Name,Account Number,Billing Month,Net Billed,Commission']
  const first = new Date()
  for (let at = 0; at < lines; at += 1) {
    const number = at % services
    const month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - 12 + Math.floor(at / services), 1))
      .toISOString()
      .slice(0, 7)
    const billed = cents(number)
    const known = at % 50 !== 49
    rows.push(
      `${month},Northline Voice,Client ${String(number)},${known ? account(number) : `X${String(at)}`},${month},${(billed / 100).toFixed(2)},${(Math.round(billed * 0.15) / 100).toFixed(2)}`,
    )
  }
  return rows.join('\n')
}

let written = new File([], '')

/** Makes a payer's file ready to be dropped. */
export function writeStatement(lines: number, services: number): void {
  written = new File([statementText(lines, services)], 'meridian.csv')
}

/** Drops it on the room, as a hand does; the clock starts here. */
export function dropStatement(): number {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(written)
  const begun = performance.now()
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  return begun
}

/** Milliseconds of PapaParse over the same text and one relaxed put of the same lines into a bare store with the same indexes. */
export async function rawStatement(lines: number, services: number): Promise<number> {
  const text = statementText(lines, services)
  const [, ...indexes] = step1.stores.lines.split(', ')
  const raw = await opened('bench-raw-lines', (database) => {
    const store = database.createObjectStore('lines', { keyPath: 'id' })
    for (const index of indexes) {
      const parts = index.replace(/[[\]]/g, '').split('+')
      store.createIndex(index, parts.length > 1 ? parts : index)
    }
  })
  const begun = performance.now()
  const { data } = Papa.parse<string[]>(text)
  const work = raw.transaction('lines', 'readwrite', { durability: 'relaxed' })
  for (const [at, cells] of data.slice(1).entries())
    work.objectStore('lines').put(
      statementLine({
        id: `line-${String(at).padStart(6, '0')}`,
        row: at + 2,
        cells,
        account: cells[3] ?? '',
        customer: cells[2] ?? '',
        fingerprint: String(at),
      }),
    )
  await committed(work)
  const took = performance.now() - begun
  raw.close()
  return took
}

/** The longest that the window did not answer since the last call, in ms. */
export function longestPause(): number {
  watch ??= startWatch()
  return watch()
}

let watch: (() => number) | null = null

function startWatch(): () => number {
  let longest = 0
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration)
  }).observe({ type: 'longtask' })
  return () => {
    const now = longest
    longest = 0
    return now
  }
}
