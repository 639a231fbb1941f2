import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { getI18n } from 'react-i18next'

const evergreen: MantineColorsTuple = [
  '#e6f2ec',
  '#d3e8dd',
  '#a9d2bd',
  '#7cba9b',
  '#56a57e',
  '#3a9069',
  '#1f6f4a',
  '#1a6041',
  '#145035',
  '#0d3d28',
]

// Mantine's dark greys with a breath of green, so that its inputs and menus belong to the same paper.
const dark: MantineColorsTuple = [
  '#e8eeea',
  '#b3beb8',
  '#93a099',
  '#5d6a63',
  '#38443e',
  '#2c3631',
  '#202824',
  '#1a211d',
  '#151b18',
  '#121815',
]

/** Mantine chooses a filled button's text for the light shade only; this one follows the theme, so that both are readable. */
const filledText: VariantColorsResolver = (asked) => {
  const colors = defaultVariantColorsResolver(asked)
  const isPrimary = asked.variant === 'filled' && (asked.color ?? asked.theme.primaryColor) === asked.theme.primaryColor
  return isPrimary ? { ...colors, color: 'var(--mantine-primary-color-contrast)' } : colors
}

/** Inter, one green, hairlines, a 4-pixel grid: the look of the whole app in one place. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  primaryColor: 'evergreen',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  variantColorResolver: filledText,
  colors: { evergreen, dark },
  defaultRadius: 8,
  fontSizes: { xs: '12px', sm: '13px', md: '13.5px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '22px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '22px' },
      h3: { fontSize: '13.5px', lineHeight: '20px' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 600 } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Modal: { defaultProps: { radius: 12, overlayProps: { backgroundOpacity: 0.35 } } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.2 } } },
    // Every toast can be closed, and its cross says so in the reader's language.
    Notification: { defaultProps: () => ({ closeButtonProps: { 'aria-label': getI18n().t('app:close') } }) },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
})

/** The tokens of the look; components use `var(--ink)` and friends and never a raw colour. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--ink': '#16211c',
    '--ink-2': '#4d5a54',
    '--ink-3': '#66726c',
    '--line': '#e4e8e5',
    '--line-soft': '#eef1ef',
    '--ground': '#f6f8f6',
    '--paper': '#ffffff',
    '--accent': '#1f6f4a',
    '--accent-soft': '#e6f2ec',
    '--warn': '#8a5000',
    '--warn-soft': '#fdf1dd',
    '--bad': '#a5281b',
    '--bad-soft': '#fbe9e7',
    '--info': '#2b5c8a',
    '--info-soft': '#e8f0f8',
    '--mantine-color-body': '#f6f8f6',
    '--mantine-color-text': '#16211c',
    '--mantine-color-dimmed': '#4d5a54',
    '--mantine-color-default-border': '#d9dfdb',
    '--mantine-color-placeholder': '#66726c',
    '--mantine-color-error': '#a5281b',
    '--mantine-color-disabled': '#eef1ef',
  },
  dark: {
    '--ink': '#e8eeea',
    '--ink-2': '#b3beb8',
    '--ink-3': '#93a099',
    '--line': '#2c3631',
    '--line-soft': '#252e29',
    '--ground': '#121815',
    '--paper': '#1a211d',
    '--accent': '#6cc398',
    '--accent-soft': '#1c3529',
    '--warn': '#e5b25c',
    '--warn-soft': '#3a2c12',
    '--bad': '#f08a7d',
    '--bad-soft': '#3d1f1b',
    '--info': '#8ab8e6',
    '--info-soft': '#1b2b3b',
    '--mantine-color-body': '#121815',
    '--mantine-color-text': '#e8eeea',
    '--mantine-color-dimmed': '#b3beb8',
    '--mantine-color-default': '#1a211d',
    '--mantine-color-default-hover': '#222b26',
    '--mantine-color-default-border': '#38443e',
    '--mantine-color-placeholder': '#93a099',
    '--mantine-color-error': '#f08a7d',
  },
})
