import { Anchor, Button, CloseButton } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { carriersOf, livingSuppliers, offeringsByIds } from '#db/catalog'
import { useLive } from '#db/live'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Empty } from '#ui/Empty'
import { useKeys } from '#ui/keys'
import { Page } from '#ui/Page'
import styles from './Catalog.module.css'
import { useCompared } from './compare-rows'
import { useCatalog } from './use-catalog'

const toList = () => go({ at: 'catalog' })

/** Up to five offerings side by side; what is private stands apart at the end. */
export function Compare() {
  const { t } = useTranslation('catalog')
  const { chosen, choose, chooseNone } = useCatalog()
  const offerings = useLive(() => offeringsByIds(chosen), [chosen])?.filter((row) => row?.deletedAt === 0)
  const suppliers = useLive(livingSuppliers, [])
  const compared = useLive(
    () =>
      offeringsByIds(chosen).then((rows) =>
        Promise.all(
          rows
            .filter((row) => row !== undefined)
            .map(async (row) => [row.id, await carriersOf(row.supplierId, row.id)] as const),
        ),
      ),
    [chosen],
  )
  const groups = useCompared(new Map(compared ?? []), new Map((suppliers ?? []).map((one) => [one.id, one.name])))
  useKeys({ Escape: toList })
  const shown = (offerings ?? []).filter((row) => row !== undefined)
  return (
    <Page
      title={t('compare.title')}
      scroll={false}
      crumb={
        <Anchor component="button" type="button" size="xs" onClick={toList}>
          {t('compare.back')}
        </Anchor>
      }
      actions={
        shown.length > 0 && (
          <Button variant="default" onClick={chooseNone}>
            {t('compare.clear')}
          </Button>
        )
      }
    >
      <section className={`card ${styles.list}`} style={{ flex: 1 }}>
        {offerings && shown.length === 0 && (
          <Empty words={t('compare.none')} action={t('compare.choose')} onAction={toList} />
        )}
        {shown.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section className={styles.scroller} tabIndex={0} aria-label={t('compare.title')}>
            <table className={styles.table} style={{ minInlineSize: 160 + shown.length * 150 }}>
              <thead>
                <tr>
                  <th scope="col" style={{ inlineSize: 160 }}>
                    <span className={styles.small}>{t('compare.attribute')}</span>
                  </th>
                  {shown.map((row) => (
                    <th key={row.id} scope="col">
                      <div style={{ display: 'flex', gap: 6, alignItems: 'flex-start' }}>
                        <span style={{ flex: 1 }}>{row.name}</span>
                        <CloseButton
                          size="sm"
                          aria-label={t('compare.remove', { name: row.name })}
                          onClick={() => choose(row.id)}
                        />
                      </div>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <Fragment key={group.id}>
                    <tr>
                      <th className={styles.group} colSpan={shown.length + 1} scope="rowgroup">
                        {group.id === 'private' ? (
                          <Badge tone="warn">{t('carry.private')}</Badge>
                        ) : (
                          t(`compare.group.${group.id}`)
                        )}
                      </th>
                    </tr>
                    {group.rows.map((line) => (
                      <tr key={line.label}>
                        <th scope="row">{line.label}</th>
                        {shown.map((row) => (
                          <td key={row.id} style={{ whiteSpace: 'pre-line' }}>
                            {line.cell(row) || <span className="quiet">{t('compare.missing')}</span>}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
    </Page>
  )
}
