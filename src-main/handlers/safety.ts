import type { Handlers } from '#contract/channels'
import { Refused } from '../faults'
import type { Safety } from '../safety/safety'
import { verify } from '../safety/snapshot-read'
import { copyDurably, ending } from '../safety/snapshots'
import { choose, saveAs } from './files'

type SafetyHandlers = Pick<Handlers, Extract<keyof Handlers, `safety.${string}`>>

const filter = { name: 'Evergreen', extensions: [ending.slice(1)] }

/** The safety net with the three dialogs that only main may show. */
export function safetyHandlers(safety: Safety): SafetyHandlers {
  return {
    ...safety.handlers,
    'safety.exportSnapshot': async ({ snapshotId }) => {
      const from = safety.fileOf(snapshotId)
      const { header } = await verify(from)
      const day = new Date(header.at).toISOString().slice(0, 10)
      return saveAs(`Evergreen ${day}${ending}`, filter, (path) => {
        if (path === from) throw new Refused('bad-ask', 'name')
        return copyDurably(from, path)
      })
    },
    'safety.importSnapshot': async () => {
      const [path] = await choose({ properties: ['openFile'], filters: [filter] })
      return path ? safety.importFrom(path) : null
    },
    'safety.chooseFolder': async () => {
      const [path] = await choose({ properties: ['openDirectory', 'createDirectory'] })
      return path ? safety.chooseSecond(path) : null
    },
  }
}
