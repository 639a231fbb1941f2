import type { ActRow } from './rows'

/** Keys of the rows in one table that an act changed, made or took away. */
export const touchedKeys = (act: ActRow, table: string): readonly string[] => [
  ...act.changes.filter((change) => change.table === table).map((change) => change.key),
  ...[...act.created, ...(act.dropped ?? [])].filter((made) => made.table === table).flatMap((made) => made.keys),
]
