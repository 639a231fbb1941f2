import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { inFreshApp, inFreshFolder } from './fresh'
import { type Bench, judged, pairsAsked, rounds } from './measure'
import { documents } from './page/drain'
import { inPage } from './window'

const waiting = 1000

/** What a week offline costs when the network is back, against the same requests in a plain loop to the same distributor. */
export const drain: Bench = {
  id: 'DRAIN',
  run: () =>
    inFreshFolder((drawers) =>
      withDistributor(drawers, ({ url, apiKey }) =>
        inFreshApp(async (page) => {
          let round = 0
          const next = () => {
            round += 1
            return `${String(Date.now())}-${String(round)}`
          }
          const ours = () => inPage(page, 'drainWaiting', waiting, url, apiKey, next())
          const control = async () => {
            const all = documents(waiting, next())
            const begun = performance.now()
            for (const { id, document } of all) await register(url, apiKey, `key-${id}`, document)
            return performance.now() - begun
          }
          const done = await rounds({ ours, control }, pairsAsked())
          const goal = { of: 'ratio', value: 1.5 } as const
          return [judged({ id: 'DRAIN', name: 'drain 1,000 waiting registrations', unit: 'ms', goal }, done)]
        }),
      ),
    ),
}

async function register(url: string, key: string, envelopeId: string, body: string): Promise<void> {
  const headers = { 'x-api-key': key, 'idempotency-key': envelopeId, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/v1/registrations`, { method: 'POST', headers, body })
  await answer.json()
  if (answer.status !== 201) throw new Error(`the distributor answered ${String(answer.status)}`)
}

type Address = { readonly url: string; readonly apiKey: string }

/** The sandbox with drawers on the disk, in a process of its own. */
async function withDistributor<Value>(drawers: string, work: (at: Address) => Promise<Value>): Promise<Value> {
  const main = join(process.cwd(), 'tests/distributor/main.ts')
  const child = spawn(process.execPath, [main, '--data', drawers, '--port', '0', '--review', '0'], {
    stdio: ['ignore', 'pipe', 2],
  })
  try {
    const [line] = (await once(createInterface({ input: child.stdout as Readable }), 'line')) as [string]
    return await work(JSON.parse(line) as Address)
  } finally {
    child.kill()
  }
}
