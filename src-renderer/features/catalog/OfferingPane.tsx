import { ActionIcon, Button, CloseButton, Tooltip } from '@mantine/core'
import { IconBuildingStore, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { offeringOf, removeOfferings } from '#db/catalog'
import { useLive } from '#db/live'
import type { OfferingId } from '#domain/values/ids'
import { go } from '#session/place'
import { Carriers } from './Carriers'
import styles from './Catalog.module.css'
import { OfferingFields } from './OfferingFields'
import { PriceFields } from './PriceFields'
import { TermFields } from './TermFields'
import { mostCompared, useCatalog } from './use-catalog'

type Props = { readonly offeringId: OfferingId; readonly names: ReadonlyMap<string, string> }

/** One offering beside the list, edited in place. */
export function OfferingPane({ offeringId, names }: Props) {
  const { t } = useTranslation('catalog')
  const found = useLive(() => offeringOf(offeringId).then((row) => row ?? null), [offeringId])
  const { show, choose, chosen } = useCatalog()
  if (found === undefined) return <section className={`card ${styles.pane}`} />
  const close = <CloseButton aria-label={t('pane.close')} onClick={() => show(null)} />
  if (found?.deletedAt !== 0)
    return (
      <section className={`card ${styles.pane}`}>
        <div className={styles.paneHead}>
          <h2>{t('pane.gone')}</h2>
          {close}
        </div>
      </section>
    )
  const inComparison = chosen.includes(found.id)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={`card ${styles.pane}`} aria-label={t('pane.label', { name: found.name })} tabIndex={0}>
      <div className={styles.paneHead}>
        <h2>{found.name}</h2>
        {close}
      </div>
      <div className={styles.part} style={{ display: 'flex', paddingBlock: 4 }}>
        <Button
          size="xs"
          variant={inComparison ? 'light' : 'default'}
          disabled={!inComparison && chosen.length >= mostCompared}
          title={!inComparison && chosen.length >= mostCompared ? t('pane.full') : undefined}
          onClick={() => choose(found.id)}
        >
          {t(inComparison ? 'pane.comparing' : 'pane.compare')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBuildingStore size={14} aria-hidden />}
          onClick={() => go({ at: 'catalog', view: 'suppliers', supplierId: found.supplierId })}
        >
          {t('pane.supplier')}
        </Button>
        <Tooltip label={t('pane.remove')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            ms="auto"
            aria-label={t('pane.remove')}
            onClick={() => void removeOfferings([found.id]).then(() => show(null))}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <OfferingFields offering={found} names={names} />
      <PriceFields offering={found} />
      <TermFields offering={found} />
      <Carriers supplierId={found.supplierId} offering={found} supplierName={names.get(found.supplierId) ?? ''} />
    </section>
  )
}
