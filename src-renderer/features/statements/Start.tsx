import { Button, FileButton } from '@mantine/core'
import { IconReceipt2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileWell } from '#ui/FileWell'
import { Notice } from '#ui/Notice'
import { nextFile, takeFiles } from './commands'
import { FinishedList } from './FinishedList'
import { Paste } from './Paste'
import { useStatements } from './store'
import { badWords } from './words'

const accepted = '.csv,.tsv,.txt,.xlsx,.pdf'

export function Start() {
  const { t } = useTranslation(['statements', 'import'])
  const { bad, fileName, waiting } = useStatements()
  const [pasting, setPasting] = useState(false)
  return (
    <>
      {bad && (
        <Notice tone="bad" title={t('bad.title', { name: fileName })}>
          {badWords(t, bad)} {t('bad.unchanged')} {bad.detail === 'PDF' && t('bad.pdf')}
          {waiting.length > 0 && (
            <Button mt="xs" size="compact-sm" variant="default" onClick={() => void nextFile()}>
              {t('bad.next', { count: waiting.length })}
            </Button>
          )}
        </Notice>
      )}
      <FileWell
        icon={<IconReceipt2 size={28} stroke={1.5} aria-hidden />}
        title={t('start.title')}
        words={t('start.words')}
      >
        <FileButton multiple accept={accepted} onChange={(files) => void takeFiles(files)}>
          {(props) => <Button {...props}>{t('start.choose')}</Button>}
        </FileButton>
        <Button variant="default" onClick={() => setPasting(true)}>
          {t('start.paste')}
        </Button>
      </FileWell>
      <FinishedList />
      {pasting && <Paste onClose={() => setPasting(false)} />}
    </>
  )
}
