import { Button, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { lookOf, noBrand } from '#domain/quotes/paper'
import type { Quote } from '#domain/quotes/quote'
import type { Profile } from '#domain/settings/profile'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { languageNames } from '#ui/choices'
import styles from './Brand.module.css'
import { changePaper, toggled } from './brand-commands'
import { PaperParts } from './PaperParts'

const languages = ['en', 'es', 'pseudo'] as const

/** What the paper of one quote says otherwise than the brand: its language, its look, its parts. */
export function PaperForm({ quote, profile }: { readonly quote: Quote; readonly profile: Profile }) {
  const { t } = useTranslation('quotes')
  const paper = quote.paper ?? {}
  const { hidden } = lookOf(profile, paper)
  const { templates } = profile.brand ?? noBrand
  return (
    <Card title={t('brand.this')} style={{ flex: 'none' }}>
      <div className={styles.fields}>
        <Text c="dimmed">{t('brand.this-words')}</Text>
        <Select
          label={t('brand.language')}
          data={[
            { value: '', label: t('brand.language-own') },
            ...languages.map((value) => ({
              value,
              label: value === 'pseudo' ? t('brand.pseudo') : languageNames[value],
            })),
          ]}
          value={paper.language ?? ''}
          allowDeselect={false}
          onChange={(value) =>
            void changePaper(quote.id, { language: languages.find((language) => language === value) ?? null })
          }
        />
        <Select
          label={t('brand.template')}
          data={[
            { value: '', label: t('brand.template-own') },
            ...templates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={templates.some(({ id }) => id === paper.templateId) ? (paper.templateId ?? '') : ''}
          allowDeselect={false}
          onChange={(value) => void changePaper(quote.id, { templateId: value || null })}
        />
        <PaperParts
          hidden={hidden}
          onToggle={(section) => void changePaper(quote.id, { hidden: toggled(hidden, section) })}
        />
        {paper.hidden && (
          <Button variant="subtle" onClick={() => void changePaper(quote.id, { hidden: null })}>
            {t('brand.parts-own')}
          </Button>
        )}
        <Button variant="default" onClick={() => go({ at: 'quotes', branding: true })}>
          {t('brand.all')}
        </Button>
      </div>
    </Card>
  )
}
