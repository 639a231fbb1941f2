import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { isOurPage } from '#main/guards'

const page = {} as WebContents
const pages = new Set([page])
const good = { parent: null, origin: 'app://evergreen', url: 'app://evergreen/index.html' }
const from = (sender: object, senderFrame: object | null) => ({ sender, senderFrame }) as IpcMainInvokeEvent

test('our own page may call', () => {
  expect(isOurPage(from(page, good), pages)).toBe(true)
})

test.each([
  ['a window that is not ours', from({}, good)],
  ['a frame that is gone', from(page, null)],
  ['a frame inside the page', from(page, { ...good, parent: good })],
  [
    'another origin in our window',
    from(page, { ...good, origin: 'https://evil.example', url: 'https://evil.example/' }),
  ],
  ['a page that only looks like ours', from(page, { ...good, url: 'app://evergreen.evil/index.html' })],
  ['an opaque origin', from(page, { ...good, origin: 'null' })],
])('%s may not', (_who, event) => {
  expect(isOurPage(event, pages)).toBe(false)
})
