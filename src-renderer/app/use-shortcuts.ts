import { useEffect } from 'react'
import { bridge } from '#platform/bridge'
import { go, type Place, usePlace } from '#session/place'
import { isTyping, useKeys } from '#ui/keys'
import { useKeyHelp } from './key-help'
import { palette } from './palette-door'
import { bringAgain, takeBack } from './take-back'

const menuPlaces: Readonly<Record<string, Place>> = {
  'new-client': { at: 'clients', creating: true },
  'new-quote': { at: 'quotes', creating: true },
  'register-deal': { at: 'deals', registering: true },
  import: { at: 'import' },
  backup: { at: 'settings', section: 'safety' },
  settings: { at: 'settings' },
}

/** Keys that work everywhere, and the application menu that says the same. */
export function useShortcuts(): void {
  const { back, forward } = usePlace.getState()
  const showKeys = useKeyHelp((help) => help.toggle)
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (command && key === 'z' && !isTyping(event.target)) {
        event.preventDefault()
        void (event.shiftKey ? bringAgain() : takeBack())
      }
      if (event.altKey && event.key === 'ArrowLeft') back()
      if (event.altKey && event.key === 'ArrowRight') forward()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [back, forward])
  useEffect(
    () =>
      bridge.on('menu', ({ command }) => {
        const place = menuPlaces[command]
        if (place) go(place)
        if (command === 'palette') palette.open()
        if (command === 'undo') void takeBack()
        if (command === 'redo') void bringAgain()
      }),
    [],
  )
  useKeys({ '?': showKeys })
}
