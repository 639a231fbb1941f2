import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useKeyHelp } from './key-help'

const keys = [
  'palette',
  'undo',
  'redo',
  'back',
  'next',
  'previous',
  'open',
  'create',
  'search',
  'help',
  'mark',
  'fill-down',
  'fill-right',
  'inside',
  'option',
  'add-option',
] as const
const shown: Readonly<Record<(typeof keys)[number], string>> = {
  palette: 'Ctrl/⌘ K',
  undo: 'Ctrl/⌘ Z',
  redo: 'Ctrl/⌘ Shift Z',
  back: 'Alt ←',
  next: 'J ↓',
  previous: 'K ↑',
  open: 'Enter',
  create: 'N',
  search: '/',
  help: '?',
  mark: 'Shift ← ↑ ↓ →',
  'fill-down': 'Ctrl/⌘ D',
  'fill-right': 'Ctrl/⌘ R',
  inside: 'F2',
  option: 'Alt ← →',
  'add-option': 'Ctrl/⌘ Enter',
}

export function KeyHelp() {
  const { t } = useTranslation('app')
  const { open, toggle } = useKeyHelp()
  return (
    <Modal opened={open} onClose={toggle} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <dl style={{ display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 8, margin: 0 }}>
        {keys.map((key) => [
          <dt key={key}>{t(`keys.${key}`)}</dt>,
          <dd key={`${key}-key`} style={{ margin: 0 }}>
            <Kbd>{shown[key]}</Kbd>
          </dd>,
        ])}
      </dl>
    </Modal>
  )
}
