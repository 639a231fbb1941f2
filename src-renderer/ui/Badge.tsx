import type { ReactNode } from 'react'

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

const tones: Readonly<Record<Tone, readonly [string, string]>> = {
  plain: ['var(--ink-2)', 'var(--line-soft)'],
  good: ['var(--accent)', 'var(--accent-soft)'],
  warn: ['var(--warn)', 'var(--warn-soft)'],
  bad: ['var(--bad)', 'var(--bad-soft)'],
  info: ['var(--info)', 'var(--info-soft)'],
}

/** A short finding as a word; the tone supports the word and never replaces it. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  const [color, background] = tones[tone]
  return (
    <span
      style={{
        color,
        background,
        borderRadius: 6,
        padding: '1px 8px',
        fontSize: 12,
        lineHeight: '18px',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        display: 'inline-block',
      }}
    >
      {children}
    </span>
  )
}
