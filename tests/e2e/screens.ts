import { expect, type Locator, type Page } from '@playwright/test'

/** One screen of the house and the way to it by structure alone, so that the way is the same in every language. */
export type Screen = { readonly name: string; readonly open: (page: Page) => Promise<void> }

export const rooms = [
  'today',
  'clients',
  'catalog',
  'quotes',
  'deals',
  'orders',
  'residuals',
  'statements',
  'import',
  'settings',
] as const
export type RoomName = (typeof rooms)[number]

/** Enters a room by its door in the rail and waits until it has something to show. */
export async function enter(page: Page, room: RoomName): Promise<void> {
  const door = page.locator(`nav [data-room="${room}"]`)
  // A presentation has no doors: it is left first.
  if ((await page.locator('nav').count()) === 0) await page.keyboard.press('Escape')
  await door.click()
  await expect(door).toHaveAttribute('aria-current', 'page')
  await expect(page.locator('main h1').first()).toBeVisible()
}

/** The first row under the head of the room's list. */
export const firstRow = (page: Page): Locator => page.locator('main [role="grid"] [role="row"]').nth(1)

const face = (page: Page, index: number) => page.locator('main header [role="radiogroup"] label').nth(index).click()

const inRoom = (room: RoomName, shown: string): Screen => ({
  name: room,
  open: async (page) => {
    await enter(page, room)
    await expect(page.locator(shown).first()).toBeVisible()
  },
})

const faceOf = (room: RoomName, index: number, name: string, shown: string): Screen => ({
  name,
  open: async (page) => {
    await enter(page, room)
    await face(page, index)
    await expect(page.locator(shown).first()).toBeVisible()
  },
})

const rowOf = (room: RoomName, name: string, shown: string): Screen => ({
  name,
  open: async (page) => {
    await enter(page, room)
    await firstRow(page).click()
    await expect(page.locator(shown).first()).toBeVisible()
  },
})

const row = 'main [role="grid"] [role="row"] >> nth=1'
const clientParts = ['summary', 'services', 'people', 'deals', 'documents', 'timeline', 'tasks']
const sections = ['profile', 'language', 'currencies', 'distributors', 'safety', 'sample']

const clientPart = (part: string, index: number): Screen => ({
  name: `client-${part}`,
  open: async (page) => {
    await enter(page, 'clients')
    await firstRow(page).click()
    await page.getByRole('tab').nth(index).click()
    await expect(page.getByRole('tabpanel')).toBeVisible()
  },
})

const setting = (section: string, index: number): Screen => ({
  name: `settings-${section}`,
  open: async (page) => {
    await enter(page, 'settings')
    await page.locator('main nav button').nth(index).click()
    await expect(page.locator('main h2').first()).toBeVisible()
  },
})

/** A slide of the first quote's presentation, so many after the opening. */
const slide = (name: string, after: number, shown: string): Screen => ({
  name: `present-${name}`,
  open: async (page) => {
    await enter(page, 'quotes')
    await firstRow(page).click()
    await page.locator('main header button:has(.tabler-icon-presentation)').click()
    await expect(page.locator('main h1')).toBeVisible()
    for (let turned = 0; turned < after; turned += 1) await page.keyboard.press('PageDown')
    await expect(page.locator(shown).first()).toBeVisible()
  },
})

/** Every room and its main views, on the sample book. */
export const screens: readonly Screen[] = [
  inRoom('today', '[data-matter]'),
  inRoom('clients', row),
  ...clientParts.map(clientPart),
  inRoom('catalog', row),
  rowOf('catalog', 'offering', 'main [role="region"], main section, main aside'),
  faceOf('catalog', 1, 'suppliers', row),
  faceOf('catalog', 2, 'distributors', row),
  inRoom('quotes', row),
  rowOf('quotes', 'quote-editor', 'main header [role="radiogroup"]'),
  {
    name: 'comparison',
    open: async (page) => {
      await enter(page, 'quotes')
      await firstRow(page).click()
      await face(page, 1)
      await expect(page.locator('main .recharts-line').first()).toBeVisible()
    },
  },
  {
    name: 'brand',
    open: async (page) => {
      await enter(page, 'settings')
      await page.locator('main button[data-variant="default"]:not([aria-haspopup])').last().click()
      await expect(page.locator('main [role="region"], main section[aria-label]').last()).toBeVisible()
    },
  },
  {
    name: 'quote-paper',
    open: async (page) => {
      await enter(page, 'quotes')
      await firstRow(page).click()
      await page.locator('main header button:has(.tabler-icon-download)').click()
      await page.locator('[role="menuitem"]:has(.tabler-icon-palette)').click()
      await expect(page.locator('main [role="region"], main section[aria-label]').last()).toBeVisible()
    },
  },
  inRoom('deals', '[data-card]'),
  faceOf('deals', 1, 'opportunities', row),
  faceOf('deals', 2, 'registrations', row),
  faceOf('deals', 3, 'outbox', 'main pre'),
  {
    name: 'opportunity',
    open: async (page) => {
      await enter(page, 'deals')
      await page.locator('[data-card]').first().click()
      await expect(page.locator('main h2').first()).toBeVisible()
    },
  },
  {
    name: 'registration',
    open: async (page) => {
      await enter(page, 'deals')
      await face(page, 2)
      await firstRow(page).click()
      await expect(page.locator('main form, main h2').first()).toBeVisible()
    },
  },
  inRoom('orders', row),
  rowOf('orders', 'order', 'main h2'),
  inRoom('residuals', row),
  faceOf('residuals', 1, 'forecast', '.recharts-bar-rectangle'),
  faceOf('residuals', 2, 'agreements', row),
  inRoom('statements', 'main button'),
  inRoom('import', 'main button'),
  ...sections.map(setting),
]

/** Looked at last: they fill the window, and not every desktop gives it its size back. They speak the client's language. */
export const slides: readonly Screen[] = [
  slide('opening', 0, 'main h1'),
  slide('options', 2, 'main table'),
  slide('cost', 3, 'main .recharts-line'),
]
