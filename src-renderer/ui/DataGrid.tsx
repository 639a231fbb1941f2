import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import styles from './DataGrid.module.css'
import { DensityContext } from './density'
import { useKeys } from './keys'

export type Column<Row> = {
  readonly id: string
  readonly header: string
  /** A CSS grid track: `minmax(160px, 2fr)`, `120px`. */
  readonly width: string
  readonly align?: 'end'
  readonly sortable?: boolean
  /** What stands in the cell is cut to its width by itself or always fits: a clip for each cell is what scrolling costs most. */
  readonly fits?: true
  readonly cell: (row: Row) => ReactNode
}

export type Sort = { readonly by: string; readonly descending: boolean }

type Props<Row> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly count: number
  /** The row at an index; undefined while its page is still being read. */
  readonly at: (index: number) => Row | undefined
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly onOpen?: (row: Row) => void
  /** Tells which row the keyboard stands on, for a detail pane beside the list. */
  readonly onActive?: (row: Row, index: number) => void
  /** Where the keyboard stands at first: a list that was left opens where it was. */
  readonly startAt?: number
  /** What the rows answer to: when it changes, the list stands at its beginning again without being built anew. */
  readonly answers?: string
  readonly rowHeight?: number
  readonly empty?: ReactNode
}

/** The header sticks to the top of the scrolled box, so that its columns stand above theirs with any scrollbar. */
const headHeight = 36

/** A virtual list for any number of rows: arrows or J/K move, Enter opens, headers sort. */
export function DataGrid<Row>({
  label,
  columns,
  count,
  at,
  sort,
  onSort,
  onOpen,
  onActive,
  startAt = 0,
  answers = '',
  rowHeight,
  empty,
}: Props<Row>) {
  const density = useContext(DensityContext)
  const height = rowHeight ?? (density === 'compact' ? 32 : 40)
  const scroller = useRef<HTMLDivElement>(null)
  const [stood, setActive] = useState(startAt)
  const [answered, setAnswered] = useState(answers)
  if (answered !== answers) {
    setAnswered(answers)
    setActive(0)
  }
  const active = Math.max(0, Math.min(stood, count - 1))
  const name = useId()
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: Math.max(0, startAt - 4) * height,
  })
  const tracks = columns.map((column) => column.width).join(' ')
  useLayoutEffect(() => {
    if (scroller.current && scroller.current.scrollTop > 0 && answers !== '') scroller.current.scrollTop = 0
  }, [answers])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new density means new row heights
  useEffect(() => virtual.measure(), [height])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another start means another list in the same place
  useEffect(() => {
    if (startAt === active) return
    setActive(startAt)
    virtual.scrollToIndex(startAt)
  }, [startAt])

  const move = (to: number) => {
    if (count === 0) return
    const next = Math.max(0, Math.min(count - 1, to))
    setActive(next)
    virtual.scrollToIndex(next)
    const row = at(next)
    if (row) onActive?.(row, next)
  }
  const open = (index: number) => {
    const row = at(index)
    if (row) onOpen?.(row)
  }
  const picked = useRef<(index: number) => void>(() => undefined)
  picked.current = (index) => {
    setActive(index)
    const row = at(index)
    if (row) onActive?.(row, index)
    open(index)
  }
  const pick = useCallback((index: number) => picked.current(index), [])
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 1)
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    PageDown: () => move(active + page),
    PageUp: () => move(active - page),
    Home: () => move(0),
    End: () => move(count - 1),
    Enter: () => open(active),
  }
  const stepTo = (to: number) => {
    scroller.current?.focus({ preventScroll: true })
    move(to)
  }
  useKeys({ j: () => stepTo(active + 1), k: () => stepTo(active - 1) })
  const hear = (event: KeyboardEvent) => {
    const act = moves[event.key]
    if (!act || event.target !== scroller.current) return
    event.preventDefault()
    act()
  }

  if (count === 0 && empty) return <>{empty}</>
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      onKeyDown={hear}
      aria-label={label}
      aria-activedescendant={`${name}-${active}`}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
    >
      <div
        className={styles.head}
        style={{ gridTemplateColumns: tracks, height: headHeight }}
        role="row"
        aria-rowindex={1}
      >
        {columns.map((column) => (
          <Header key={column.id} column={column} {...(sort && { sort })} {...(onSort && { onSort })} />
        ))}
      </div>
      <div className={styles.body} style={{ height: virtual.getTotalSize() }} role="rowgroup">
        {virtual.getVirtualItems().map((item) => {
          return (
            <GridRow
              key={item.key}
              id={`${name}-${item.index}`}
              index={item.index}
              row={at(item.index)}
              active={item.index === active}
              columns={columns as readonly Column<unknown>[]}
              tracks={tracks}
              height={height}
              top={item.start - headHeight}
              onPick={pick}
            />
          )
        })}
      </div>
    </div>
  )
}

type RowProps = {
  readonly id: string
  readonly index: number
  readonly row: unknown
  readonly active: boolean
  readonly columns: readonly Column<unknown>[]
  readonly tracks: string
  readonly height: number
  readonly top: number
  readonly onPick: (index: number) => void
}

/** Drawn again only when its own record, place or columns change: scrolling draws what comes into sight and nothing else. */
const GridRow = memo(function GridRow({ id, index, row, active, columns, tracks, height, top, onPick }: RowProps) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      className={active ? `${styles.row} ${styles.active}` : styles.row}
      style={{ gridTemplateColumns: tracks, height, top }}
      onClick={() => onPick(index)}
    >
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={cellClass(column)}>
          {row ? column.cell(row) : null}
        </div>
      ))}
    </div>
  )
})

const cellClass = ({ align, fits }: Column<unknown>): string =>
  [styles.cell, align && styles.end, !fits && 'clip'].filter(Boolean).join(' ')

type HeaderProps<Row> = { readonly column: Column<Row>; readonly sort?: Sort; readonly onSort?: (sort: Sort) => void }

function Header<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const mine = sort?.by === column.id
  const className = column.align ? styles.end : undefined
  const order = mine ? (sort.descending ? 'descending' : 'ascending') : undefined
  return (
    <div role="columnheader" className={className} aria-sort={order}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ by: column.id, descending: mine ? !sort.descending : false })}
        >
          {column.header}
          {mine && <span aria-hidden>{sort.descending ? '↓' : '↑'}</span>}
        </button>
      ) : (
        column.header
      )}
    </div>
  )
}
