import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freeze, freezeWithdrawal } from '#domain/deals/document'
import { deliver, find, poll, probe, withdraw } from '#main/connectors/bridge'
import type { Target } from '#main/connectors/connector'
import { type Limits, limits } from '#main/connectors/http'
import { registration } from '../fakes/registration'
import type { Fault } from './faults.ts'
import { apiKey, listeningSandbox, temporaryFolder } from './listening.ts'

const now = () => Date.UTC(2026, 10, 24, 9)
const quick: Limits = { connectMs: 2000, totalMs: 400, bytes: 5 * 1024 * 1024 }
const advisor = { name: 'Ada Moreno', company: '', email: '', phone: '' }
const envelope = (id = 'deal-1', envelopeId = 'key-1') => ({
  distributorId: 'dist-meridian',
  envelopeId,
  formatVersion: 1 as const,
  document: freeze(registration({ id }), { supplier: 'Northline Voice', advisor, now: now() }),
})

describe('every fault of the line, seen by the real connector', () => {
  test.each<[string, Fault, object, boolean]>([
    ['an unknown key', { kind: 'unauthorized' }, { kind: 'unauthorized', status: 401 }, false],
    ['still at work on it', { kind: 'in-flight' }, { kind: 'busy', status: 409 }, false],
    ['a refusal', { kind: 'invalid' }, { kind: 'refused', status: 422, code: 'invalid-registration' }, false],
    [
      'too many, in seconds',
      { kind: 'busy', retryAfter: '7' },
      { kind: 'busy', status: 429, retryAfterMs: 7000 },
      false,
    ],
    [
      'too many, until a date',
      { kind: 'busy', retryAfter: 'Tue, 24 Nov 2026 09:01:00 GMT' },
      { kind: 'busy', retryAfterMs: 60_000 },
      false,
    ],
    [
      'too many, until the past',
      { kind: 'busy', retryAfter: 'Tue, 24 Nov 2026 08:00:00 GMT' },
      { retryAfterMs: 0 },
      false,
    ],
    ['too many, in garbage', { kind: 'busy', retryAfter: 'soon' }, { kind: 'busy', retryAfterMs: null }, false],
    ['too many, for years', { kind: 'unavailable', retryAfter: '99999999' }, { retryAfterMs: 86_400_000 }, false],
    ['a crash before', { kind: 'error' }, { kind: 'unreachable', left: true }, false],
    ['a crash after', { kind: 'error', after: true }, { kind: 'unreachable', left: true }, true],
    ['a reset before', { kind: 'reset' }, { kind: 'unreachable', left: true }, false],
    ['a reset after', { kind: 'reset', after: true }, { kind: 'unreachable', left: true }, true],
    ['silence', { kind: 'silent' }, { kind: 'unreachable', left: true, reason: 'timeout' }, false],
    ['silence after', { kind: 'silent', after: true }, { kind: 'unreachable', left: true, reason: 'timeout' }, true],
    ['slow bytes', { kind: 'slow', after: true }, { kind: 'unreachable', left: true, reason: 'timeout' }, true],
    ['half an answer', { kind: 'truncated', after: true }, { kind: 'nonsense', reason: 'body' }, true],
    ['a captive portal', { kind: 'html' }, { kind: 'nonsense' }, false],
    ['a redirect', { kind: 'redirect' }, { kind: 'nonsense', reason: 'status-302' }, false],
    [
      "another deal's answer",
      { kind: 'other-deal', after: true },
      { kind: 'nonsense', reason: 'other-reference' },
      true,
    ],
    ['50 MB', { kind: 'huge', after: true }, { kind: 'nonsense', reason: 'too-large' }, true],
  ])('%s; the next try holds it exactly once', async (_what, fault, outcome, registered) => {
    const { sandbox, target } = await listeningSandbox()
    sandbox.faults.next(fault)
    const patience = 'reason' in outcome && outcome.reason === 'timeout' ? quick : limits
    expect(await deliver(target, envelope(), now, patience)).toMatchObject(outcome)
    expect(sandbox.store.all()).toHaveLength(registered ? 1 : 0)
    expect(await deliver(target, envelope(), now)).toMatchObject({ kind: 'delivered', replayed: registered })
    expect(sandbox.store.all()).toHaveLength(1)
  })
})

describe('the connector and the desk', () => {
  test('agree on looking up, listening and letting go', async () => {
    const { sandbox, target } = await listeningSandbox()
    const ask = { distributorId: 'd', envelopeId: 'e', partnerReference: 'deal-1' }
    expect(await probe(target, now)).toEqual({ reachable: true, keyRefused: false })
    expect(await probe({ ...target, apiKey: 'wrong' }, now)).toEqual({ reachable: true, keyRefused: true })
    expect(await find(target, ask, now)).toEqual({ kind: 'absent' })
    const delivered = await deliver(target, envelope(), now)
    if (delivered.kind !== 'delivered') throw new Error(delivered.kind)
    expect(await find(target, ask, now)).toEqual({ kind: 'found', registration: delivered.registration })
    await sandbox.desk.decide('deal-1', { status: 'approved', protectedUntil: '2027-02-22' })
    expect(await poll(target, { distributorId: 'd', updatedSince: null, cursor: null }, now)).toMatchObject({
      kind: 'page',
      registrations: [{ rawStatus: 'approved', protectedUntil: '2027-02-22' }],
    })
    const { remoteId } = delivered.registration
    const document = freezeWithdrawal(registration({ id: 'deal-1' }), 'No longer wanted', now())
    const going = { distributorId: 'd', envelopeId: 'key-9', remoteId, formatVersion: 1 as const, document }
    expect(await withdraw(target, going, now)).toMatchObject({ registration: { rawStatus: 'withdrawn' } })
    expect(await withdraw(target, { ...going, remoteId: 'REG-404', envelopeId: 'k' }, now)).toMatchObject({
      status: 404,
    })
  })

  test('what was answered survives a kill: the same key gives the same registration', async () => {
    const folder = temporaryFolder()
    const first = await spawned(folder)
    const before = await deliver(first.target, envelope(), now)
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    const second = await spawned(folder)
    const after = await deliver(second.target, envelope(), now)
    expect(before).toMatchObject({ kind: 'delivered', replayed: false })
    expect(after).toEqual({ ...before, replayed: true })
    expect(await deliver(second.target, envelope('deal-1', 'key-2'), now)).toMatchObject({
      code: 'duplicate-reference',
    })
  })
})

/** The sandbox as `npm run distributor` starts it: a process of its own that prints one line. */
async function spawned(folder: string): Promise<{ child: ChildProcess; target: Target }> {
  const node = new URL('../../node_modules/node/bin/node', import.meta.url).pathname
  const main = new URL('./main.ts', import.meta.url).pathname
  const args = [main, '--data', folder, '--port', '0', '--api-key', apiKey, '--review', '0']
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 2] })
  onTestFinished(() => void child.kill('SIGKILL'))
  if (!child.stdout) throw new Error('no output')
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { url, apiKey: key } = JSON.parse(line) as { url: string; apiKey: string }
  return { child, target: { base: new URL(url), allowed: { loopback: true, privateNetwork: false }, apiKey: key } }
}
