import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channels, type Handlers } from '#contract/channels'
import { type ChannelName, channelNames } from '#contract/names'
import { answerTo } from '#main/answer'
import { Refused } from '#main/faults'

/** Handlers that tell which channel was reached with what. */
function listening(reached: unknown[]): Handlers {
  const entries = channelNames.map((name) => [name, async (ask: unknown) => void reached.push(ask)])
  return Object.fromEntries(entries) as Handlers
}

const failing = (error: unknown) =>
  ({ ...listening([]), 'system.about': () => Promise.reject(error) }) as unknown as Handlers

describe('an answer', () => {
  test('carries the value of a good ask, parsed', async () => {
    const handlers = { ...listening([]), 'secrets.has': async ({ name }: { name: string }) => name.length } as never
    expect(await answerTo('secrets.has', handlers, { name: 'distributor:a' })).toEqual({ ok: true, value: 13 })
  })

  test('of 10,000 malformed asks is a refusal, and no handler hears of them', async () => {
    const reached: unknown[] = []
    const handlers = listening(reached)
    const junk = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      fc.record({
        name: fc.string(),
        url: fc.string(),
        fileId: fc.string(),
        snapshotId: fc.anything(),
        __proto__: fc.anything(),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channelNames), junk, async (name: ChannelName, ask) => {
        if (channels[name].ask.safeParse(ask).success) return
        expect(await answerTo(name, handlers, ask)).toMatchObject({ ok: false, fault: { code: 'bad-ask' } })
      }),
      { seed: 20260331, numRuns: 10_000 },
    )
    expect(reached).toEqual([])
  })

  test.each<[ChannelName, unknown]>([
    ['files.openDocument', { fileId: '../../../etc/passwd', name: 'a.pdf' }],
    ['files.openDocument', { fileId: 'A'.repeat(64), name: 'a.pdf' }],
    ['files.save', { suggestedName: 'a', kind: 'pdf', bytes: [1, 2] }],
    ['files.save', { suggestedName: 'a', kind: 'pdf', bytes: new Uint8Array(1), path: '/etc/passwd' }],
    ['secrets.has', { name: '__proto__' }],
    ['secrets.has', { name: 'distributor:../x' }],
    ['system.about', {}],
    ['system.setBadge', { waiting: -1 }],
    ['system.setFullScreen', { on: 'yes' }],
    ['safety.readJournal', { bookId: 'b', after: 0.5 }],
    ['connectors.deliver', { distributorId: 'd', envelopeId: 'e', formatVersion: 2, document: '{}' }],
    ['connectors.deliver', { distributorId: 'd', envelopeId: 'e', formatVersion: 1, document: 'x'.repeat(300_000) }],
  ])('%s refuses %#', async (name, ask) => {
    expect(await answerTo(name, listening([]), ask)).toMatchObject({ ok: false, fault: { code: 'bad-ask' } })
  })

  test('of a handler that fails is a code, never a path or a stack', async () => {
    const full = Object.assign(new Error("ENOSPC: write '/home/ada'"), { code: 'ENOSPC' })
    expect(await answerTo('system.about', failing(full), undefined)).toEqual({
      ok: false,
      fault: { code: 'disk-full' },
    })
    expect(await answerTo('system.about', failing(new Refused('damaged')), undefined)).toEqual({
      ok: false,
      fault: { code: 'damaged' },
    })
    expect(await answerTo('system.about', failing('odd'), undefined)).toEqual({ ok: false, fault: { code: 'failed' } })
  })
})
