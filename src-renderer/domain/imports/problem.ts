/** `refused` keeps the row out, `warning` leaves a value out or changes it, `note` says what was assumed. */
export type Severity = 'refused' | 'warning' | 'note'

/** One thing about a row or a cell; `code` is a key of `import:problem`. */
export type Problem = {
  readonly severity: Severity
  readonly code: string
  /** The field and the column concerned; null when it is the row as a whole. */
  readonly field: string | null
  readonly column: number | null
  readonly params: Readonly<Record<string, string | number>>
}

/** The advisor's answer to a misspelling: from this text in this field to that. */
export type Repair = { readonly field: string; readonly from: string; readonly to: string; readonly rows: number }

export const problem = (
  severity: Severity,
  code: string,
  where: { readonly field?: string; readonly column?: number } = {},
  params: Problem['params'] = {},
): Problem => ({ severity, code, field: where.field ?? null, column: where.column ?? null, params })
