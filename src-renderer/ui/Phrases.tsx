import type { Phrase } from '#domain/values/explain'
import { usePhrase } from './phrase'

/** Sentences of the domain as a short list; nothing when there is nothing to say. */
export function Phrases({ phrases }: { readonly phrases: readonly Phrase[] }) {
  const say = usePhrase()
  if (phrases.length === 0) return null
  return (
    <ul
      style={{ margin: '4px 0 0', paddingInlineStart: 18, color: 'var(--ink-2)', fontSize: 12.5, lineHeight: '18px' }}
    >
      {phrases.map((phrase) => (
        <li key={phrase.label}>{say(phrase)}</li>
      ))}
    </ul>
  )
}
