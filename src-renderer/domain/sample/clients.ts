import clientSeeds from '../../../resources/sample/clients.json'
import people from '../../../resources/sample/people.json'
import type { Client, ClientStatus, Contact, Site } from '../clients/client'
import { fold } from '../values/text'
import { draw, pick } from './draw'
import { ago, daysFrom, type Moment, sampleId } from './moment'

const endings: Readonly<Record<string, string>> = { US: 'LLC', CA: 'Inc.', GB: 'Ltd', ES: 'S.L.', MX: 'S.A. de C.V.' }
const dialCodes: Readonly<Record<string, string>> = { US: '+1', CA: '+1', GB: '+44', ES: '+34', MX: '+52' }

export const clientId = (name: string): string => sampleId('client', fold(name).replaceAll(' ', '-'))
const domainOf = (name: string) => `${fold(name).replaceAll(' ', '-')}.example`

export function sampleClients(moment: Moment): readonly Client[] {
  return clientSeeds.map((seed, index) => ({
    id: clientId(seed.name),
    name: seed.name,
    nameKey: fold(seed.name),
    legalName: `${seed.name} ${endings[seed.country] ?? ''}`.trim(),
    status: seed.status as ClientStatus,
    industry: seed.industry,
    website: domainOf(seed.name),
    phone: phone(seed.country, 100 + index),
    address: seed.street,
    city: seed.city,
    region: seed.region,
    postcode: seed.postcode,
    country: seed.country,
    currency: seed.currency,
    employees: seed.employees,
    tags: tagsOf(seed.name, seed.employees),
    notes: '',
    // One client in five has not heard from the advisor for a quarter or longer.
    lastContactOn: daysFrom(moment, index % 5 === 4 ? -95 - draw(seed.name, 90) : -1 - draw(seed.name, 60)),
    mergedInto: null,
    createdAt: ago(moment, 380 + draw(`${seed.name}-age`, 900)),
    updatedAt: ago(moment, 1 + draw(seed.name, 60)),
    deletedAt: 0,
  }))
}

export function sampleSites(): readonly Site[] {
  return clientSeeds.flatMap((seed) =>
    ['Head office', ...seed.sites].map((name, index) => ({
      id: sampleId('site', `${clientId(seed.name).slice(14)}-${String(index)}`),
      clientId: clientId(seed.name),
      name,
      address:
        index === 0
          ? seed.street
          : `${String(10 + draw(`${seed.name}${name}`, 980))} ${seed.street.replace(/^\d+ /, '')}`,
      city: seed.city,
      region: seed.region,
      postcode: seed.postcode,
      country: seed.country,
    })),
  )
}

/** Two people per client, three at the larger ones; the first decides. */
export function sampleContacts(): readonly Contact[] {
  return clientSeeds.flatMap((seed, number) =>
    Array.from({ length: seed.employees > 200 ? 3 : 2 }, (_, index) => {
      const first = people.first[(number * 7 + index * 11) % people.first.length] ?? ''
      const last = pick(people.last, `${seed.name}-${String(index)}`)
      const name = `${first} ${last}`
      return {
        id: sampleId('contact', `${clientId(seed.name).slice(14)}-${String(index)}`),
        clientId: clientId(seed.name),
        name,
        nameKey: fold(name),
        role: people.roles[(number + index * 4) % people.roles.length] ?? '',
        email: `${fold(name).replaceAll(' ', '.')}@${domainOf(seed.name)}`,
        phone: phone(seed.country, 150 + number + index * 40),
        decisionMaker: index === 0,
      }
    }),
  )
}

/** Numbers from the ranges kept for fiction where there are such. */
function phone(country: string, number: number): string {
  const area = country === 'GB' ? '20 7946 0' : '555 0'
  return `${dialCodes[country] ?? '+1'} ${area}${String(number)}`
}

function tagsOf(name: string, employees: number): readonly string[] {
  const tags = employees > 200 ? ['key account'] : []
  return draw(`${name}-tag`, 4) === 0 ? [...tags, 'review due'] : tags
}
