import { type ClientCopy, clientCopy } from '#domain/quotes/client-copy'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { quoteHtml } from '#export/print-html'
import { bridge, must } from '#platform/bridge'
import { quote, quoteLine, quoteOption } from '../../fakes/rows'
import { wordingIn } from '../../unit/quotes/wording'

const suppliers = ['Northline Voice', 'Alder Cloud', 'Tern Connect', 'Osier Networks', 'Wren Systems']

/** Five suppliers with fifty lines each: what S11 prints. */
function comparison(): ClientCopy {
  return clientCopy({
    quote: quote({
      recommendedId: 'o1',
      options: suppliers.map((name, option) =>
        quoteOption({
          id: `o${String(option)}`,
          name,
          escalator: percent(option),
          lines: Array.from({ length: 50 }, (_, at) =>
            quoteLine({
              id: `l${String(option)}-${String(at)}`,
              supplierId: `supplier-${String(option)}`,
              description: `Service ${String(at)} for the sites of the north`,
              quantity: units(1 + (at % 40)),
              unitMrc: unitPrice(1_250_000 + at * 37_000 + option * 11_000, 'USD'),
              unitNrc: at % 5 === 0 ? unitPrice(10_000_000, 'USD') : null,
            }),
          ),
        }),
      ),
    }),
    clientName: 'Osprey Logistics',
    supplierName: (id) => suppliers[Number(id.replace('supplier-', ''))] ?? '',
    advisor: {
      name: 'Ada',
      company: 'Moreno Advisory',
      email: 'ada@moreno.example',
      phone: '',
      logo: '',
      color: '#1f6f4a',
    },
    today: '2026-11-24',
  })
}

export const paperHtml = (): string => quoteHtml(comparison(), wordingIn('en'), '')

/** Milliseconds from the quote to its PDF on the disk: reckoned, marked up, printed, handed over, written. */
export async function paperToDisk(): Promise<number> {
  const begun = performance.now()
  const html = quoteHtml(comparison(), wordingIn('en'), '')
  const bytes = await must(bridge.files.print({ html, paper: 'A4', footer: 'Osprey Logistics' }))
  await must(bridge.files.save({ suggestedName: 'Osprey', kind: 'pdf', bytes: new Uint8Array(bytes) }))
  return performance.now() - begun
}
