import { Group, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { Card } from '#ui/Card'
import { useKeys } from '#ui/keys'

type Props = {
  readonly search: string
  readonly words: string
  readonly onWords: (words: string) => void
  /** Which rows are asked for: the label of the choice, what it stands on, and what there is. */
  readonly whichLabel: string
  readonly which: string
  readonly onWhich: (which: string) => void
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly count: string
  readonly children: ReactNode
}

/** A list of deals under its search, which `/` reaches, and the choice of what is shown. */
export function ListCard({ search, words, onWords, whichLabel, which, onWhich, choices, count, children }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  return (
    <Card pad={false} style={{ flex: 1, minHeight: 0 }}>
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
        <Group gap="xs" p="sm" wrap="nowrap">
          <TextInput
            ref={field}
            style={{ flex: 1, maxWidth: 340 }}
            aria-label={search}
            placeholder={search}
            leftSection={<IconSearch size={15} stroke={1.8} />}
            value={words}
            onChange={(event) => onWords(event.currentTarget.value)}
          />
          <Select
            aria-label={whichLabel}
            w={190}
            allowDeselect={false}
            value={which}
            onChange={(value) => value && onWhich(value)}
            data={choices}
          />
          <span className="quiet" style={{ marginInlineStart: 'auto' }}>
            {count}
          </span>
        </Group>
        {children}
      </div>
    </Card>
  )
}
