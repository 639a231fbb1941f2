import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { isPresenting, usePlace } from '#session/place'
import { theme, variables } from '#ui/theme'
import { Boot } from './Boot'

/** Mantine puts its variables into a style element at run time; the page's own nonce lets it pass the security policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// The scroll lock of dialogs makes a style element of its own and takes its nonce from this global.
Object.assign(globalThis, { __webpack_nonce__: nonce })

export function App() {
  const presenting = usePlace(({ place }) => isPresenting(place))
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      {!presenting && <Notifications position="bottom-right" limit={3} />}
      <Boot />
    </MantineProvider>
  )
}
