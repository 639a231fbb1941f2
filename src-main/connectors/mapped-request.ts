import type { Ask } from '#contract/channels'
import { keptAs, type Target } from './connector'
import { dealValue, namesOf, type RegistrationDocument, readDocument, wordsOf } from './document'
import type { Request } from './http'
import { type Mapping, mappingOf } from './mapping'
import { below } from './target'
import { filled, filledPath, type Template, type Values } from './template'

export const mappingFor = (target: Target): Mapping => mappingOf(keptAs(target, 'mapped').mapping)

/** A document as templates see it: what it says, and what is made of that. */
export function valuesOf(document: RegistrationDocument): Values {
  const contact = { ...document.contact, ...namesOf(document.contact.name) }
  return { ...document, contact, dealValue: dealValue(document), words: wordsOf(document) }
}

export function createRequest(
  target: Target,
  mapping: Mapping,
  { envelopeId, document }: Pick<Ask<'connectors.deliver'>, 'envelopeId' | 'document'>,
) {
  const read = readDocument(document)
  const values = { ...valuesOf(read), envelopeId }
  const { method, path, body, headers = {} } = mapping.create
  const own = filled(headers, values) as Record<string, string>
  const key = mapping.idempotency.by === 'header' ? { [mapping.idempotency.name]: envelopeId } : {}
  const request = requestOf(target, mapping, method, path, values, body)
  return { request: { ...request, headers: { ...own, ...request.headers, ...key } }, reference: read.partnerReference }
}

export function requestOf(
  target: Target,
  { auth }: Mapping,
  method: Request['method'],
  template: string,
  values: Values,
  body?: Template,
): Omit<Request, 'allowed'> {
  const { path, query } = filledPath(template, values)
  const secret = target.apiKey
  const asked = auth.in === 'query' ? { ...query, [auth.name]: secret } : query
  const headers = auth.in === 'header' ? { [auth.name.toLowerCase()]: auth.value.replaceAll('{secret}', secret) } : {}
  const url = below(target.base, path, asked)
  return { method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(filled(body, values)) }) }
}
