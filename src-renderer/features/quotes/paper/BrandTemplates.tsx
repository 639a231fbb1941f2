import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noBrand } from '#domain/quotes/paper'
import type { Profile } from '#domain/settings/profile'
import { Card } from '#ui/Card'
import styles from './Brand.module.css'
import { removeTemplate, saveTemplate, wearTemplate } from './brand-commands'

/** Looks kept under a name: one for each program, partner or kind of client. */
export function BrandTemplates({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('quotes')
  const [name, setName] = useState('')
  const { templates } = profile.brand ?? noBrand
  const save = () => {
    if (name.trim() !== '') void saveTemplate(name.trim())
    setName('')
  }
  return (
    <Card title={t('brand.templates')} style={{ flex: 'none' }}>
      <div className={styles.fields}>
        <Text c="dimmed">{t('brand.templates-words')}</Text>
        {templates.map((template) => (
          <div key={template.id} className={styles.template}>
            <span className={styles.swatch} style={{ background: template.color }} aria-hidden="true" />
            <span className="clip" style={{ flex: 1 }}>
              {template.name}
            </span>
            <Button variant="default" size="compact-sm" onClick={() => void wearTemplate(template)}>
              {t('brand.wear')}
            </Button>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('brand.remove', { name: template.name })}
              onClick={() => void removeTemplate(template)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))}
        <Group gap="xs" align="end" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('brand.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && save()}
          />
          <Button variant="default" onClick={save} disabled={name.trim() === ''}>
            {t('brand.save')}
          </Button>
        </Group>
      </div>
    </Card>
  )
}
