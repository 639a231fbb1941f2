import { expect, test } from 'vitest'
import { placeFor } from '#main/window-state'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const kept = { x: 100, y: 80, width: 1400, height: 900, maximized: false }

test('the window opens where it was left', () => {
  expect(placeFor(kept, [screen])).toEqual({ x: 100, y: 80, width: 1400, height: 900 })
  const left = { x: -1920, y: 0, width: 1920, height: 1080 }
  expect(placeFor({ ...kept, x: -1500 }, [screen, left])).toMatchObject({ x: -1500 })
})

test('for the first time it has its usual size and the system places it', () => {
  expect(placeFor(null, [screen])).toEqual({ width: 1280, height: 800 })
})

test.each([
  ['on a screen that is gone', { ...kept, x: 3000 }],
  ['with its title above every screen', { ...kept, y: -500 }],
  ['with its title below every screen', { ...kept, y: 1070 }],
  ['with only a sliver to grab', { ...kept, x: 1800 }],
])('left %s it keeps its size and is placed anew', (_where, state) => {
  expect(placeFor(state, [screen])).toEqual({ width: 1400, height: 900 })
})

test('it is never smaller than the smallest', () => {
  expect(placeFor({ ...kept, width: 10, height: 10 }, [screen])).toMatchObject({ width: 1024, height: 700 })
})
