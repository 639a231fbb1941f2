import type { Currency } from '../values/currency'
import type { Explanation } from '../values/explain'
import { add, type Money } from '../values/money'
import type { Service } from './service'

/** Monthly charges of the services that run, one amount per currency, the largest first; currencies are never added. */
export function monthlyCharges(services: readonly Service[]): readonly Money[] {
  const totals = new Map<Currency, Money>()
  for (const { status, mrc } of services) {
    if (status !== 'active') continue
    const before = totals.get(mrc.currency)
    totals.set(mrc.currency, before ? add(before, mrc) : mrc)
  }
  return [...totals.values()].sort((a, b) => b.minor - a.minor)
}

/** The same amounts with the services that make them: each line is whole money, so nothing is rounded. */
export function explainedCharges(
  services: readonly Service[],
  nameOf: (service: Service) => string,
): readonly Explanation[] {
  return monthlyCharges(services).map((amount) => ({
    amount,
    rule: null,
    steps: [
      ...services
        .filter((service) => service.status === 'active' && service.mrc.currency === amount.currency)
        .map((service) => ({
          label: 'client-service',
          params: { name: nameOf(service) },
          value: { money: service.mrc },
        })),
      { label: 'client-mrc', value: { money: amount } },
    ],
    rounding: null,
  }))
}
