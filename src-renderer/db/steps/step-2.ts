/** What the second release adds. Frozen: a released step never changes and imports nothing from the app. */
export const step2 = {
  version: 2,
  stores: {
    documents: 'id, clientId, fileId, quoteId',
    quoteVersions: 'id, [quoteId+number]',
    templates: 'id, [deletedAt+name]',
    payees: 'id, nameKey, [deletedAt+nameKey]',
    payouts: 'id, payeeId, month, [payeeId+month]',
    announcements: 'id, distributorId, [distributorId+at]',
  },
} as const
