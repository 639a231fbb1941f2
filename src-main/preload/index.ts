import { contextBridge, ipcRenderer } from 'electron'
import { channelNames, eventNames } from '#contract/names'

type Verbs = Record<string, (ask?: unknown) => Promise<unknown>>
type Hear = (event: unknown) => void

const families: Record<string, Verbs> = {}
for (const name of channelNames) {
  const [family = '', verb = ''] = name.split('.')
  const verbs = families[family] ?? {}
  verbs[verb] = (ask) => ipcRenderer.invoke(name, ask)
  families[family] = verbs
}

/** Only events of the contract can be heard, and the page never sees Electron's own event. */
function on(name: string, hear: Hear): () => void {
  if (!(eventNames as readonly string[]).includes(name)) return () => undefined
  const listen = (_event: unknown, value: unknown) => hear(value)
  ipcRenderer.on(`event.${name}`, listen)
  return () => {
    ipcRenderer.off(`event.${name}`, listen)
  }
}

contextBridge.exposeInMainWorld('bridge', { ...families, on })
