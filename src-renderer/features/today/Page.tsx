import { useTranslation } from 'react-i18next'
import { Page as Frame } from '#ui/Page'

export function Page() {
  const { t } = useTranslation('app')
  return <Frame title={t('rooms.today')}>{null}</Frame>
}
