/** Every channel by name, free of zod so that the preload stays small. */
export const channelNames = [
  'files.save',
  'files.pick',
  'files.pickDocuments',
  'files.keepDocument',
  'files.openDocument',
  'files.print',
  'safety.state',
  'safety.append',
  'safety.readJournal',
  'safety.beginSnapshot',
  'safety.addRows',
  'safety.finishSnapshot',
  'safety.abandonSnapshot',
  'safety.readSnapshot',
  'safety.exportSnapshot',
  'safety.importSnapshot',
  'safety.chooseFolder',
  'connectors.setEndpoint',
  'connectors.removeEndpoint',
  'connectors.endpoints',
  'connectors.deliver',
  'connectors.find',
  'connectors.poll',
  'connectors.probe',
  'secrets.set',
  'secrets.has',
  'secrets.clear',
  'system.about',
  'system.ready',
  'system.openExternal',
  'system.setTheme',
  'system.setBadge',
] as const

export type ChannelName = (typeof channelNames)[number]

export const eventNames = ['wake', 'menu', 'closing'] as const
