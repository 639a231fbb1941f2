import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { stillNeeded } from '#domain/deals/draft'
import type { Registration } from '#domain/deals/registration'
import { Card } from '#ui/Card'
import { requiredBy, useDeclaration, useFieldName } from './declared'
import { idOf } from './fields'
import styles from './Registration.module.css'

/** What stands between this draft and Submit, each a step away. */
export function StillNeeded({ registration, kept }: { readonly registration: Registration; readonly kept: boolean }) {
  const { t } = useTranslation('deals')
  const declares = useDeclaration(registration.distributorId)
  const needs = stillNeeded(registration, requiredBy(declares, registration), declares?.extra)
  const named = useFieldName(declares)
  return (
    <Card title={t(needs.length === 0 ? 'needed.none' : 'needed.title', { count: needs.length })}>
      <div className="quiet" style={{ marginBlockStart: -8 }}>
        {t(needs.length === 0 ? 'needed.ready' : kept ? 'needed.saved' : 'needed.new')}
      </div>
      {needs.length > 0 && (
        <ul className={styles.needs}>
          {needs.map(({ field, why }) => (
            <li key={field}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => document.getElementById(idOf(field))?.focus()}
              >
                {t(`needed.${why}`, { field: named(field) })}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
