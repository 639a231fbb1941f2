import { useTranslation } from 'react-i18next'
import type { Distributor, Supplier } from '#domain/catalog/catalog'
import type { Registration } from '#domain/deals/registration'
import { Card } from '#ui/Card'
import { type Format, useFormat } from '#ui/format'
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
  const given = (fields: readonly Field[]) =>
    fields.flatMap((field) => {
      const text = textOf(field, registration, format, (key) => t(key))
      return text === '' ? [] : [{ field, text }]
    })
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

function textOf(field: Field, { form }: Registration, format: Format, t: (key: string) => string): string {
  const value = form[field]
  if (value === null || value === '') return ''
  switch (field) {
    case 'category':
      return t(`ui:category.${form.category}`)
    case 'country':
      return new Intl.DisplayNames([format.locale], { type: 'region' }).of(form.country) ?? form.country
    case 'seats':
      return form.seats === null ? '' : format.quantity(form.seats)
    case 'estimatedMrc':
      return form.estimatedMrc ? format.moneyCode(form.estimatedMrc) : ''
    case 'expectedClose':
      return form.expectedClose ? format.day(form.expectedClose) : ''
    case 'contractEnds':
      return form.contractEnds ? format.day(form.contractEnds) : ''
    default:
      return typeof value === 'number' ? format.number(value) : String(value)
  }
}
