import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { livingSuppliers, offeringPages } from '#db/catalog'
import type { Offering } from '#domain/catalog/catalog'
import { unitPriceText } from '#domain/values/quantity'
import type { TableCell } from '#export/table-xlsx'
import { bridge, FaultError, must } from '#platform/bridge'

const columns = ['supplier', 'name', 'sku', 'category', 'description', 'model', 'unit', 'price', 'nrc'] as const

/** Writes every offering as a workbook where the advisor chooses, read a page at a time; a cancelled dialog is no news. */
export async function exportCatalogAndTell(): Promise<void> {
  const t = (key: string, params: Record<string, unknown> = {}) => i18next.t(`catalog:export.${key}`, params)
  try {
    const { tableXlsx } = await import('#export/table-xlsx')
    const headings = [...columns.map((name) => i18next.t(`catalog:field.${name}`)), t('currency')]
    const bytes = await tableXlsx(t('file'), headings, rows())
    const saved = await must(bridge.files.save({ suggestedName: t('file'), kind: 'xlsx', bytes }))
    if (saved) notifications.show({ message: t('saved', { name: saved.name }), withBorder: true })
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    const detail = i18next.t(`app:fault.${error.fault.code}`, { detail: error.fault.detail ?? '' })
    notifications.show({ message: t('failed', { detail }), withBorder: true })
  }
}

async function* rows(): AsyncGenerator<readonly TableCell[]> {
  const names = new Map((await livingSuppliers()).map((supplier) => [supplier.id, supplier.name]))
  for await (const page of offeringPages())
    for (const offering of page) yield rowOf(offering, names.get(offering.supplierId) ?? '')
}

const rowOf = (offering: Offering, supplier: string): readonly TableCell[] => [
  supplier,
  offering.name,
  offering.sku,
  i18next.t(`ui:category.${offering.category}`),
  offering.description,
  i18next.t(`catalog:model.${offering.priceModel}`),
  offering.unit,
  offering.price && Number(unitPriceText(offering.price)),
  offering.nrc && Number(unitPriceText(offering.nrc)),
  (offering.price ?? offering.nrc)?.currency ?? '',
]
