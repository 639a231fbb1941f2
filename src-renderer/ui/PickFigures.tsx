import { useFormat } from './format'
import styles from './PickFigures.module.css'

type Props<Name extends string> = {
  readonly label: string
  readonly figures: readonly { readonly name: Name; readonly count: number; readonly words: string }[]
  readonly picked: Name
  readonly onPick: (name: Name) => void
}

/** Counts side by side; each one is a button that shows its rows. */
export function PickFigures<Name extends string>({ label, figures, picked, onPick }: Props<Name>) {
  const format = useFormat()
  return (
    <section className={styles.figures} aria-label={label}>
      {figures.map(({ name, count, words }) => (
        <button
          key={name}
          type="button"
          className={styles.figure}
          aria-pressed={picked === name}
          onClick={() => onPick(name)}
        >
          <b>{format.number(count)}</b>
          <span>{words}</span>
        </button>
      ))}
    </section>
  )
}
