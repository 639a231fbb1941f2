import type { World } from '#sync/world'

/** Where a power cut strikes: at the n-th call that sync makes of the book or the network, before it is done or after. */
export type Cut = { readonly call: number; readonly after: boolean }

export type Mortal = {
  readonly world: World
  /** Resolves when the cut has struck. */
  readonly died: Promise<void>
  /** Resolves when what was under way at the cut has ended: a commit that had begun may still come to the disk. */
  readonly settled: () => Promise<void>
}

const never = new Promise<never>(() => undefined)

/** A world whose every await can be the last one: after the cut nothing answers any more. */
export function mortal(world: World, cut: Cut | null): Mortal {
  let calls = 0
  let dead = false
  let die = () => {}
  const died = new Promise<void>((settle) => {
    die = settle
  })
  const underWay = new Set<Promise<unknown>>()
  const wrap =
    <Args extends unknown[], Value>(work: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      if (dead) return never
      calls += 1
      const mine = cut !== null && calls === cut.call
      if (mine) {
        dead = true
        die()
        if (!cut.after) return never
      }
      const done = work(...args)
      underWay.add(done)
      void done.catch(() => undefined).finally(() => underWay.delete(done))
      const value = await done
      return dead ? never : value
    }
  const wrapAll = <Functions extends object>(functions: Functions): Functions =>
    Object.fromEntries(Object.entries(functions).map(([name, work]) => [name, wrap(work)])) as Functions
  return {
    world: { ...world, queue: wrapAll(world.queue), connectors: wrapAll(world.connectors) },
    died,
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled([...underWay])
    },
  }
}
