import { expect, test } from 'vitest'
import { gathered } from '#db/gathered'

/** Work that is finished by hand, and what it was given. */
function held() {
  const batches: (readonly number[])[] = []
  const ends: (() => void)[] = []
  const ask = gathered(async (asks: readonly number[]) => {
    batches.push(asks)
    await new Promise<void>((end) => ends.push(end))
    if (asks.includes(13)) throw new Error('unlucky')
    return asks.map((one) => one * 10)
  })
  const turns = async () => {
    for (let count = 0; count < 10; count += 1) await Promise.resolve()
  }
  return {
    ...{ ask, batches },
    finish: async () => {
      await turns()
      for (const end of ends.splice(0)) end()
      await turns()
    },
  }
}

test('those who ask in one turn share one piece of work, and everybody gets their own answer', async () => {
  const { ask, batches, finish } = held()
  const answers = Promise.all([ask(1), ask(2), ask(3)])
  await finish()
  expect(await answers).toEqual([10, 20, 30])
  expect(batches).toEqual([[1, 2, 3]])
})

test('who asks while work is under way waits for the next, in the order of asking', async () => {
  const { ask, batches, finish } = held()
  const first = ask(1)
  await Promise.resolve().then(() => Promise.resolve())
  const later = Promise.all([ask(2), ask(3)])
  await finish()
  expect(batches).toEqual([[1], [2, 3]])
  await finish()
  expect([await first, ...(await later)]).toEqual([10, 20, 30])
})

test('one that breaks the batch breaks alone', async () => {
  const { ask, batches, finish } = held()
  const answers = Promise.allSettled([ask(1), ask(13), ask(2)])
  await finish()
  await finish()
  expect((await answers).map((one) => (one.status === 'fulfilled' ? one.value : 'broken'))).toEqual([10, 'broken', 20])
  expect(batches).toEqual([[1, 13, 2], [1], [13], [2]])
  const after = ask(4)
  await finish()
  expect(await after).toBe(40)
})

test('one that was alone is not tried twice', async () => {
  const { ask, batches, finish } = held()
  const answer = ask(13).catch((error: Error) => error.message)
  await finish()
  expect(await answer).toBe('unlucky')
  expect(batches).toEqual([[13]])
})
