import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconEye, IconTrash, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import { go } from '#session/place'
import { copyQuote, dropQuote, setStatus } from './commands'

/** The rarer verbs of a quote; each of them can be undone. */
export function QuoteMenu({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes')
  const copy = async () => go({ at: 'quotes', quoteId: await copyQuote(quote) })
  const drop = async () => {
    await dropQuote(quote)
    go({ at: 'quotes' })
  }
  const open = quote.status === 'draft' || quote.status === 'presented'
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('menu.more')}>
          <IconDots size={17} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {quote.status === 'draft' && (
          <Menu.Item leftSection={<IconEye size={16} />} onClick={() => setStatus(quote, 'presented')}>
            {t('menu.presented')}
          </Menu.Item>
        )}
        {open && (
          <Menu.Item leftSection={<IconX size={16} />} onClick={() => setStatus(quote, 'declined')}>
            {t('menu.declined')}
          </Menu.Item>
        )}
        {(quote.status === 'declined' || quote.status === 'presented') && (
          <Menu.Item leftSection={<IconX size={16} />} onClick={() => setStatus(quote, 'draft')}>
            {t('menu.draft')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
          {t('menu.copy')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={drop}>
          {t('menu.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
