/**
 * What the third release changes: indexes of payments that nothing reads are gone, so a statement is saved sooner, and which acts of a
 * group stand is told by the index alone. Frozen: a released step never changes and imports nothing from the app.
 */
export const step3 = {
  version: 3,
  stores: {
    payments: 'id, month, paidOn, serviceId',
    acts: 'id, [group+undoneBy]',
  },
} as const
