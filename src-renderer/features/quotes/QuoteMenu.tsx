import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCopy,
  IconDots,
  IconEye,
  IconHistory,
  IconReplace,
  IconTemplate,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote, QuoteStatus } from '#domain/quotes/quote'
import { nextStatuses } from '#domain/quotes/status'
import { go } from '#session/place'
import { copyQuote, dropQuote, setStatus } from './commands'
import { SaveTemplate } from './SaveTemplate'
import { Versions } from './versions/Versions'

/** The rarer verbs of a quote; each of them can be undone. */
export function QuoteMenu({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation(['quotes', 'decide'])
  const [versions, setVersions] = useState(false)
  const [template, setTemplate] = useState(false)
  const copy = async () => go({ at: 'quotes', quoteId: await copyQuote(quote) })
  const drop = async () => {
    await dropQuote(quote)
    go({ at: 'quotes' })
  }
  const next = nextStatuses(quote)
  return (
    <>
      {versions && <Versions quote={quote} onClose={() => setVersions(false)} />}
      {template && (
        <SaveTemplate quote={quote} options={quote.options} name={quote.title} onClose={() => setTemplate(false)} />
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('menu.more')}>
            <IconDots size={17} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {next.map((status) => (
            <Menu.Item key={status} leftSection={icons[status]} onClick={() => setStatus(quote, status)}>
              {t(`menu.${status}`)}
            </Menu.Item>
          ))}
          {next.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setVersions(true)}>
            {t('decide:versions.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTemplate size={16} />} onClick={() => setTemplate(true)}>
            {t('decide:template.save')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
            {t('menu.copy')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={drop}>
            {t('menu.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

const icons: Readonly<Partial<Record<QuoteStatus, ReactNode>>> = {
  presented: <IconEye size={16} />,
  declined: <IconX size={16} />,
  superseded: <IconReplace size={16} />,
  draft: <IconArrowBackUp size={16} />,
}
