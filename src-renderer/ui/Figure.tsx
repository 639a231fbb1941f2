import type { ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly children: ReactNode
  readonly note?: ReactNode
  readonly tone?: 'bad' | 'good'
}

/** A key figure with its label above and one line of context below. */
export function Figure({ label, children, note, tone }: Props) {
  const color = tone === 'bad' ? 'var(--bad)' : tone === 'good' ? 'var(--accent)' : undefined
  return (
    <section className="card" style={{ padding: '12px 16px', minWidth: 0 }}>
      <div style={{ fontSize: 12.5, color: 'var(--ink-2)' }}>{label}</div>
      <div className="figure clip" style={{ color }}>
        {children}
      </div>
      {note && <div style={{ fontSize: 12.5, lineHeight: '18px', color: 'var(--ink-2)' }}>{note}</div>}
    </section>
  )
}
