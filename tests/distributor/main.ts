import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { buildSandbox } from './server.ts'

const usage = `The sandbox distributor: the Distributor Bridge contract on loopback.

  --data DIR       where registrations are kept (in memory without it)
  --port N         0 for any free port (4010)
  --api-key KEY    made up when not given
  --review MS      pace of the automatic review; 0 leaves it to /_sandbox (4000)`

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '4010' },
    'api-key': { type: 'string' },
    review: { type: 'string', default: '4000' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(`${usage}\n`)
else {
  const apiKey = values['api-key'] ?? randomBytes(18).toString('base64url')
  const { app, review } = buildSandbox({ folder: values.data ?? null, apiKey, reviewPace: Number(values.review) })
  const url = await app.listen({ host: '127.0.0.1', port: Number(values.port) })
  review.start()
  process.stdout.write(`${JSON.stringify({ url, apiKey, port: Number(new URL(url).port) })}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      review.stop()
      void app.close()
    })
}
