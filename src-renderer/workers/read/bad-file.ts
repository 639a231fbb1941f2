/** Why a file cannot be read, as a key of `import:bad`, and where: line and column of text, or sheet and cell. */
export type BadFile = {
  readonly code:
    | 'empty'
    | 'only-header'
    | 'binary'
    | 'wrong-type'
    | 'nul'
    | 'open-quote'
    | 'stray-quote'
    | 'too-many-columns'
    | 'too-many-cells'
    | 'too-large'
    | 'encrypted'
    | 'damaged'
    | 'no-sheets'
    | 'no-text'
    | 'password'
  readonly line?: number
  readonly column?: number
  readonly sheet?: string
  readonly cell?: string
  readonly detail?: string
}

/** Thrown by readers; nothing of the file is used. */
export class UnreadableFile extends Error {
  readonly bad: BadFile
  constructor(bad: BadFile) {
    super(bad.code)
    this.bad = bad
  }
}

export const mostColumns = 500
export const mostCells = 12_000_000
export const mostRows = 400_000
