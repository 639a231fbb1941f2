import type { ReactNode } from 'react'
import styles from './Notice.module.css'

type Props = { readonly tone: 'bad' | 'warn' | 'info'; readonly title?: string; readonly children: ReactNode }

/** Something to know before going on, said aloud when it appears. */
export function Notice({ tone, title, children }: Props) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {title && <strong>{title}</strong>}
      <div>{children}</div>
    </div>
  )
}
