import { Button, Group, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '#session/place'
import { Card } from '#ui/Card'
import { Notice } from '#ui/Notice'
import { chooseFile } from './commands'
import { History } from './History'
import styles from './Import.module.css'
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
      <div className={styles.well}>
        <IconFileImport size={28} stroke={1.5} aria-hidden />
        <Text fw={600} size="lg">
          {t(kind ? `start.${kind}` : 'start.any')}
        </Text>
        <Text c="dimmed" maw={520} ta="center">
          {t('start.words')}
        </Text>
        <Group>
          <Button onClick={() => void chooseFile()}>{t('start.choose')}</Button>
        </Group>
      </div>
      <Card title={t('history.title')} pad={false}>
        <History />
      </Card>
    </>
  )
}
