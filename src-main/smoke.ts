import { app } from 'electron'

const longest = 60_000

export type Smoke = { readonly ready: (bookVersion: number) => void; readonly failed: (words: string) => void }

/** `--smoke`: one JSON line on stdout when the page is ready, then out; words on stderr and 1 when it never is. */
export function startSmoke(): Smoke {
  const failed = (words: string) => {
    process.stderr.write(`evergreen: ${words}\n`, () => app.exit(1))
  }
  const late = setTimeout(() => failed(`the page was not ready after ${longest / 1000} seconds`), longest)
  return {
    failed,
    ready: (bookVersion) => {
      clearTimeout(late)
      const { electron, chrome: chromium } = process.versions
      const line = { ready: true, ms: Math.round(process.uptime() * 1000), electron, chromium, bookVersion }
      process.stdout.write(`${JSON.stringify(line)}\n`, () => app.exit(0))
    },
  }
}
