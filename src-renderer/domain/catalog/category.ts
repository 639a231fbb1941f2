/** The service categories of the trade, in the order in which lists show them. */
export const categories = [
  'ucaas',
  'ccaas',
  'voice',
  'connectivity',
  'sdwan',
  'mobility',
  'security',
  'cloud',
  'colocation',
  'iot',
  'saas',
  'hardware',
] as const

export type Category = (typeof categories)[number]
