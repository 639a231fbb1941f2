import { useTranslation } from 'react-i18next'
import type { Registration } from '#domain/deals/registration'
import { Card } from '#ui/Card'
import { AskedBeside } from './AskedBeside'
import { FormField } from './FormField'
import { groups, wide } from './fields'
import styles from './Registration.module.css'
import type { Typed } from './use-warnings'

type Props = {
  readonly registration: Registration
  readonly onTyping: (part: Partial<Typed>) => void
}

/** Every field that distributors ask for, on one page, each saved as it is left. */
export function RegistrationForm({ registration, onTyping }: Props) {
  const { t } = useTranslation('deals')
  return (
    <Card pad={false}>
      {groups.map(({ id, fields }) => (
        <section key={id} className={styles.group} aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`} className={styles.legend}>
            {t(`group.${id}`)}
          </h2>
          <div className={styles.fields}>
            {fields.map((field) => (
              <div key={field} className={wide.includes(field) ? styles.wide : undefined}>
                <FormField
                  field={field}
                  registration={registration}
                  {...(field === 'legalName' && { onType: (name: string) => onTyping({ name }) })}
                  {...(field === 'website' && { onType: (website: string) => onTyping({ website }) })}
                  {...(field === 'address' && { onType: (address: string) => onTyping({ address }) })}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
      <AskedBeside registration={registration} />
    </Card>
  )
}
