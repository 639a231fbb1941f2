import { Button, FileButton, Group, Input, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { readonly label: string; readonly value: string; readonly onCommit: (dataUrl: string) => void }

const largest = 256 * 1024

/** The advisor's logo as a data URL of at most 256 KB, so that it travels with the book. */
export function LogoField({ label, value, onCommit }: Props) {
  const { t } = useTranslation('ui')
  const [wrong, setWrong] = useState(false)
  const take = async (file: File | null) => {
    if (!file) return
    const fits = file.size <= largest && /^image\/(png|jpeg)$/.test(file.type)
    setWrong(!fits)
    if (fits) onCommit(await dataUrl(file))
  }
  return (
    <Input.Wrapper label={label} error={wrong ? t('logo.wrong') : undefined} labelElement="div">
      <Group gap="sm" mt={4}>
        {value && <img src={value} alt={t('logo.alt')} style={{ maxBlockSize: 36, maxInlineSize: 140 }} />}
        <FileButton onChange={take} accept="image/png,image/jpeg">
          {(props) => (
            <Button variant="default" size="xs" {...props}>
              {t(value ? 'logo.change' : 'logo.choose')}
            </Button>
          )}
        </FileButton>
        {value ? (
          <Button variant="subtle" size="xs" onClick={() => onCommit('')}>
            {t('logo.remove')}
          </Button>
        ) : (
          <Text size="xs" c="dimmed">
            {t('logo.hint')}
          </Text>
        )}
      </Group>
    </Input.Wrapper>
  )
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
