import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { livingTemplates } from '#db/templates'
import type { QuoteTemplate } from '#domain/quotes/template'
import { dropTemplate } from './commands'
import styles from './versions/Versions.module.css'

type Props = { readonly onPick: (template: QuoteTemplate) => void; readonly onClose: () => void }

/** The kept templates: one click adds their options to the quote, another takes a template away. */
export function Templates({ onPick, onClose }: Props) {
  const { t } = useTranslation('decide')
  const templates = useLive(livingTemplates, [])
  return (
    <Modal opened onClose={onClose} title={t('template.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {templates?.length === 0 && <p className={styles.quiet}>{t('template.empty')}</p>}
      {templates && templates.length > 0 && (
        <table className={styles.table}>
          <tbody>
            {templates.map((template) => (
              <tr key={template.id}>
                <th scope="row">{template.name}</th>
                <td>{t('template.options', { count: template.options.length })}</td>
                <td className={styles.end}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('template.add-of', { name: template.name })}
                    onClick={() => {
                      onPick(template)
                      onClose()
                    }}
                  >
                    {t('template.add')}
                  </Button>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('template.remove', { name: template.name })}
                    onClick={() => void dropTemplate(template)}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  )
}
