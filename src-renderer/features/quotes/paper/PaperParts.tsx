import { Checkbox, Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type PaperSection, paperSections } from '#domain/quotes/paper'

type Props = { readonly hidden: readonly PaperSection[]; readonly onToggle: (section: PaperSection) => void }

/** The parts of the document, each printed or left out. */
export function PaperParts({ hidden, onToggle }: Props) {
  const { t } = useTranslation('quotes')
  return (
    <Input.Wrapper label={t('brand.parts')} labelElement="div">
      <div style={{ display: 'grid', gap: 8, marginBlockStart: 6 }}>
        {paperSections.map((section) => (
          <Checkbox
            key={section}
            label={t(`brand.part.${section}`)}
            checked={!hidden.includes(section)}
            onChange={() => onToggle(section)}
          />
        ))}
      </div>
    </Input.Wrapper>
  )
}
