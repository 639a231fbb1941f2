import { ActionIcon, Button, Group, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Editor.module.css'

type Props<Row> = {
  readonly name: string
  readonly add: string
  readonly rows: readonly Row[]
  readonly make: () => Row
  readonly onChange: (rows: readonly Row[]) => void
  /** The fields of one row; labels are shown by the first row and heard in all. */
  readonly children: (row: Row, change: (facts: Partial<Row>) => void, index: number) => ReactNode
}

/** A short list within a form: rows side by side with a way to remove each, and one to add the next. */
export function Rows<Row>({ name, add, rows, make, onChange, children }: Props<Row>) {
  const { t } = useTranslation('quotes')
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minInlineSize: 0 }}>
      <legend style={{ fontWeight: 600, padding: 0 }}>{name}</legend>
      <Stack gap={6} mt={4}>
        {rows.map((row, index) => (
          <Group
            key={`row-${String(index)}`}
            gap="xs"
            wrap="nowrap"
            align="end"
            className={index > 0 ? styles.further : undefined}
          >
            {children(
              row,
              (facts) => onChange(rows.map((one, at) => (at === index ? { ...one, ...facts } : one))),
              index,
            )}
            <ActionIcon
              variant="subtle"
              color="red"
              size="lg"
              aria-label={t('rows.remove', { name, number: index + 1 })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} />}
            onClick={() => onChange([...rows, make()])}
          >
            {add}
          </Button>
        </div>
      </Stack>
    </fieldset>
  )
}
