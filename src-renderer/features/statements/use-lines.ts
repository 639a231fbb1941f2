import { useEffect, useRef, useState } from 'react'
import type { StatementLine } from '#domain/statements/statement'
import type { LineFilter } from '#workers/statement-messages'
import { linesOf } from './commands'

const pageSize = 100

/** Pages of lines from the worker, kept until the lines are placed anew. */
export function useLines(filter: LineFilter, version: number) {
  const [total, setTotal] = useState(0)
  const [, redraw] = useState(0)
  const pages = useRef(new Map<number, readonly StatementLine[] | null>())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new rows under the same filter
  useEffect(() => {
    let current = true
    pages.current = new Map([[0, null]])
    void linesOf(filter, 0, pageSize).then((page) => {
      if (!current) return
      pages.current.set(0, page.rows)
      setTotal(page.total)
      redraw((count) => count + 1)
    })
    return () => {
      current = false
    }
  }, [filter, version])
  const at = (index: number): StatementLine | undefined => {
    const number = Math.floor(index / pageSize)
    const page = pages.current.get(number)
    if (page === undefined) {
      pages.current.set(number, null)
      const mine = pages.current
      void linesOf(filter, number * pageSize, pageSize).then(({ rows }) => {
        mine.set(number, rows)
        redraw((count) => count + 1)
      })
    }
    return page?.[index % pageSize]
  }
  return { total, at }
}
