import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaletteHit } from '#session/palette'
import { KeyHelp } from './KeyHelp'
import { findEverywhere } from './palette-sources'

type Group = { readonly heading: string; readonly hits: readonly PaletteHit[] }

/** Search or do anything: everything of the book and every command, from anywhere. */
export function Palette() {
  const { t, i18n } = useTranslation('app')
  const [words, setWords] = useState('')
  const [groups, setGroups] = useState<readonly Group[]>([])
  useEffect(() => {
    let stale = false
    findEverywhere(words, (key, params) => i18n.t(key, params ?? {})).then((found) => {
      if (!stale) setGroups(found)
    })
    return () => {
      stale = true
    }
  }, [words, i18n])
  return (
    <>
      <Spotlight.Root
        query={words}
        onQueryChange={setWords}
        shortcut={['mod + K']}
        tagsToIgnore={[]}
        triggerOnContentEditable
        radius={12}
        scrollable
        maxHeight={420}
        clearQueryOnClose
        attributes={{ content: { 'aria-label': t('palette.open') } }}
      >
        <Spotlight.Search
          placeholder={t('palette.hint')}
          leftSection={<IconSearch size={17} stroke={1.6} />}
          aria-label={t('palette.open')}
        />
        <Spotlight.ActionsList>
          {groups.map((group) => (
            <Spotlight.ActionsGroup key={group.heading} label={t(group.heading)}>
              {group.hits.map((hit) => (
                <Spotlight.Action
                  key={hit.id}
                  label={hit.label}
                  description={hit.hint ?? ''}
                  onClick={hit.run}
                  highlightQuery={false}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
          {groups.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
        </Spotlight.ActionsList>
      </Spotlight.Root>
      <KeyHelp />
    </>
  )
}
