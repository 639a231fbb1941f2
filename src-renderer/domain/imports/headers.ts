import type { ImportKind } from './session'

/** Headers as people and exports write them, in English and Spanish, folded; the first of a list is the plainest. */
export const headers: Readonly<Record<ImportKind, Readonly<Record<string, readonly string[]>>>> = {
  clients: {
    name: list(
      'name|company|company name|client|client name|customer|customer name|account|account name|organization|organisation|business name|customer business name|nombre|empresa|cliente|nombre de la empresa|nombre del cliente|cuenta|compania|nombre comercial',
    ),
    legalName: list('legal name|legal entity|registered name|razon social|nombre legal|denominacion social'),
    status: list('status|client status|customer status|account status|type|estado|situacion'),
    industry: list('industry|sector|vertical|business type|industria|rubro|giro|ramo'),
    website: list('website|web|url|web site|domain|homepage|company domain name|sitio web|pagina web|dominio'),
    phone: list('phone|telephone|phone number|main phone|tel|telefono|numero de telefono'),
    address: list(
      'address|street|street address|address 1|address line 1|billing street|billing address|direccion|calle|domicilio',
    ),
    city: list('city|town|billing city|ciudad|localidad|municipio|poblacion'),
    region: list('state|region|province|state region|billing state|provincia|departamento|comunidad autonoma'),
    postcode: list('postcode|zip|zip code|postal code|billing zip|codigo postal|cp'),
    country: list('country|billing country|country region|office location|location|headquarters|pais|ubicacion|sede'),
    currency: list('currency|currency code|moneda|divisa'),
    employees: list(
      'employees|number of employees|employee count|headcount|staff|size|company size|empleados|numero de empleados|plantilla',
    ),
    tags: list('tags|labels|etiquetas'),
    lastContactOn: list(
      'last contact|last contacted|last activity|last activity date|ultimo contacto|ultima actividad',
    ),
    notes: list('notes|note|comments|remarks|description|notas|comentarios|observaciones|descripcion'),
  },
  contacts: {
    client: list(
      'company|company name|client|client name|customer|customer name|account|account name|organization|organisation|associated company|empresa|cliente|cuenta|compania|nombre de la empresa',
    ),
    name: list('name|full name|contact|contact name|person|nombre completo|contacto|persona|nombre del contacto'),
    firstName: list('first name|given name|forename|nombre|nombres|nombre de pila'),
    lastName: list('last name|surname|family name|apellido|apellidos'),
    role: list('title|job title|role|position|function|department|cargo|puesto|rol|titulo'),
    email: list('email|e mail|mail|email address|work email|correo|correo electronico'),
    phone: list('phone|telephone|mobile|cell|phone number|mobile phone|direct|telefono|movil|celular'),
    decisionMaker: list('decision maker|decides|is decision maker|decisor|toma decisiones|decide'),
  },
  services: {
    client: list(
      'client|customer|customer name|client name|company|company name|account name|customer business name|end user|cliente|empresa|nombre del cliente',
    ),
    supplier: list('supplier|vendor|carrier|provider|manufacturer|proveedor|operador|fabricante|operadora'),
    mrc: list(
      'mrc|mrr|monthly recurring charge|monthly charge|monthly|monthly cost|monthly price|net billed|total bill|billed revenue|cargo mensual|cuota mensual|mensualidad|importe mensual|coste mensual|costo mensual',
    ),
    category: list('category|service type|product category|product type|type|solution|categoria|tipo de servicio|tipo'),
    description: list(
      'description|service|product|product name|service description|offering|descripcion|servicio|producto',
    ),
    distributor: list('distributor|tsd|master agent|partner|broker|distribuidor|mayorista'),
    account: list(
      'account number|account|supplier account|vendor account|ban|btn|wtn|customer account|account no|numero de cuenta|cuenta|num cuenta',
    ),
    circuit: list('circuit|circuit id|line|service id|circuito|id de circuito|linea'),
    quantity: list('quantity|qty|seats|lines|units|licenses|users|cantidad|usuarios|licencias|lineas|unidades'),
    unit: list('unit|unit of measure|uom|unidad'),
    nrc: list('nrc|one time|one time charge|install|setup fee|non recurring charge|alta|cargo unico|instalacion'),
    currency: list('currency|currency code|moneda|divisa'),
    status: list('status|service status|state|estado'),
    signedOn: list('signed|signed on|signature date|contract date|date signed|fecha de firma|firmado'),
    startsOn: list(
      'start|start date|service start date|activation date|installed|bill date|contract start|inicio|fecha de inicio|activacion|fecha de activacion',
    ),
    endsOn: list(
      'end|end date|contract end|contract end date|expiration|expiration date|expires|renewal date|fin|fecha de fin|vencimiento|fecha de vencimiento',
    ),
    termMonths: list('term|term months|contract term|months|term in months|plazo|meses|plazo meses|duracion'),
    autoRenew: list('auto renew|auto renewal|autorenew|automatic renewal|renovacion automatica|renovacion'),
    renewMonths: list('renewal term|renew months|renewal months|meses de renovacion'),
    noticeDays: list('notice|notice days|notice period|preaviso|dias de preaviso'),
    cancelledOn: list(
      'cancelled|cancel date|cancelled on|service end date|disconnect date|fecha de baja|cancelado|baja',
    ),
    notes: list('notes|comments|remarks|notas|comentarios|observaciones'),
  },
  offerings: {
    supplier: list('supplier|vendor|brand|manufacturer|carrier|provider|maker|proveedor|marca|fabricante|operador'),
    name: list('name|title|product|product name|offering|service|item|plan|nombre|producto|titulo|servicio|articulo'),
    sku: list('sku|id|part number|product id|product code|code|mpn|item number|model|codigo|referencia|modelo'),
    category: list('category|type|product category|family|series|categoria|tipo|familia|serie'),
    description: list('description|desc|details|summary|features|attrs|attributes|descripcion|detalle|caracteristicas'),
    unit: list('unit|unit of measure|uom|unidad'),
    priceModel: list('price model|pricing|billing|pricing model|charge type|modelo de precio'),
    price: list(
      'price|list price|mrc|monthly price|unit price|msrp|sales price|cost|precio|precio de lista|precio mensual|tarifa|pvp',
    ),
    nrc: list('nrc|one time|setup|setup fee|install|alta|instalacion|cargo unico'),
    currency: list('currency|currency code|moneda|divisa'),
    terms: list('term|terms|contract terms|months|plazo|plazos|meses'),
    regions: list('region|regions|country|countries|availability|coverage|pais|paises|regiones|cobertura'),
    certifications: list('certifications|certificates|compliance|certificaciones|cumplimiento'),
    esg: list('esg|sustainability|sostenibilidad'),
  },
  opportunities: {
    client: list(
      'client|customer|company|account|account name|company name|customer name|organization|cliente|empresa|cuenta',
    ),
    name: list(
      'opportunity|opportunity name|deal|deal name|name|title|product|oportunidad|nombre|negocio|producto|titulo|nombre de la oportunidad',
    ),
    stage: list('stage|deal stage|status|sales stage|pipeline stage|phase|etapa|fase|estado'),
    mrc: list(
      'mrc|mrr|monthly|value|amount|close value|deal value|estimated mrr|revenue|valor|importe|monto|cargo mensual',
    ),
    currency: list('currency|currency code|moneda|divisa'),
    closeOn: list(
      'close date|expected close|expected close date|closing date|close|fecha de cierre|cierre|cierre previsto',
    ),
    createdOn: list(
      'created|created date|create date|engage date|date created|opened|fecha de creacion|creado|apertura',
    ),
    nextStep: list('next step|next action|next activity|siguiente paso|proximo paso'),
    source: list('source|lead source|channel|origen|fuente|canal'),
    currentProvider: list('current provider|incumbent|current supplier|proveedor actual'),
    currentMrc: list('current mrc|current cost|current spend|gasto actual|coste actual|costo actual'),
    contractEndsOn: list('contract end|contract end date|contract expires|fin de contrato|vencimiento'),
    closeReason: list('close reason|loss reason|lost reason|reason|motivo|motivo de cierre'),
    need: list('need|needs|description|notes|requirements|necesidad|descripcion|notas|requisitos'),
  },
}

function list(text: string): readonly string[] {
  return text.split('|')
}
