import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Page.module.css'

type Props = {
  readonly title: string
  /** Where this page hangs: links back, small and above the title. */
  readonly crumb?: ReactNode
  /** Beside the title: a state in a word. */
  readonly aside?: ReactNode
  /** The page's own verbs, the main one last. */
  readonly actions?: ReactNode
  /** Whether the whole page scrolls; false when a list inside it does. */
  readonly scroll?: boolean
  readonly children: ReactNode
}

/** The frame of every screen: title, state, verbs, content. */
export function Page({ title, crumb, aside, actions, scroll = true, children }: Props) {
  return (
    <main
      className={scroll ? `${styles.page} ${styles.scroll}` : styles.page}
      tabIndex={scroll ? 0 : -1}
      aria-label={title}
    >
      <header className={styles.head}>
        <div className={styles.titles}>
          {crumb && <div className={styles.crumb}>{crumb}</div>}
          <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
            <Title order={1} className="clip">
              {title}
            </Title>
            {aside}
          </div>
        </div>
        {actions}
      </header>
      {children}
    </main>
  )
}
