import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './app.ts'
import { answerOpen, answerSave } from './dialogs.ts'

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))
const canary = 'canary-5d1e-secret'

test('the page is served under a strict policy with a fresh nonce for each load', async ({ evergreen }) => {
  const load = () =>
    evergreen.page.evaluate(async () => {
      const answer = await fetch('/index.html')
      const nonce = /name="csp-nonce" content="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
      return { policy: answer.headers.get('content-security-policy') ?? '', nonce }
    })
  const [first, second] = [await load(), await load()]
  expect(first.policy).toContain("default-src 'none'")
  expect(first.policy).toContain(`'nonce-${first.nonce}'`)
  expect(first.policy).not.toContain('unsafe')
  expect(second.nonce).not.toBe(first.nonce)
})

test('every window is sandboxed and isolated', async ({ evergreen }) => {
  await evergreen.page.evaluate(() => window.bridge.files.print({ html: '<p>x</p>', paper: 'A4', footer: '' }))
  const windows = await evergreen.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => {
      const contents = one.webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity }
    }),
  )
  const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true }
  expect(windows).toEqual([safe, safe])
})

test.describe('a page that was taken over', () => {
  test.use({ expectedErrors: [/Content Security Policy|404/] })

  test('runs no script, opens no window, goes nowhere and reaches no file', async ({ evergreen }) => {
    const { page, electron } = evergreen
    const got = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.head.append(script)
      const opened = window.open('https://evil.example/')
      const reach = (url: string) =>
        fetch(url).then(
          (answer) => answer.status,
          () => 'blocked',
        )
      const urls = ['/..%2fmain%2findex.js', '/%2e%2e/main/index.js', 'https://evil.example/', 'file:///etc/passwd']
      return { ran: 'ran' in window, opened, reached: await Promise.all(urls.map(reach)) }
    })
    expect(got).toEqual({ ran: false, opened: null, reached: [404, 404, 'blocked', 'blocked'] })
    await page.evaluate(() => {
      location.href = 'https://evil.example/'
    })
    const asked = await page.evaluate(() => window.bridge.system.openExternal({ url: 'file:///etc/passwd' }))
    expect(asked).toEqual({ ok: false, fault: { code: 'refused-url' } })
    expect(page.url()).toMatch(/^app:\/\/evergreen\//)
    expect(electron.windows()).toHaveLength(1)
  })

  test('gets no permission', async ({ evergreen }) => {
    const states = await evergreen.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })
})

test('a secret reaches neither the page nor the disk in clear', async ({ evergreen }) => {
  const name = 'distributor:dist-meridian'
  await evergreen.page.evaluate(([name, value]) => window.bridge.secrets.set({ name, value }), [name, canary] as const)
  expect(await evergreen.page.evaluate((name) => window.bridge.secrets.has({ name }), name)).toEqual({
    ok: true,
    value: true,
  })
  expect(await evergreen.page.evaluate(() => Object.keys(window.bridge.secrets).sort())).toEqual([
    'clear',
    'has',
    'set',
  ])
  await evergreen.close()
  const holding = filesUnder(evergreen.folder).filter((file) => readFileSync(file).includes(canary))
  expect(holding).toEqual([])
})

test('a second instance hands over to the first and writes nothing', async ({ evergreen }) => {
  const program = evergreen.electron.process().spawnfile
  const args = process.env.EVERGREEN_SANDBOX === 'off' ? ['--no-sandbox'] : []
  await evergreen.electron.evaluate(({ app }) => {
    const handedOver = new Promise((settle) => app.once('second-instance', () => settle(true)))
    Object.assign(app, { handedOver })
  })
  const second = spawnSync(program, [...args, root, `--user-data-dir=${evergreen.folder}`, '--smoke'], {
    encoding: 'utf8',
    timeout: 15_000,
  })
  expect([second.status, second.stdout]).toEqual([1, ''])
  expect(second.stderr).toContain('another Evergreen has this book open')
  expect(await evergreen.electron.evaluate(({ app }) => (app as unknown as { handedOver: boolean }).handedOver)).toBe(
    true,
  )
})

test('the window opens where it was left', async ({ evergreen, launch }) => {
  const place = { x: 40, y: 30, width: 1100, height: 760 }
  const boundsOf = (app: typeof evergreen) =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await evergreen.electron.evaluate(({ BrowserWindow }, box) => BrowserWindow.getAllWindows()[0]?.setBounds(box), place)
  await expect.poll(() => boundsOf(evergreen)).toEqual(place)
  await evergreen.close()
  const again = await launch({ folder: evergreen.folder, size: { width: 1100, height: 760 } })
  expect(await boundsOf(again)).toMatchObject({ x: 40, y: 30, width: 1100 })
})

test('a file is saved whole under the name the advisor chose, and picked again', async ({ evergreen }, testInfo) => {
  const path = testInfo.outputPath('Clients.csv')
  await answerSave(evergreen.electron, path)
  const saved = await evergreen.page.evaluate(() =>
    window.bridge.files.save({ suggestedName: 'Clients', kind: 'csv', bytes: new TextEncoder().encode('a,b\n') }),
  )
  expect([saved, readFileSync(path, 'utf8')]).toEqual([{ ok: true, value: { name: 'Clients.csv' } }, 'a,b\n'])
  await answerOpen(evergreen.electron, [path])
  const picked = await evergreen.page.evaluate(async () => {
    const answer = await window.bridge.files.pick({ kind: 'table' })
    return answer.ok && answer.value ? [answer.value.name, new TextDecoder().decode(answer.value.bytes)] : null
  })
  expect(picked).toEqual(['Clients.csv', 'a,b\n'])
  await answerSave(evergreen.electron, null)
  const cancelled = await evergreen.page.evaluate(() =>
    window.bridge.files.save({ suggestedName: 'x', kind: 'csv', bytes: new Uint8Array() }),
  )
  expect(cancelled).toEqual({ ok: true, value: null })
})

test.describe('printing', () => {
  test.use({ expectedErrors: [/Content Security Policy/] })

  test('makes a PDF of words and pictures alone: its scripts do not run and nothing is fetched', async ({
    evergreen,
  }, testInfo) => {
    const html = `<!doctype html><html lang="en"><head><title>Quote</title></head><body><h1>Net total</h1>
    <script>document.body.textContent = 'taken over'</script><img src="http://127.0.0.1:9/beacon" alt="">
    <p style="break-before: page">Page two</p></body></html>`
    const bytes = await evergreen.page.evaluate(async (html) => {
      const answer = await window.bridge.files.print({ html, paper: 'Letter', footer: 'Quote 7 <b>' })
      return answer.ok ? [...answer.value] : []
    }, html)
    const path = testInfo.outputPath('quote.pdf')
    writeFileSync(path, Buffer.from(bytes))
    const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    test.skip(text.error !== undefined, 'pdftotext is not installed')
    expect(text.stdout).toMatch(/Net total[\s\S]*Quote 7 <b>\s+1 ?\/ ?2[\s\S]*Page two[\s\S]*2 ?\/ ?2/)
    expect(text.stdout).not.toContain('taken over')
  })
})

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
}
