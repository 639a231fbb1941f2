import type { PriceModel } from '../catalog/catalog'
import { type Category, categories } from '../catalog/category'
import type { ClientStatus } from '../clients/client'
import type { ServiceStatus } from '../clients/service'
import type { Stage } from '../quotes/quote'
import { fold } from '../values/text'

/** Industries as lists and exports name them: the words that a misspelling is compared with. */
export const industries: readonly string[] = [
  ...'technology software medical healthcare retail finance financial services insurance banking marketing entertainment'.split(
    ' ',
  ),
  ...'telecommunications employment education manufacturing logistics transportation construction hospitality legal'.split(
    ' ',
  ),
  ...'government agriculture automotive energy utilities media pharmaceutical nonprofit wholesale consulting mining'.split(
    ' ',
  ),
  ...'tecnología salud comercio finanzas seguros educación manufactura logística transporte construcción hostelería'.split(
    ' ',
  ),
  ...'gobierno agricultura energía medios telecomunicaciones consultoría'.split(' '),
  'real estate',
  'food and beverage',
  'professional services',
]

/** The category that words name, or null. Whole words of the trade in English and Spanish, brand names never. */
export const categoryOf = (text: string): Category | null => lookUp(text, categoryWords)
export const stageOf = (text: string): Stage | null => lookUp(text, stageWords)
export const clientStatusOf = (text: string): ClientStatus | null => lookUp(text, clientWords)
export const serviceStatusOf = (text: string): ServiceStatus | null => lookUp(text, serviceWords)
export const priceModelOf = (text: string): PriceModel | null => lookUp(text, priceWords)

/** Yes and no as people tick them; null for anything else. */
export function yesOf(text: string): boolean | null {
  const word = fold(text)
  if ('yes y true 1 x si s verdadero checked'.split(' ').includes(word) || text.trim() === '✓') return true
  return 'no n false 0 falso'.split(' ').includes(word) ? false : null
}

/** Every word that `lookUp` of a kind knows, for suggesting the nearest. */
export const stageVocabulary = (): readonly string[] => Object.values(stageWords).flat()
export const categoryVocabulary = (): readonly string[] => Object.values(categoryWords).flat()

/** The category that a description speaks of most clearly, null when it speaks of none. */
export function guessCategory(text: string): Category | null {
  const folded = ` ${fold(text)} `
  for (const category of categories)
    if (categoryWords[category].some((word) => folded.includes(` ${word} `))) return category
  return null
}

function lookUp<Name extends string>(text: string, words: Readonly<Record<Name, readonly string[]>>): Name | null {
  const word = fold(text)
  for (const [name, list] of Object.entries(words) as [Name, readonly string[]][]) if (list.includes(word)) return name
  return null
}

const list = (text: string): readonly string[] => text.split('|')

const categoryWords: Readonly<Record<Category, readonly string[]>> = {
  ucaas: list(
    'ucaas|unified communications|unified communications as a service|hosted voice|hosted pbx|cloud pbx|comunicaciones unificadas|centralita virtual|centralita en la nube',
  ),
  ccaas: list('ccaas|contact center|contact centre|call center|contact center as a service|centro de contacto'),
  voice: list('voice|telephony|pri|pots|sip|sip trunk|sip trunking|voip|analog lines|voz|telefonia|telefonia fija'),
  connectivity: list(
    'connectivity|internet|dia|broadband|fiber|fibre|mpls|ethernet|network|data|conectividad|banda ancha|fibra|red',
  ),
  sdwan: list('sdwan|sd wan|sase'),
  mobility: list('mobility|mobile|wireless|cellular|movilidad|movil|telefonia movil'),
  security: list('security|cybersecurity|cyber security|firewall|mdr|edr|siem|soc|seguridad|ciberseguridad'),
  cloud: list('cloud|iaas|paas|public cloud|private cloud|hosting|backup|draas|nube'),
  colocation: list('colocation|colo|data center|data centre|datacenter|colocacion|centro de datos'),
  iot: list('iot|internet of things|m2m|telematics|internet de las cosas'),
  saas: list('saas|software|application|applications|software as a service|aplicaciones'),
  hardware: list(
    'hardware|equipment|device|devices|printer|printers|laptop|notebook|monitor|toner|equipos|equipo|dispositivos|impresora|portatil',
  ),
}

const stageWords: Readonly<Record<Stage, readonly string[]>> = {
  lead: list('lead|prospecting|prospect|new|open|prospecto|prospeccion|nuevo|abierta|contacto inicial'),
  qualified: list(
    'qualified|engaging|qualification|discovery|needs analysis|qualified to buy|calificado|cualificado|cualificada|calificacion|descubrimiento',
  ),
  quoting: list(
    'quoting|quote|proposal|quoted|value proposition|presentation scheduled|proposal price quote|cotizacion|cotizando|propuesta|presupuesto',
  ),
  deciding: list(
    'deciding|negotiation|decision|negotiation review|contract sent|decision maker bought in|id decision makers|negociacion|decidiendo',
  ),
  won: list('won|closed won|win|signed|ganado|ganada|cerrada ganada|cerrado ganado|firmado'),
  lost: list('lost|closed lost|dead|perdido|perdida|cerrada perdida|cerrado perdido'),
}

const clientWords: Readonly<Record<ClientStatus, readonly string[]>> = {
  prospect: list('prospect|lead|potential|new|prospecto|potencial|nuevo'),
  active: list('active|customer|client|current|live|activo|activa|cliente|actual'),
  former: list('former|inactive|lost|churned|past|closed|ex cliente|inactivo|inactiva|antiguo|baja'),
}

const serviceWords: Readonly<Record<ServiceStatus, readonly string[]>> = {
  ordered: list('ordered|pending|provisioning|installing|pedido|pendiente|en instalacion'),
  active: list('active|live|installed|billing|in service|activo|activa|instalado|en servicio'),
  cancelled: list('cancelled|canceled|disconnected|inactive|terminated|ended|cancelado|cancelada|baja|de baja'),
}

const priceWords: Readonly<Record<PriceModel, readonly string[]>> = {
  flat: list('flat|monthly|per month|fixed|fijo|mensual|plana'),
  seat: list('seat|per seat|per user|user|license|per license|por usuario|usuario|por puesto|licencia'),
  tiered: list('tiered|tiers|volume|por tramos|tramos|escalonado'),
  usage: list('usage|per unit|metered|consumption|pay as you go|uso|consumo|por uso'),
  once: list('once|one time|purchase|nrc|unico|compra|una vez|pago unico'),
}
