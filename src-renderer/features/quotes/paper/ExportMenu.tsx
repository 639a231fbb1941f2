import { Button, Menu } from '@mantine/core'
import {
  IconDownload,
  IconFileTypeCsv,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconFileTypeXls,
  IconMail,
  IconPalette,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import { go } from '#session/place'
import { exportAndTell } from '../tell'
import { type FileKind, fileKinds } from './export-commands'

const icons = {
  pdf: IconFileTypePdf,
  html: IconFileTypeHtml,
  xlsx: IconFileTypeXls,
  csv: IconFileTypeCsv,
  eml: IconMail,
} as const

/** The same client copy as a document, a page, a workbook, a table or a mail that brings the document. */
export function ExportMenu({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes')
  const [busy, setBusy] = useState(false)
  const save = async (kind: FileKind) => {
    setBusy(true)
    await exportAndTell(quote, kind)
    setBusy(false)
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />} loading={busy}>
          {t('export.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('export.hint')}</Menu.Label>
        {fileKinds.map((kind) => {
          const Icon = icons[kind]
          return (
            <Menu.Item key={kind} leftSection={<Icon size={17} stroke={1.6} />} onClick={() => save(kind)}>
              {t(`export.${kind}`)}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPalette size={17} stroke={1.6} />}
          onClick={() => go({ at: 'quotes', quoteId: quote.id, branding: true })}
        >
          {t('export.paper')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
