import { useTranslation } from 'react-i18next'
import type { SourceCell } from '#domain/statements/source'
import styles from './Source.module.css'

/** The original row, one cell a line; cells that were read are marked and say as what. */
export function XRayCells({ cells }: { readonly cells: readonly SourceCell[] }) {
  const { t } = useTranslation('review')
  return (
    <table className={styles.cells}>
      <thead>
        <tr>
          <th scope="col">{t('xray.column')}</th>
          <th scope="col">{t('xray.header')}</th>
          <th scope="col">{t('xray.cell')}</th>
          <th scope="col">{t('xray.read-as')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ at, column, header, text, field }) => (
          <tr
            key={at}
            className={[field && styles.read, field === 'commission' && styles.amount].filter(Boolean).join(' ')}
            data-read={field ?? undefined}
          >
            <td>{column}</td>
            <td>{header}</td>
            <td className={styles.raw}>{text}</td>
            <td>{field ? t(`field.${field}`) : <span className="quiet">–</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
