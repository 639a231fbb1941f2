import type { LineField } from './statement'

/**
 * What payers call their columns, folded, the most telling first. Source: column names of published carrier and distributor
 * statements, and their Spanish forms.
 */
export const headerWords: Readonly<Record<LineField, readonly string[]>> = {
  usageMonth: list(
    'usage month|revenue month|commissionable month|billing month|bill month|service month|report month|usage period|billing period|revenue period|usage date|bill date|billing date|invoice date|period|month|mes de uso|mes de consumo|mes facturado|mes de facturacion|periodo de facturacion|periodo|mes',
  ),
  statementMonth: list(
    'statement month|statement period|run month|commission month|commission period|statement date|run date|mes de liquidacion|mes de comision|fecha de liquidacion',
  ),
  paidOn: list(
    'commission payment date|payment date|paid date|date paid|paid on|pay date|check date|remittance date|fecha de pago|pagado el',
  ),
  rate: list(
    'commission percent|commission percentage|commission rate|residual percent|residual rate|comm rate|comm pct|rate|percent|porcentaje de comision|porcentaje|tasa de comision|tasa',
  ),
  kind: list(
    'commission type|charge type|bonus type|payment type|comp type|transaction type|line type|type|tipo de comision|tipo de cargo|tipo de pago|tipo',
  ),
  currency: list('currency|currency code|commission currency|moneda|divisa'),
  supplier: list(
    'supplier name|supplier|vendor name|vendor|carrier name|carrier|provider name|provider|proveedor|operador|fabricante',
  ),
  customer: list(
    'customer name|customer business name|company name|client name|end customer|end user|business name|customer|client|company|account name|nombre del cliente|razon social|cliente|empresa',
  ),
  account: list(
    'account number|account no|account id|supplier account number|supplier account|vendor account number|vendor account|account|btn|ban|wtn|billing account|customer account number|customer account|billing telephone number|numero de cuenta|cuenta del proveedor|cuenta',
  ),
  order: list(
    'order id|order number|order no|partner order id|supplier order id|contract id|contract number|service id|opportunity id|pon|order|numero de pedido|pedido|numero de contrato|contrato|orden',
  ),
  circuit: list('circuit id|circuit|circuit number|line number|telephone number|tn|id de circuito|circuito|linea'),
  product: list(
    'product name|product|service description|product description|product type|item description|description|service|offering|plan|producto|descripcion|servicio',
  ),
  quantity: list('quantity|qty|seats|units|lines|licenses|cantidad|unidades|licencias'),
  billed: list(
    'net billed|total bill|billed revenue|compensable revenue|commissionable revenue|commissionable usage|commissionable amount|billed amount|net revenue|revenue|mrc|charges|usage|total billed|monthly charge|invoice amount|importe facturado|facturado|ingresos|base comisionable|cargo mensual',
  ),
  startsOn: list('activation date|service start date|start date|install date|fecha de activacion|fecha de inicio'),
  endsOn: list('cancel date|service end date|disconnect date|end date|fecha de baja|fecha de fin'),
  commission: list(
    'net commission|commission due|commission payable|total commission|agent commission|partner commission|commission amount|commission paid|commission|residual commission|monthly commission|mrc commission|comm amount|comm amt|residual amount|amount paid|net amount|payout|payment amount|amount due|amount|residual|paid|comision neta|comision a pagar|comision total|importe de comision|importe de la comision|comision|importe|monto|a pagar',
  ),
}

function list(text: string): readonly string[] {
  return text.split('|')
}
