import { Button, Group, List, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tryMapping } from './connect'
import type { ConnectionValues } from './connection-kinds'
import styles from './Settings.module.css'

type Props = { readonly distributorId: string; readonly values: ConnectionValues }
type Shown = Awaited<ReturnType<typeof tryMapping>>

/** The exact request that a sample registration would become, before anything is sent. */
export function DryRun({ distributorId, values }: Props) {
  const { t } = useTranslation('settings')
  const [shown, setShown] = useState<Shown | null>(null)
  return (
    <div>
      <Group gap="sm" wrap="nowrap">
        <Button
          variant="default"
          size="xs"
          style={{ flexShrink: 0 }}
          disabled={!values.mapping || !values.url}
          onClick={async () => setShown(await tryMapping(distributorId, values))}
        >
          {t('distributors.dry.show')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('distributors.dry.words')}
        </Text>
      </Group>
      <div aria-live="polite">{shown && <Result shown={shown} />}</div>
    </div>
  )
}

function Result({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation('settings')
  if ('why' in shown) return <Text size="sm">{t(`distributors.wrong.${shown.why}`, { at: shown.at })}</Text>
  if (shown.kind === 'unfit')
    return (
      <>
        <Text size="sm" mt="xs">
          {t('distributors.dry.unfit')}
        </Text>
        <List size="sm">
          {shown.problems.map(({ at, what }) => (
            <List.Item key={`${at} ${what}`}>
              <code>{at || t('distributors.dry.whole')}</code> <span className="quiet">{what}</span>
            </List.Item>
          ))}
        </List>
      </>
    )
  const { method, url, headers, body } = shown
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className={styles.request} tabIndex={0} aria-label={t('distributors.dry.request')}>
      <pre>{[`${method} ${url}`, ...head, '', spaced(body)].join('\n')}</pre>
    </section>
  )
}

function spaced(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}
