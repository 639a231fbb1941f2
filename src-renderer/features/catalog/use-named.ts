import { useMemo, useState } from 'react'
import { fold } from '#domain/values/text'

/** The rows whose name holds what is typed: for lists of tens or hundreds that are read as a whole. */
export function useNamed<Row extends { readonly name: string }>(rows: readonly Row[] | undefined) {
  const [words, setWords] = useState('')
  const found = useMemo(() => {
    const wanted = fold(words)
    return (rows ?? []).filter((row) => fold(row.name).includes(wanted))
  }, [rows, words])
  return { words, setWords, found }
}
