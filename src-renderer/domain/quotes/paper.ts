import type { Profile } from '../settings/profile'

/** The parts of the document that may be left out; the cover always stands. */
export const paperSections = [
  'need',
  'which',
  'criteria',
  'chart',
  'table',
  'plan',
  'lines',
  'assumptions',
  'sources',
  'acceptance',
] as const
export type PaperSection = (typeof paperSections)[number]

/** How the advisor's paper looks. */
export type Look = {
  /** Data URL, empty when there is none. */
  readonly logo: string
  /** `#rrggbb`. */
  readonly color: string
  /** Words of the advisor's own on the cover; empty prints none. */
  readonly cover: string
  readonly hidden: readonly PaperSection[]
}

/** A look with a name, to be chosen for a quote. */
export type PaperTemplate = Look & { readonly id: string; readonly name: string }

/** What the profile keeps of the brand beside logo and colour. */
export type Brand = {
  readonly cover: string
  readonly hidden: readonly PaperSection[]
  readonly templates: readonly PaperTemplate[]
}

/** What one quote's paper says otherwise than the brand; absent fields follow it. */
export type QuotePaper = {
  /** The client's language; absent is the advisor's own. */
  readonly language?: Profile['language']
  readonly templateId?: string
  readonly hidden?: readonly PaperSection[]
}

export const noBrand: Brand = { cover: '', hidden: [], templates: [] }

type Owner = Pick<Profile, 'logo' | 'brandColor' | 'brand'>

/** The look of a quote's paper: its template's, or the brand's, with the quote's own choice of parts. A template that is gone is the brand. */
export function lookOf(owner: Owner | undefined, paper: QuotePaper = {}): Look {
  const brand = owner?.brand ?? noBrand
  const own = { logo: owner?.logo ?? '', color: owner?.brandColor ?? '', cover: brand.cover, hidden: brand.hidden }
  const { logo, color, cover, hidden } = brand.templates.find((one) => one.id === paper.templateId) ?? own
  return { logo, color, cover, hidden: paper.hidden ?? hidden }
}
