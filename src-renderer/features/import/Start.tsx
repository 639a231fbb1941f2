import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '#session/place'
import { Card } from '#ui/Card'
import { FileWell } from '#ui/FileWell'
import { Notice } from '#ui/Notice'
import { chooseFile } from './commands'
import { History } from './History'
import { useImport } from './store'
import { badWords } from './words'

export function Start() {
  const { t } = useTranslation('import')
  const { bad, fileName } = useImport()
  const place = usePlace((navigation) => navigation.place)
  const kind = place.at === 'import' ? place.kind : undefined
  return (
    <>
      {bad && (
        <Notice tone="bad" title={t('bad.title', { name: fileName })}>
          {badWords(t, bad)} {t('bad.unchanged')}
        </Notice>
      )}
      <FileWell
        icon={<IconFileImport size={28} stroke={1.5} aria-hidden />}
        title={t(kind ? `start.${kind}` : 'start.any')}
        words={t('start.words')}
      >
        <Button onClick={() => void chooseFile()}>{t('start.choose')}</Button>
      </FileWell>
      <Card title={t('history.title')} pad={false}>
        <History />
      </Card>
    </>
  )
}
