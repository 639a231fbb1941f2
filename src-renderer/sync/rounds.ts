import type { Instant } from '#domain/values/dates'
import { drain, type Mood } from './drain'
import { pollAll } from './poll'
import type { World } from './world'

/** Timers, the lock and the events of the window; handed in, so that tests hold the clock. */
export type Surroundings = {
  /** Runs one piece of work at a time over every window of this origin. */
  readonly exclusively: (work: () => Promise<void>) => Promise<unknown>
  readonly later: (work: () => void, ms: number) => () => void
  /** `queue`: something may be waiting. `back`: the network or the machine came back. `look`: a person looks at the window. */
  readonly events: (kick: (why: 'queue' | 'back' | 'look') => void) => () => void
}

export type Rounds = {
  /** Wants a round soon; resolves when no round is wanted any more. */
  readonly kick: (mood: Mood, poll?: boolean) => Promise<void>
  readonly stop: () => void
}

const whileHot = 10_000
const hotFor = 3 * 60_000
const whileCold = 5 * 60_000
const lookAfter = 30_000
const spread = 1500
const shortest = 200
const afterFailure = 60_000
/** A timer that is this late has slept with the machine. */
const overslept = 60_000

/** Round after round: drain, now and then a poll, then sleep until the next is due. Polls come often after news and rarely without. */
export function startRounds(world: World, around: Surroundings): Rounds {
  let wanted: { readonly mood: Mood; readonly poll: boolean } | null = null
  let running: Promise<void> | null = null
  let stopped = false
  let polledAt: Instant = Number.NEGATIVE_INFINITY
  let newsAt: Instant = world.now()
  let cancel = () => {}
  let cancelBack = () => {}

  const sleepUntil = (at: Instant) => {
    cancel()
    if (stopped) return
    const wait = Math.min(Math.max(at - world.now(), shortest), whileCold)
    const due = world.now() + wait
    cancel = around.later(() => (world.now() - due > overslept ? wake() : void kick('due')), wait)
  }
  /** After sleep, or a net that was gone: nothing goes out before the line has been probed, and not everybody at once. */
  const wake = () => {
    cancel()
    cancelBack()
    if (!stopped) cancelBack = around.later(() => void kick('eager'), Math.round(world.random() * spread))
  }
  const pollEvery = () => (world.now() - newsAt < hotFor ? whileHot : whileCold)
  const isPollDue = () => world.now() - polledAt >= pollEvery() || world.now() < polledAt

  const round = async (mood: Mood, poll: boolean): Promise<Instant | null> => {
    world.tell({ sending: true })
    try {
      const { delivered, next } = await drain(world, mood)
      if (delivered > 0) newsAt = world.now()
      if (!stopped && (poll || isPollDue())) {
        polledAt = world.now()
        if ((await pollAll(world)) > 0) newsAt = world.now()
      }
      return next
    } finally {
      world.tell({ sending: false })
    }
  }

  const run = async () => {
    let next: Instant | null = world.now() + afterFailure
    try {
      while (wanted && !stopped) {
        const { mood, poll } = wanted
        wanted = null
        await around.exclusively(async () => {
          if (!stopped) next = await round(mood, poll)
        })
      }
    } finally {
      running = null
      sleepUntil(Math.min(next ?? Number.POSITIVE_INFINITY, polledAt + pollEvery()))
    }
  }

  function kick(mood: Mood, poll = false): Promise<void> {
    wanted = { mood: mood === 'eager' ? mood : (wanted?.mood ?? mood), poll: poll || (wanted?.poll ?? false) }
    running ??= run()
    return running
  }

  const off = around.events((why) => {
    if (why === 'back') wake()
    else if (why === 'queue') void kick('due')
    else if (world.now() - polledAt > lookAfter) void kick('due', true)
  })
  void kick('due')
  return {
    kick,
    stop: () => {
      stopped = true
      cancel()
      cancelBack()
      off()
    },
  }
}
