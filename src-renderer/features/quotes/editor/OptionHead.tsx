import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconStar, IconStarFilled, IconTemplate, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { changeOption, copyOption, placeAfter, removeOption } from '#domain/quotes/edit'
import type { QuoteOption } from '#domain/quotes/quote'
import type { OptionId } from '#domain/values/ids'
import { newId } from '#platform/new-id'
import { CellInput } from './CellInput'
import { asText } from './cells'
import styles from './Editor.module.css'
import type { Editing } from './use-editing'

type Props = {
  readonly option: QuoteOption
  readonly index: number
  readonly recommended: boolean
  readonly editing: Editing
  readonly open: boolean
  readonly onTemplate: (id: OptionId) => void
}

export const OptionHead = memo(function OptionHead({ option, index, recommended, editing, open, onTemplate }: Props) {
  const { t } = useTranslation(['quotes', 'decide'])
  const recommend = () =>
    editing.commit((quote) => ({ ...quote, recommendedId: quote.recommendedId === option.id ? null : option.id }))
  const copy = () =>
    editing.commit(placeAfter(option.id, copyOption(option, t('option.copy-of', { name: option.name }), newId)))
  const remove = () =>
    editing.commit(removeOption(option.id), { label: 'quote-option-removed', params: { name: option.name } })
  const Star = recommended ? IconStarFilled : IconStar
  return (
    <>
      <div className={styles.optionName}>
        <CellInput
          label={t('option.name', { number: index + 1 })}
          value={option.name}
          parse={asText}
          strong
          disabled={!open}
          at={`${String(index)}:-1:name`}
          onCommit={(name) => editing.commit(changeOption(option.id, (one) => ({ ...one, name })))}
        />
        <ActionIcon
          variant="subtle"
          size="sm"
          disabled={!open}
          aria-pressed={recommended}
          aria-label={t('option.recommend', { name: option.name })}
          onClick={recommend}
        >
          <Star size={15} />
        </ActionIcon>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              size="sm"
              disabled={!open}
              aria-label={t('option.more', { name: option.name })}
            >
              <IconDots size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
              {t('option.copy')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTemplate size={16} />} onClick={() => onTemplate(option.id)}>
              {t('decide:template.save')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
              {t('option.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={styles.captions} aria-hidden="true">
        <span>{t('line.quantity')}</span>
        <span>{t('line.mrc')}</span>
        <span>{t('line.nrc')}</span>
      </div>
    </>
  )
})
