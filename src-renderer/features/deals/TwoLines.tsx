type Props = {
  readonly first: string
  readonly second: string
  readonly plain?: boolean
  readonly tone?: string
}

/** A list cell with what it is about and, quieter, what belongs to it. */
export function TwoLines({ first, second, plain, tone = 'var(--ink-2)' }: Props) {
  return (
    <span style={{ display: 'grid', minWidth: 0 }}>
      <span className="clip" style={{ fontWeight: plain ? undefined : 600 }}>
        {first}
      </span>
      {second && (
        <span className="clip" style={{ color: tone, fontSize: 12.5, lineHeight: '18px' }}>
          {second}
        </span>
      )}
    </span>
  )
}
