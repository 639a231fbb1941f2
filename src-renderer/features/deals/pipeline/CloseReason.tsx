import { Button, Chip, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  readonly name: string
  readonly stage: 'won' | 'lost'
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

const usual = {
  won: ['price', 'fit', 'trust', 'service'],
  lost: ['price', 'incumbent', 'competitor', 'no-decision', 'timing'],
} as const

/** Asks once why a deal was won or lost; a lost one without a reason teaches nothing, so it needs one. */
export function CloseReason({ name, stage, onReason, onCancel }: Props) {
  const { t } = useTranslation('deals')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = stage === 'lost' && reason.trim() === ''
  return (
    <Modal
      opened
      onClose={onCancel}
      title={t(`close.${stage}`, { name })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (missing) return setAsked(true)
          onReason(reason.trim())
        }}
      >
        <Stack gap="sm">
          <Group gap={6}>
            {usual[stage].map((why) => {
              const words = t(`close.${stage}-why.${why}`)
              return (
                <Chip key={why} size="xs" checked={reason === words} onChange={() => setReason(words)}>
                  {words}
                </Chip>
              )
            })}
          </Group>
          <Textarea
            label={t(`close.${stage}-label`)}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={asked && missing ? t('close.missing') : undefined}
            autosize
            minRows={2}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t(`close.${stage}-yes`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
