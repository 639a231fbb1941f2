import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './FileWell.module.css'

type Props = {
  readonly icon: ReactNode
  readonly title: string
  readonly words: string
  /** The buttons. */
  readonly children: ReactNode
}

/** Where a room says which files it takes. */
export function FileWell({ icon, title, words, children }: Props) {
  return (
    <div className={styles.well}>
      {icon}
      <Text fw={600} size="lg">
        {title}
      </Text>
      <Text c="dimmed" maw={560} ta="center">
        {words}
      </Text>
      <Group>{children}</Group>
    </div>
  )
}

/** Over the whole window while a file is held above it. */
export const DropCover = ({ words }: { readonly words: string }) => (
  <div className={styles.cover} role="status">
    {words}
  </div>
)
