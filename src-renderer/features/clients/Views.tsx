import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { removeView, viewsOf } from '#db/views'
import { everything, queryFrom, sameQuery } from '#domain/clients/list-query'
import { keepView } from './commands'
import { useClientList } from './list-store'
import { ViewName } from './ViewName'

type Naming = 'new' | 'rename' | null

/** The views that the advisor named: pick one, keep what is shown as one, rename, update, delete. */
export function Views() {
  const { t } = useTranslation('clients')
  const { query, viewId, pick } = useClientList()
  const views = useLive(() => viewsOf('clients'), []) ?? []
  const [naming, setNaming] = useState<Naming>(null)
  const current = views.find((view) => view.id === viewId)
  const moved = current ? !sameQuery(queryFrom(current.query), query) : !sameQuery(query, everything)
  const label = current ? (moved ? t('views.moved', { name: current.name }) : current.name) : t('views.all')
  const save = async (name: string) => {
    const kept = await keepView(naming === 'rename' && current ? { ...current, name } : { name, query })
    pick(naming === 'rename' ? query : queryFrom(kept.query), kept.id)
    setNaming(null)
  }
  return (
    <>
      <Menu position="bottom-start" shadow="md" radius={12} width={260}>
        <Menu.Target>
          <Button
            variant={current ? 'light' : 'default'}
            leftSection={<IconBookmark size={15} stroke={1.8} aria-hidden />}
            rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}
            aria-label={t('views.open', { name: label })}
            style={{ flex: 'none', maxInlineSize: 240 }}
          >
            <span className="clip">{label}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item rightSection={!current && tick} onClick={() => pick(everything, null)}>
            {t('views.all')}
          </Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              rightSection={view.id === viewId && tick}
              onClick={() => pick(queryFrom(view.query), view.id)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {current && moved && (
            <Menu.Item onClick={() => void keepView({ ...current, query })}>
              {t('views.update', { name: current.name })}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming('new')}>{t('views.save')}</Menu.Item>
          {current && <Menu.Item onClick={() => setNaming('rename')}>{t('views.rename')}</Menu.Item>}
          {current && (
            <Menu.Item
              color="red"
              onClick={() => {
                pick(query, null)
                void removeView(current)
              }}
            >
              {t('views.delete', { name: current.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <ViewName
          title={t(naming === 'new' ? 'views.save' : 'views.rename')}
          name={naming === 'rename' && current ? current.name : ''}
          onClose={() => setNaming(null)}
          onSave={save}
        />
      )}
    </>
  )
}

const tick = <IconCheck size={14} stroke={2} aria-hidden />
