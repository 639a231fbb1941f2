import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useHanded } from '#session/handed'
import { Card } from '#ui/Card'
import { DropCover } from '#ui/FileWell'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import { SavingCard } from '#ui/SavingCard'
import { useFileDrop } from '#ui/use-file-drop'
import { leave, takeFiles } from './commands'
import type { ViewProps } from './Page'
import { Preview } from './Preview'
import { Start } from './Start'
import { blockedBy, saveDraft, stopSaving } from './save'
import { useStatements } from './store'

/** Statements in: drop them, see what they say against the book, save. */
export function ImportView({ tabs }: ViewProps) {
  const { t } = useTranslation('statements')
  const { stage, draft, waiting, busy } = useStatements()
  const isOver = useFileDrop(stage === 'saving', (files) => void takeFiles(files))
  const handed = useHanded((waits) => waits.files)
  useEffect(() => {
    if (handed.length > 0) void takeFiles(useHanded.getState().take())
  }, [handed])
  const previewing = stage === 'preview' && draft
  const actions = previewing ? (
    <Group gap="xs" wrap="nowrap">
      <Button variant="subtle" onClick={() => void leave()}>
        {t('cancel')}
      </Button>
      <Button loading={busy} disabled={blockedBy(draft) !== null} onClick={() => void saveDraft()}>
        {t('save', { count: draft.read.lines })}
      </Button>
    </Group>
  ) : (
    tabs
  )
  return (
    <Frame
      title={t('title')}
      scroll={stage !== 'preview'}
      actions={actions}
      aside={
        previewing && (
          <Text className="clip" c="dimmed">
            {draft.fileName}
            {waiting.length > 0 ? ` · ${t('waiting', { count: waiting.length })}` : ''}
          </Text>
        )
      }
    >
      {stage === 'start' && <Start />}
      {stage === 'reading' && <Reading />}
      {previewing && <Preview draft={draft} />}
      {stage === 'saving' && draft && <Saving lines={draft.read.lines} />}
      {isOver && <DropCover words={t('drop')} />}
    </Frame>
  )
}

function Reading() {
  const { t } = useTranslation('statements')
  const { fileName, progress } = useStatements()
  return (
    <Card style={{ flex: 'none' }}>
      <Stack gap="sm">
        <Group>
          <Loader size="sm" />
          <Text role="status">{t('reading', { name: fileName })}</Text>
        </Group>
        {progress > 0 && <Progress value={progress * 100} aria-label={t('reading-progress')} />}
        <Group>
          <Button variant="default" onClick={() => void leave()}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}

function Saving({ lines }: { readonly lines: number }) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const { saved, stopping } = useStatements()
  const words = t(stopping ? 'saving.stopping' : 'saving.words', {
    saved: format.number(saved),
    total: format.number(lines),
  })
  return (
    <SavingCard
      words={words}
      label={t('saving.label')}
      share={lines === 0 ? 0 : saved / lines}
      stop={t('saving.stop')}
      stopping={stopping}
      onStop={stopSaving}
    />
  )
}
