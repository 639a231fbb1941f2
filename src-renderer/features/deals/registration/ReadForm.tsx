import { useTranslation } from 'react-i18next'
import type { Distributor, Supplier } from '#domain/catalog/catalog'
import type { Registration } from '#domain/deals/registration'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { useDeclaration, useFieldName } from './declared'
import { extraText, fieldText } from './field-text'
import { type Field, groups } from './fields'
import styles from './Registration.module.css'

type Props = {
  readonly registration: Registration
  readonly supplier: Supplier | undefined
  readonly distributor: Distributor | undefined
}

/** What was sent, to read: what a distributor holds is not edited here. */
export function ReadForm({ registration, supplier, distributor }: Props) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const named = useFieldName(useDeclaration(registration.distributorId))
  const given = (fields: readonly Field[]) =>
    fields.flatMap((field) => {
      const text = fieldText(field, registration.form[field], format, t)
      return text === '' ? [] : [{ field, text }]
    })
  const beside = Object.entries(registration.extra ?? {}).filter(([, value]) => value !== '')
  return (
    <Card pad={false}>
      <Group title={t('with.sent')}>
        <Fact name={t('form-field.supplierId')}>{supplier?.name ?? '–'}</Fact>
        <Fact name={t('form-field.distributorId')}>{distributor?.name ?? '–'}</Fact>
      </Group>
      {groups.map(({ id, fields }) => {
        const facts = given(fields)
        if (facts.length === 0) return null
        return (
          <Group key={id} title={t(`group.${id}`)}>
            {facts.map(({ field, text }) => (
              <Fact key={field} name={t(`form-field.${field}`)}>
                {text}
              </Fact>
            ))}
          </Group>
        )
      })}
      {beside.length > 0 && (
        <Group title={t('extra.title', { name: distributor?.name ?? '' })}>
          {beside.map(([name, value]) => (
            <Fact key={name} name={named(`extra.${name}`)}>
              {extraText(value, format, t)}
            </Fact>
          ))}
        </Group>
      )}
    </Card>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.legend}>{title}</h2>
      <dl className={styles.facts}>{children}</dl>
    </section>
  )
}

export function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
