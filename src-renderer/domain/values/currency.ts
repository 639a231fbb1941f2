declare const brand: unique symbol

/** An ISO 4217 alphabetic code in upper case. */
export type Currency = string & { readonly [brand]?: 'currency' }

// ISO 4217 minor units that are not 2.
const digitsByCode: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
  ...'CLF UYW'.split(' ').map((code) => [code, 4]),
])

export const isCurrency = (text: string): text is Currency => /^[A-Z]{3}$/.test(text)

/** Decimal places of the currency's minor unit: 2 for USD, 0 for JPY, 3 for BHD. */
export const minorDigits = (currency: Currency): number => digitsByCode[currency] ?? 2
