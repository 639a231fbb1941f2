import { Button, Checkbox, Popover, Text, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '#domain/values/text'
import { useFormat } from '#ui/format'
import styles from './Catalog.module.css'

type Option = { readonly value: string; readonly label: string; readonly count: number }
type Props = {
  readonly label: string
  /** Asked when the menu is open: counts change with every letter typed, and nobody sees them then. */
  readonly options: () => readonly Option[]
  readonly chosen: readonly string[]
  readonly onChoose: (values: readonly string[]) => void
}

/** More options than this get a search of their own. */
const readable = 12
const mostShown = 60

/** One filter: a button that tells how much it holds back, and behind it the choices with their counts. */
export function FilterMenu({ label, options, chosen, onChoose }: Props) {
  const { t } = useTranslation('catalog')
  return (
    <Popover position="bottom-start" shadow="md" radius={12} trapFocus returnFocus width={260}>
      <Popover.Target>
        <Button
          variant={chosen.length > 0 ? 'light' : 'default'}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          px="sm"
        >
          {chosen.length > 0 ? t('filter.some', { name: label, count: chosen.length }) : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={label}>
        <Choices options={options} chosen={chosen} onChoose={onChoose} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Choices({ options, chosen, onChoose }: Omit<Props, 'label'>) {
  const { t } = useTranslation('catalog')
  const format = useFormat()
  const [words, setWords] = useState('')
  const all = options()
  const matching = all.filter((one) => fold(one.label).includes(fold(words))).slice(0, mostShown)
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <>
      {all.length > readable && (
        <TextInput
          mb={6}
          aria-label={t('filter.find')}
          placeholder={t('filter.find')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <div className={styles.options}>
        {matching.map((one) => (
          <div key={one.value} className={styles.option}>
            <Checkbox
              size="xs"
              style={{ flex: 1, minInlineSize: 0 }}
              label={one.label}
              checked={chosen.includes(one.value)}
              onChange={() => toggle(one.value)}
            />
            <span className="quiet">{format.number(one.count)}</span>
          </div>
        ))}
        {matching.length === 0 && <Text c="dimmed">{t('filter.none')}</Text>}
      </div>
      {chosen.length > 0 && (
        <Button mt={6} size="xs" variant="subtle" onClick={() => onChoose([])}>
          {t('filter.clear')}
        </Button>
      )}
    </>
  )
}
