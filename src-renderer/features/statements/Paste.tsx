import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takePasted } from './commands'

/** A table from a mail, a portal or a PDF, without a file. */
export function Paste({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('statements')
  const [text, setText] = useState('')
  const take = () => {
    onClose()
    void takePasted(text, t('paste.name'))
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t('paste.title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('paste.words')}
        </Text>
        <Textarea
          label={t('paste.label')}
          data-autofocus
          autosize
          minRows={8}
          maxRows={16}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="subtle" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={text.trim() === ''} onClick={take}>
            {t('paste.read')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
