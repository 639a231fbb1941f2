import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { keptEndpoint } from './connectors/kept'
import { makeFolder, writeDurably } from './durable'

/** What main itself remembers: where secrets' neighbours live, how the window starts. Never anything of the book. */
const schema = z.object({
  theme: z.enum(['light', 'dark', 'system']).catch('system'),
  secondFolder: z.string().nullable().catch(null),
  endpoints: z.array(keptEndpoint).catch([]),
  /** Sealed by the system's keyring, as base64. */
  secrets: z.record(z.string(), z.string()).catch({}),
  window: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
    .nullable()
    .catch(null),
})

export type MainSettings = z.infer<typeof schema>
export type SettingsFile = {
  readonly read: () => MainSettings
  /** Resolves when the change is on the disk. */
  readonly change: (part: Partial<MainSettings>) => Promise<void>
}

/** One small JSON file. A damaged one counts as empty: the advisor enters an endpoint again, the book is untouched. */
export function settingsFile(folder: string): SettingsFile {
  const path = join(folder, 'settings.json')
  let current = parse(readText(path))
  let turn: Promise<unknown> = Promise.resolve()
  const store = async () => {
    await makeFolder(folder)
    await writeDurably(path, (file) => file.writeFile(JSON.stringify(current, null, 2)))
  }
  return {
    read: () => current,
    change: (part) => {
      current = { ...current, ...part }
      const written = turn.then(store)
      turn = written.catch(() => undefined)
      return written
    },
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '{}'
  }
}

function parse(text: string): MainSettings {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return schema.parse({})
  }
}
