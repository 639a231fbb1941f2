import type { ConnectorKind, EndpointAsk } from '#contract/endpoint'
import { exampleMapping } from './example-mapping'

/** A field of a connection, by the key of its words. `key` alone is secret; `local` and `consent` are yes or no. */
export type FieldName =
  | 'url'
  | 'loginUrl'
  | 'tenant'
  | 'clientId'
  | 'key'
  | 'property'
  | 'pipeline'
  | 'stage'
  | 'lostStage'
  | 'field'
  | 'lostStatus'
  | 'publicKey'
  | 'partnerKey'
  | 'mapping'
  | 'to'
  | 'local'
  | 'consent'
export type ConnectionField = {
  readonly name: FieldName
  readonly form: 'text' | 'secret' | 'long' | 'yes-no'
  /** What most connections of the kind have. */
  readonly usual: string
  readonly optional: boolean
}
export type ConnectionValues = Readonly<Partial<Record<FieldName, string>>>

const text = (name: FieldName, usual = ''): ConnectionField => ({ name, form: 'text', usual, optional: false })
const maybe = (name: FieldName, usual = ''): ConnectionField => ({ name, form: 'text', usual, optional: true })
const secret: ConnectionField = { name: 'key', form: 'secret', usual: '', optional: false }
const yesNo = (name: FieldName): ConnectionField => ({ name, form: 'yes-no', usual: '', optional: true })

export const fieldsOf: Readonly<Record<ConnectorKind, readonly ConnectionField[]>> = {
  bridge: [text('url'), maybe('clientId'), secret, yesNo('local')],
  microsoft: [
    text('clientId'),
    text('tenant', 'organizations'),
    text('url', 'https://api.partner.microsoft.com'),
    text('loginUrl', 'https://login.microsoftonline.com'),
    yesNo('consent'),
    yesNo('local'),
  ],
  hubspot: [
    text('url', 'https://api.hubapi.com'),
    secret,
    text('property', 'evergreen_reference'),
    maybe('pipeline'),
    maybe('stage'),
    maybe('lostStage', 'closedlost'),
    yesNo('local'),
  ],
  salesforce: [
    text('url'),
    text('clientId'),
    text('field', 'Evergreen_Reference__c'),
    maybe('lostStatus', 'Closed - Not Converted'),
    yesNo('local'),
  ],
  partnerstack: [
    text('url', 'https://api.partnerstack.com'),
    text('publicKey'),
    secret,
    text('partnerKey'),
    maybe('lostStage', 'closed_lost'),
    yesNo('local'),
  ],
  mapped: [
    text('url'),
    { ...secret, optional: true },
    { name: 'mapping', form: 'long', usual: exampleMapping, optional: false },
    yesNo('local'),
  ],
  email: [text('to')],
  folder: [],
}

/** How the advisor lets Evergreen in: a key typed here, the browser, or nothing at all. */
export const accessOf: Readonly<Record<ConnectorKind, 'key' | 'browser' | 'none'>> = {
  bridge: 'key',
  microsoft: 'browser',
  hubspot: 'key',
  salesforce: 'browser',
  partnerstack: 'key',
  mapped: 'key',
  email: 'none',
  folder: 'none',
}

/** What a fresh form begins with. */
export function usualOf(kind: ConnectorKind): ConnectionValues {
  return Object.fromEntries(fieldsOf[kind].map((one) => [one.name, one.usual]))
}

/** The facts that main keeps, its secret not among them; null for a folder, which main asks for itself. */
export function endpointFrom(distributorId: string, kind: ConnectorKind, values: ConnectionValues): EndpointAsk | null {
  const of = (name: FieldName) => (values[name] ?? '').trim()
  const web = { distributorId, url: of('url'), allowLoopback: values.local === 'yes' }
  switch (kind) {
    case 'bridge':
      return { ...web, kind, ...(of('clientId') === '' ? {} : { clientId: of('clientId') }) }
    case 'microsoft': {
      const consent = values.consent === 'yes'
      return { ...web, kind, loginUrl: of('loginUrl'), tenant: of('tenant'), clientId: of('clientId'), consent }
    }
    case 'hubspot': {
      const [pipeline, stage, lostStage] = [of('pipeline'), of('stage'), of('lostStage')]
      return { ...web, kind, property: of('property'), pipeline, stage, lostStage }
    }
    case 'salesforce':
      return { ...web, kind, clientId: of('clientId'), field: of('field'), lostStatus: of('lostStatus') }
    case 'partnerstack': {
      const [publicKey, partnerKey, lostStage] = [of('publicKey'), of('partnerKey'), of('lostStage')]
      return { ...web, kind, publicKey, partnerKey, lostStage }
    }
    case 'mapped':
      return { ...web, kind, mapping: of('mapping') }
    case 'email':
      return { distributorId, kind, to: of('to') }
    case 'folder':
      return null
  }
}
