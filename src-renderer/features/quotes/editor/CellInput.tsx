import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/format'
import styles from './Cells.module.css'
import type { Parse } from './cells'

type Props<Value> = {
  readonly label: string
  readonly value: string
  readonly parse: Parse<Value>
  readonly onCommit: (value: Value) => void
  /** Each keystroke that makes sense, so that totals follow; null when the cell is left unchanged. */
  readonly onType?: (value: Value) => void
  readonly onLeave?: () => void
  readonly end?: boolean
  readonly strong?: boolean
  readonly placeholder?: string
  readonly suffix?: string
  readonly disabled?: boolean
  /** Where the cell stands in the sheet, so that arrows find its neighbours. */
  readonly at?: string
}

/** A cell of a sheet: saved when left, refused in words at the cell with the typed text kept, Escape takes typing back. */
export function CellInput<Value>({ label, value, parse, onCommit, onType, onLeave, ...look }: Props<Value>) {
  const { locale } = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const words = useId()
  const settle = () => {
    if (typed === null) return
    if (typed === value) return takeBack()
    const result = parse(typed, locale)
    if (!result.ok) return setWrong(result.refusal)
    setTyped(null)
    setWrong(null)
    onCommit(result.value)
  }
  const takeBack = () => {
    setTyped(null)
    setWrong(null)
    onLeave?.()
  }
  const type = (text: string) => {
    setTyped(text)
    setWrong(null)
    const result = parse(text, locale)
    if (result.ok) onType?.(result.value)
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Enter') settle()
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      takeBack()
    }
  }
  const className = [styles.input, look.end && styles.end, look.strong && styles.strong, wrong && styles.wrong]
  return (
    <span className={styles.cell}>
      <input
        className={className.filter(Boolean).join(' ')}
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? words : undefined}
        value={typed ?? value}
        placeholder={look.placeholder}
        disabled={look.disabled}
        data-cell={look.at}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={hear}
      />
      {look.suffix && <span className={styles.suffix}>{look.suffix}</span>}
      {wrong && <Refused id={words} why={wrong} />}
    </span>
  )
}

function Refused({ id, why }: { readonly id: string; readonly why: string }) {
  const { t } = useTranslation('quotes')
  return (
    <span id={id} role="alert" className={styles.words}>
      {t(`refused.${why}`)}
    </span>
  )
}
