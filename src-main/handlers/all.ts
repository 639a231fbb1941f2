import { join } from 'node:path'
import { app, safeStorage } from 'electron'
import type { Handlers } from '#contract/channels'
import type { StartArguments } from '../args'
import { openEndpoints } from '../connectors/endpoints'
import { openRecorder } from '../connectors/recorder'
import { openSafety, type Safety } from '../safety/safety'
import type { SettingsFile } from '../settings'
import { connectorHandlers } from './connectors'
import { connectorAskHandlers } from './connectors-ask'
import { openDocuments } from './documents'
import { fileHandlers } from './files'
import { printingHandlers } from './printing'
import { safetyHandlers } from './safety'
import { openSecrets, secretsHandlers } from './secrets'
import { systemHandlers } from './system'

export type Surroundings = {
  readonly settings: SettingsFile
  readonly args: StartArguments
  readonly onReady: (ready: { readonly ms: number; readonly bookVersion: number }) => void
}

/** Every family, wired to its folder under the app's own. */
export function allHandlers({ settings, args, onReady }: Surroundings): {
  readonly handlers: Handlers
  readonly safety: Safety
} {
  const folder = app.getPath('userData')
  const now = () => Date.now()
  const secrets = openSecrets(safeStorage, {
    read: () => settings.read().secrets,
    write: (sealed) => settings.change({ secrets: sealed }),
  })
  const { distributor } = args
  const secretOf = (distributorId: string) =>
    distributor?.distributorId === distributorId ? distributor.key : secrets.get(`distributor:${distributorId}`)
  const endpoints = openEndpoints(
    { read: () => settings.read().endpoints, write: (kept) => settings.change({ endpoints: [...kept] }) },
    secretOf,
    distributor
      ? [{ distributorId: distributor.distributorId, kind: 'bridge', url: distributor.url, allowLoopback: true }]
      : [],
    (distributorId, secret) => secrets.set(`distributor:${distributorId}`, secret),
  )
  const flight = join(folder, 'flight')
  const recorder = openRecorder(flight, now)
  const documentFolder = join(folder, 'documents')
  const second = {
    get: () => settings.read().secondFolder,
    set: (path: string) => settings.change({ secondFolder: path }),
  }
  const documents = openDocuments({
    folder: documentFolder,
    copies: join(folder, 'opened'),
    elsewhere: second.get,
  })
  void documents.tidy().catch(() => undefined)
  const safety = openSafety({ folder: join(folder, 'safety'), documents: documentFolder, flight, now, second })
  const handlers: Handlers = {
    ...fileHandlers(documents),
    ...printingHandlers(),
    ...safetyHandlers(safety),
    ...connectorHandlers(endpoints, now, recorder),
    ...connectorAskHandlers(endpoints, recorder, documents.copyOf),
    ...secretsHandlers(secrets),
    ...systemHandlers(settings, args.demo, onReady),
  }
  return { handlers, safety }
}
