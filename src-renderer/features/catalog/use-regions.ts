import { useMemo } from 'react'
import { countries } from '#domain/values/countries'
import { useFormat } from '#ui/format'

/** A region in the reader's language when it is a country's code, else as it was written. */
export function useRegionName(): (code: string) => string {
  const { locale } = useFormat()
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'region' })
    const known = new Set(countries)
    return (code) => (known.has(code) ? (names.of(code) ?? code) : code)
  }, [locale])
}
