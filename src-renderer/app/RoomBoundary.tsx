import { Button, Text, Title } from '@mantine/core'
import i18next from 'i18next'
import { Component, type ReactNode } from 'react'

type Props = { readonly children: ReactNode; readonly room: string }

/** A room that fails falls alone: the app stands, and what was saved stays saved. */
export class RoomBoundary extends Component<Props, { readonly failed: string | null }> {
  override state = { failed: null as string | null }

  static getDerivedStateFromError(error: unknown) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }

  override componentDidUpdate(before: Props) {
    if (before.room !== this.props.room && this.state.failed) this.setState({ failed: null })
  }

  override render() {
    if (this.state.failed === null) return this.props.children
    return (
      <main style={{ padding: 40, maxWidth: 560 }} role="alert">
        <Title order={1}>{i18next.t('app:room-failed.title')}</Title>
        <Text my="sm">{i18next.t('app:room-failed.words')}</Text>
        <Text size="xs" c="dimmed" mb="md">
          {this.state.failed}
        </Text>
        <Button variant="default" onClick={() => this.setState({ failed: null })}>
          {i18next.t('app:room-failed.again')}
        </Button>
      </main>
    )
  }
}
