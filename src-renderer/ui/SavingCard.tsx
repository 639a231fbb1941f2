import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { Card } from './Card'

type Props = {
  readonly words: string
  /** Names the bar. */
  readonly label: string
  /** 0 to 1. */
  readonly share: number
  readonly stop: string
  readonly stopping: boolean
  readonly onStop: () => void
}

/** Long work that is being saved: how far it is, and the way to stop it. */
export function SavingCard({ words, label, share, stop, stopping, onStop }: Props) {
  return (
    <Card style={{ flex: 'none' }}>
      <Stack gap="sm">
        <Text role="status">{words}</Text>
        <Progress value={share * 100} aria-label={label} />
        <Group>
          <Button variant="default" disabled={stopping} onClick={onStop}>
            {stop}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
