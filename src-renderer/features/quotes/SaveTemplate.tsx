import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote, QuoteOption } from '#domain/quotes/quote'
import { keepTemplate } from './commands'

type Props = {
  readonly quote: Quote
  readonly options: readonly QuoteOption[]
  readonly name: string
  readonly onClose: () => void
}

/** Gives a quote or one of its options a name under which the next quote can start from it. */
export function SaveTemplate({ quote, options, name, onClose }: Props) {
  const { t } = useTranslation('decide')
  const [typed, setTyped] = useState(name)
  const save = async () => {
    if (typed.trim() === '') return
    await keepTemplate(quote, options, typed.trim())
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('template.save')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <TextInput
            label={t('template.name')}
            value={typed}
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Text fz="sm" c="dimmed">
            {t('template.words')}
          </Text>
          <Group justify="flex-end">
            <Button type="submit" disabled={typed.trim() === ''}>
              {t('template.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
