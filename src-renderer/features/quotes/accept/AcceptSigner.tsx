import { SegmentedControl, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Signature } from '#domain/quotes/signature'
import { DayInput } from '#ui/DayInput'
import type { Signing } from './accept-commands'
import { SignaturePad } from './SignaturePad'

type Props = { readonly signing: Signing; readonly onChange: (facts: Partial<Signing>) => void }

const empty: Readonly<Record<Signature['kind'], Signature>> = {
  drawn: { kind: 'drawn', path: '' },
  typed: { kind: 'typed', text: '' },
  elsewhere: { kind: 'elsewhere' },
}

/** Who says yes, on which day, and with which hand. */
export function AcceptSigner({ signing, onChange }: Props) {
  const { t } = useTranslation('quotes')
  const { signature } = signing
  return (
    <>
      <SimpleGrid cols={3}>
        <TextInput
          label={t('accept.name')}
          value={signing.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('accept.role')}
          value={signing.role}
          onChange={(event) => onChange({ role: event.currentTarget.value })}
        />
        <DayInput label={t('accept.on')} value={signing.on} onCommit={(on) => onChange({ on })} />
      </SimpleGrid>
      <div>
        <SegmentedControl
          aria-label={t('accept.how')}
          data={(['drawn', 'typed', 'elsewhere'] as const).map((value) => ({ value, label: t(`accept.by.${value}`) }))}
          value={signature.kind}
          onChange={(kind) => onChange({ signature: empty[kind as Signature['kind']] })}
          mb="xs"
        />
        {signature.kind === 'drawn' && (
          <SignaturePad path={signature.path} onChange={(path) => onChange({ signature: { kind: 'drawn', path } })} />
        )}
        {signature.kind === 'typed' && (
          <TextInput
            aria-label={t('accept.by.typed')}
            placeholder={signing.name}
            value={signature.text}
            onChange={(event) => onChange({ signature: { kind: 'typed', text: event.currentTarget.value } })}
            styles={{ input: { fontStyle: 'italic', fontSize: 20, blockSize: 52 } }}
          />
        )}
        {signature.kind === 'elsewhere' && <Text c="dimmed">{t('accept.elsewhere-words')}</Text>}
      </div>
    </>
  )
}
