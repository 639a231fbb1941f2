import { DateInput, type DateInputProps } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { type Day, isDay } from '#domain/values/dates'
import { useFormat } from './format'

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser'> & {
  readonly value: Day | null
  readonly onCommit: (value: Day | null) => void
}

/** A calendar day, picked or typed as `2026-03-31`; the value is a day without a clock. */
export function DayInput({ value, onCommit, ...rest }: Props) {
  const { locale } = useFormat()
  const { t } = useTranslation('ui')
  return (
    <DateInput
      clearable
      {...rest}
      locale={locale.slice(0, 2)}
      value={value}
      valueFormat="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      ariaLabels={{
        previousMonth: t('day.previous-month'),
        nextMonth: t('day.next-month'),
        previousYear: t('day.previous-year'),
        nextYear: t('day.next-year'),
        previousDecade: t('day.previous-decade'),
        nextDecade: t('day.next-decade'),
        monthLevelControl: t('day.choose-month'),
        yearLevelControl: t('day.choose-year'),
      }}
      popoverProps={{ attributes: { dropdown: { role: 'region', 'aria-label': t('day.calendar') } } }}
      clearButtonProps={{ 'aria-label': t('day.clear') }}
      onChange={(picked) => onCommit(picked && isDay(picked) ? picked : null)}
    />
  )
}
