import { Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '#ui/Card'
import type { RecoveryProgress } from '#workers/recovery-messages'

/** Where each step begins and ends on the one bar. */
const stretch = { reading: [0, 0.4], matching: [0.4, 0.7], checking: [0.7, 1] } as const

/** The worker's steps in words and how far it is; leaving the screen ends it. */
export function Working({ progress: { step, share } }: { readonly progress: RecoveryProgress }) {
  const { t } = useTranslation('review')
  const [from, to] = stretch[step]
  return (
    <Card style={{ flex: 'none' }}>
      <Stack gap="sm">
        <Text role="status">{t(`working.${step}`)}</Text>
        <Progress value={(from + (to - from) * share) * 100} aria-label={t('working.label')} />
        <span className="quiet" style={{ fontSize: 12.5 }}>
          {t('working.leave')}
        </span>
      </Stack>
    </Card>
  )
}
