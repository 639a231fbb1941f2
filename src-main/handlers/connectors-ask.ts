import { randomBytes } from 'node:crypto'
import { shell } from 'electron'
import type { Handlers } from '#contract/channels'
import type { SecretKept } from '#contract/connectors'
import { emlOf } from '../connectors/eml'
import type { Endpoints, SignIns } from '../connectors/endpoints'
import type { Recorder } from '../connectors/recorder'
import { signIn, type Waiting } from '../connectors/sign-in'
import { Refused } from '../faults'
import { choose } from './files'

type AskHandlers = Pick<
  Handlers,
  | 'connectors.chooseFolder'
  | 'connectors.signIn'
  | 'connectors.openPacket'
  | 'recorder.note'
  | 'recorder.read'
  | 'recorder.verify'
>

/** Words of the page that the browser shows at the end; the window is not there to translate them. */
const words = {
  done: 'Evergreen is connected. You can close this page. / Evergreen está conectado. Puede cerrar esta página.',
  failed: 'Evergreen was not connected. / Evergreen no se ha conectado.',
}

/** What needs the advisor's eyes beyond the window: a folder, the browser, the mail program; and the flight recorder. */
export function connectorAskHandlers(
  endpoints: Endpoints & SignIns,
  recorder: Recorder,
  /** Writes a copy that another program may open; gives its path. */
  copyFor: (name: string, bytes: Uint8Array) => Promise<string>,
): AskHandlers {
  let waiting: Waiting | null = null
  return {
    'connectors.chooseFolder': async ({ distributorId }) => {
      const [folder] = await choose({ properties: ['openDirectory', 'createDirectory'] })
      return folder ? endpoints.set({ kind: 'folder', distributorId, folder }) : null
    },
    'connectors.signIn': async ({ distributorId }) => {
      waiting?.cancel()
      const mine = signIn(endpoints.desk(distributorId), (url) => shell.openExternal(url), words)
      waiting = mine
      return (await endpoints.signedIn(distributorId, await mine.refreshToken)) as SecretKept
    },
    'connectors.openPacket': async ({ distributorId, envelopeId, subject, letter, attachments }) => {
      const { kept } = endpoints.target(distributorId)
      if (kept?.kind !== 'email') throw new Refused('no-endpoint', 'kind')
      const boundary = `evergreen-${randomBytes(18).toString('hex')}`
      const bytes = emlOf({ to: kept.to, subject, text: letter, attachments, boundary })
      const problem = await shell.openPath(await copyFor(`${envelopeId}.eml`, bytes))
      if (problem) throw new Refused('failed', 'open')
      return null
    },
    'recorder.note': async ({ document, ...about }) => {
      await recorder.note({ ...about, asked: '', request: document, answered: '', answer: '', outcome: '' })
      return null
    },
    'recorder.read': ({ registrationId }) => recorder.read(registrationId),
    'recorder.verify': () => recorder.verify(),
  }
}
