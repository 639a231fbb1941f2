import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { takeBack } from './take-back'

type Props = { readonly words: string; readonly undoable: boolean; readonly close: () => void }

export function SaidWithUndo({ words, undoable, close }: Props) {
  const { t } = useTranslation('app')
  const undo = async () => {
    close()
    await takeBack()
  }
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text>{words}</Text>
      {undoable && (
        <Button variant="subtle" size="compact-sm" onClick={undo} flex="none">
          {t('undo')}
        </Button>
      )}
    </Group>
  )
}
