import { csvBytes } from './csv'

/** Names and values of a registration, one a row: what a person types into a portal, or a program reads. */
export function packetCsv(facts: readonly (readonly [name: string, value: string])[]): Uint8Array<ArrayBuffer> {
  return csvBytes(facts.map(([name, value]) => [{ text: name }, { text: value }]))
}
