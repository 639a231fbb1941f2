import { Button, Text } from '@mantine/core'

type Props = { readonly words: string; readonly action?: string; readonly onAction?: () => void }

/** An empty list teaches: one sentence, one button. */
export function Empty({ words, action, onAction }: Props) {
  return (
    <div style={{ display: 'grid', placeItems: 'center', gap: 12, padding: '48px 24px', textAlign: 'center' }}>
      <Text c="dimmed" maw={420}>
        {words}
      </Text>
      {action && onAction && (
        <Button variant="default" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  )
}
