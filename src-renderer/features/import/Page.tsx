import { Button, Group, Loader, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DropCover } from '#ui/FileWell'
import { Page as Frame } from '#ui/Page'
import { useFileDrop } from '#ui/use-file-drop'
import { Columns } from './Columns'
import { check, dropFile, leave, runImport, saveLeftovers } from './commands'
import { DoneCard } from './DoneCard'
import { Rows } from './Rows'
import { Saving } from './Saving'
import { Start } from './Start'
import { Steps } from './Steps'
import { useImport } from './store'

export function Page() {
  const { t } = useTranslation('import')
  const { stage, draft, checked, busy, fileName } = useImport()
  const isOver = useFileDrop(stage === 'saving', ([file]) => {
    if (file) void dropFile(file)
  })
  const ready = checked ? checked.summary.outcomes.create + checked.summary.outcomes.merge : 0
  const left = checked ? checked.summary.outcomes.skip + checked.summary.outcomes.refuse : 0
  const screens: Readonly<Record<typeof stage, ReactNode>> = {
    start: <Start />,
    reading: (
      <Group p="xl">
        <Loader size="sm" />
        <Text>{t('reading', { name: fileName })}</Text>
        <Button variant="default" onClick={leave}>
          {t('cancel')}
        </Button>
      </Group>
    ),
    columns: <Columns />,
    rows: <Rows />,
    saving: <Saving />,
    done: <DoneCard />,
  }
  const actions = draft && (stage === 'columns' || stage === 'rows') && (
    <Group gap="xs" wrap="nowrap">
      <Button variant="subtle" onClick={leave}>
        {t('cancel')}
      </Button>
      {stage === 'columns' && (
        <Button loading={busy} onClick={() => void check()}>
          {t('check')}
        </Button>
      )}
      {stage === 'rows' && (
        <>
          {left > 0 && (
            <Button variant="default" onClick={() => void saveLeftovers()}>
              {t('leftovers.save', { count: left })}
            </Button>
          )}
          <Button loading={busy} disabled={ready === 0} onClick={() => void runImport()}>
            {t('run', { count: ready })}
          </Button>
        </>
      )}
    </Group>
  )
  return (
    <Frame
      title={t('title')}
      scroll={stage === 'start' || stage === 'done'}
      aside={draft ? <Steps /> : undefined}
      actions={actions}
    >
      {screens[stage]}
      {isOver && <DropCover words={t('drop')} />}
    </Frame>
  )
}
