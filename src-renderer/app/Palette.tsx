import { Spotlight, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaletteHit } from '#session/palette'
import { KeyHelp } from './KeyHelp'
import styles from './Palette.module.css'
import { markFirst, paletteStore, runMarked } from './palette-door'
import { findEverywhere } from './palette-sources'

type Answer = {
  readonly to: string
  readonly groups: readonly { readonly heading: string; readonly hits: readonly PaletteHit[] }[]
}

/** Search or do anything: everything of the book and every command, from anywhere. Enter never runs the answer to other words. */
export function Palette() {
  const { t, i18n } = useTranslation('app')
  const { opened } = useSpotlight(paletteStore)
  const [words, setWords] = useState('')
  const [answer, setAnswer] = useState<Answer>({ to: '', groups: [] })
  const runWhenAnswered = useRef(false)
  const { groups } = answer
  useEffect(() => {
    let stale = false
    runWhenAnswered.current = false
    if (!opened) return
    findEverywhere(words, (key, params) => i18n.t(key, params ?? {})).then((found) => {
      if (!stale) setAnswer({ to: words, groups: found })
    })
    return () => {
      stale = true
    }
  }, [words, opened, i18n])
  useEffect(() => {
    if (answer.to === '') return
    markFirst()
    if (runWhenAnswered.current) runMarked()
    runWhenAnswered.current = false
  }, [answer])
  const holdEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || answer.to === words || event.nativeEvent.isComposing) return
    event.stopPropagation()
    event.preventDefault()
    runWhenAnswered.current = true
  }
  return (
    <>
      <Spotlight.Root
        store={paletteStore}
        query={words}
        onQueryChange={setWords}
        shortcut={['mod + K']}
        tagsToIgnore={[]}
        triggerOnContentEditable
        radius={12}
        scrollable
        maxHeight={420}
        clearQueryOnClose
        classNames={{ action: styles.action ?? '' }}
        attributes={{ content: { 'aria-label': t('palette.open') } }}
      >
        <div onKeyDownCapture={holdEnter}>
          <Spotlight.Search
            placeholder={t('palette.hint')}
            leftSection={<IconSearch size={17} stroke={1.6} />}
            aria-label={t('palette.open')}
          />
        </div>
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
          {groups.length === 0 && answer.to === words && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
        </Spotlight.ActionsList>
      </Spotlight.Root>
      <KeyHelp />
    </>
  )
}
