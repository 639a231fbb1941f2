import type { CSSProperties, ReactNode } from 'react'

type Props = {
  readonly title?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
  readonly pad?: boolean
  readonly style?: CSSProperties
}

/** White paper with a hairline: one matter a card. */
export function Card({ title, action, children, pad = true, style }: Props) {
  return (
    <section className="card" style={{ display: 'flex', flexDirection: 'column', minWidth: 0, ...style }}>
      {title && (
        <header style={{ display: 'flex', alignItems: 'center', gap: 12, padding: '12px 16px 0' }}>
          <h2 style={{ margin: 0, fontSize: 15, lineHeight: '22px', fontWeight: 600, flex: 1 }}>{title}</h2>
          {action}
        </header>
      )}
      <div style={{ ...(pad ? { padding: 16 } : edgeToEdge), minHeight: 0, flex: 1, borderRadius: 'inherit' }}>
        {children}
      </div>
    </section>
  )
}

/** A list that scrolls by itself takes what room there is. */
const edgeToEdge = { display: 'flex', flexDirection: 'column' } as const
