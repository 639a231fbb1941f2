import { Button, Drawer, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveService } from '#db/services'
import type { Service } from '#domain/clients/service'
import styles from './Client.module.css'
import { blankService } from './commands'
import { ServiceForm } from './ServiceForm'
import type { Whole } from './use-client'

/** A service that does not exist yet: it is in the book once it has a supplier and is added. */
export function NewService({ whole, onClose }: { readonly whole: Whole; readonly onClose: () => void }) {
  const { t } = useTranslation('clients')
  const [service, setService] = useState<Service>(() => blankService(whole.client))
  const [asked, setAsked] = useState(false)
  const add = async () => {
    setAsked(true)
    if (service.supplierId === '') return
    await saveService(service)
    onClose()
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={t('service.add')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.stack}>
        <ServiceForm
          whole={whole}
          service={service}
          supplierMissing={asked && service.supplierId === ''}
          onChange={(facts) => setService((before) => ({ ...before, ...facts }))}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button onClick={() => void add()}>{t('service.add')}</Button>
        </Group>
      </div>
    </Drawer>
  )
}
