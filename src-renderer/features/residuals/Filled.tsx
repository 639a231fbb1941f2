import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Residuals.module.css'

type Props = {
  readonly words: string
  readonly slots: Readonly<Record<string, ReactNode>>
  /** A slot that is a part of a sentence itself and breaks with the lines. */
  readonly flowing?: string
}

/** A sentence with its words to choose; each language keeps its own order of words. */
export function Filled({ words, slots, flowing }: Props) {
  const { t } = useTranslation('residuals')
  const marked = t(words, Object.fromEntries(Object.keys(slots).map((slot) => [slot, `\u0001${slot}\u0001`])))
  return marked.split('\u0001').map((part, index) => (
    // The parts of a fixed sentence never move.
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={index}>
      {part in slots ? <span className={part === flowing ? undefined : styles.control}>{slots[part]}</span> : part}
    </Fragment>
  ))
}
