import { z } from 'zod'
import * as connectors from './connectors'
import * as endpoint from './endpoint'
import type { Answer } from './fault'
import * as files from './files'
import type { ChannelName } from './names'
import * as recorder from './recorder'
import * as safety from './safety'
import * as system from './system'

type Channel<Ask extends z.ZodType, Reply> = { readonly ask: Ask; readonly reply?: Reply }

const nothing = z.undefined()

/** Says what a channel answers; the type exists for the compiler alone. */
function channel<Reply>() {
  return <Ask extends z.ZodType>(ask: Ask): Channel<Ask, Reply> => ({ ask })
}

export const channels = {
  'files.save': channel<{ name: string } | null>()(files.saveAsk),
  'files.pick': channel<files.PickedFile | null>()(files.pickAsk),
  'files.pickDocuments': channel<readonly files.KeptDocument[]>()(nothing),
  'files.keepDocument': channel<files.KeptDocument>()(files.keepDocumentAsk),
  'files.openDocument': channel<null>()(files.openDocumentAsk),
  'files.checkDocument': channel<files.DocumentState>()(files.checkDocumentAsk),
  'files.readDocument': channel<Uint8Array>()(files.readDocumentAsk),
  'files.print': channel<Uint8Array>()(files.printAsk),
  'safety.state': channel<safety.SafetyState>()(nothing),
  'safety.append': channel<{ generation: number }>()(safety.appendAsk),
  'safety.readJournal': channel<safety.JournalPart>()(safety.readJournalAsk),
  'safety.beginSnapshot': channel<{ draftId: string }>()(safety.beginSnapshotAsk),
  'safety.addRows': channel<null>()(safety.addRowsAsk),
  'safety.finishSnapshot': channel<safety.SnapshotInfo>()(safety.draftAsk),
  'safety.abandonSnapshot': channel<null>()(safety.draftAsk),
  'safety.readSnapshot': channel<safety.SnapshotPart>()(safety.readSnapshotAsk),
  'safety.exportSnapshot': channel<{ name: string } | null>()(safety.snapshotAsk),
  'safety.importSnapshot': channel<safety.SnapshotInfo | null>()(nothing),
  'safety.chooseFolder': channel<{ name: string } | null>()(nothing),
  'connectors.setEndpoint': channel<endpoint.Endpoint>()(endpoint.endpointAsk),
  'connectors.setExtra': channel<endpoint.Endpoint>()(endpoint.extraAsk),
  'connectors.removeEndpoint': channel<null>()(connectors.distributorAsk),
  'connectors.endpoints': channel<readonly endpoint.Endpoint[]>()(nothing),
  'connectors.chooseFolder': channel<endpoint.Endpoint | null>()(connectors.distributorAsk),
  'connectors.signIn': channel<connectors.SecretKept>()(connectors.distributorAsk),
  'connectors.dryRun': channel<endpoint.DryRun>()(connectors.dryRunAsk),
  'connectors.openPacket': channel<null>()(connectors.packetAsk),
  'connectors.deliver': channel<connectors.Delivery>()(connectors.envelopeAsk),
  'connectors.update': channel<connectors.Delivery>()(connectors.updateAsk),
  'connectors.extend': channel<connectors.Delivery>()(connectors.extendAsk),
  'connectors.withdraw': channel<connectors.Delivery>()(connectors.withdrawAsk),
  'connectors.find': channel<connectors.Found>()(connectors.findAsk),
  'connectors.poll': channel<connectors.Polled>()(connectors.pollAsk),
  'connectors.told': channel<connectors.Told>()(connectors.toldAsk),
  'connectors.download': channel<connectors.Downloaded>()(connectors.downloadAsk),
  'connectors.probe': channel<connectors.Probed>()(connectors.distributorAsk),
  'recorder.note': channel<null>()(recorder.noteAsk),
  'recorder.read': channel<recorder.RecordedPart>()(recorder.recordAsk),
  'recorder.verify': channel<recorder.Verified>()(nothing),
  'secrets.set': channel<connectors.SecretKept>()(connectors.setSecretAsk),
  'secrets.has': channel<boolean>()(connectors.secretAsk),
  'secrets.clear': channel<null>()(connectors.secretAsk),
  'system.about': channel<system.About>()(nothing),
  'system.ready': channel<null>()(system.readyAsk),
  'system.openExternal': channel<null>()(system.openExternalAsk),
  'system.setTheme': channel<null>()(system.themeAsk),
  'system.setBadge': channel<null>()(system.badgeAsk),
  'system.setFullScreen': channel<{ readonly was: boolean }>()(system.fullScreenAsk),
} as const satisfies Record<ChannelName, Channel<z.ZodType, unknown>>

export type Ask<Name extends ChannelName> = z.infer<(typeof channels)[Name]['ask']>
export type Reply<Name extends ChannelName> = Exclude<(typeof channels)[Name]['reply'], undefined>

type Call<Name extends ChannelName> =
  Ask<Name> extends undefined ? () => Promise<Answer<Reply<Name>>> : (ask: Ask<Name>) => Promise<Answer<Reply<Name>>>

type Family<Name extends ChannelName> = Name extends `${infer F}.${string}` ? F : never

/** What the page sees as `window.bridge`: named functions by family, and nothing else. */
export type Bridge = {
  readonly [F in Family<ChannelName>]: {
    readonly [Name in Extract<ChannelName, `${F}.${string}`> as Name extends `${F}.${infer Verb}`
      ? Verb
      : never]: Call<Name>
  }
} & {
  readonly on: <Name extends system.EventName>(name: Name, hear: (event: system.Events[Name]) => void) => () => void
}

/** Handlers are exhaustive: a channel without one does not compile. */
export type Handlers = { readonly [Name in ChannelName]: (ask: Ask<Name>) => Promise<Reply<Name>> }
