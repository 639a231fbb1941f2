import { changeLook } from '#db/profile'
import { changeQuote } from '#db/quotes'
import { type Look, lookOf, type PaperSection, type PaperTemplate, type QuotePaper } from '#domain/quotes/paper'
import type { QuoteId } from '#domain/values/ids'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'

/** Changes how every paper looks that says nothing else. */
export const changeBrand = ({ logo, color, cover, hidden }: Partial<Look>) =>
  changeLook((brand) => ({
    ...(logo !== undefined && { logo }),
    ...(color !== undefined && { brandColor: color }),
    brand: { ...brand, ...(cover !== undefined && { cover }), ...(hidden && { hidden }) },
  }))

/** Keeps the brand as it looks now under a name; the same name again replaces what it was. */
export const saveTemplate = (name: string) =>
  changeLook(
    (brand, profile) => ({
      brand: {
        ...brand,
        templates: [
          ...brand.templates.filter((one) => one.name !== name),
          { ...lookOf(profile), id: brand.templates.find((one) => one.name === name)?.id ?? newId(), name },
        ],
      },
    }),
    { label: 'paper-template-saved', params: { name } },
  )

export const wearTemplate = ({ logo, color, cover, hidden }: PaperTemplate) =>
  changeBrand({ logo, color, cover, hidden })

export const removeTemplate = ({ id, name }: PaperTemplate) =>
  changeLook((brand) => ({ brand: { ...brand, templates: brand.templates.filter((one) => one.id !== id) } }), {
    label: 'paper-template-removed',
    params: { name },
    say: true,
  })

/** What one quote's paper says otherwise; null takes a choice back to the brand's. */
export const changePaper = (id: QuoteId, facts: { readonly [Name in keyof QuotePaper]?: QuotePaper[Name] | null }) =>
  changeQuote(
    id,
    (row) => {
      const paper = Object.fromEntries(
        Object.entries({ ...row.paper, ...facts }).filter(([, value]) => value !== null && value !== undefined),
      ) as QuotePaper
      return { ...row, paper }
    },
    now(),
    { label: 'paper-changed' },
  )

export const toggled = (hidden: readonly PaperSection[], section: PaperSection): readonly PaperSection[] =>
  hidden.includes(section) ? hidden.filter((one) => one !== section) : [...hidden, section]
