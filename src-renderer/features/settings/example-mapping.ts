/** A mapping to begin with: every part that there is, once. */
export const exampleMapping = JSON.stringify(
  {
    version: 1,
    auth: { in: 'header', name: 'Authorization', value: 'Bearer {secret}' },
    idempotency: { by: 'look-up-first' },
    create: {
      method: 'POST',
      path: '/v1/deals',
      body: {
        external_id: '{partnerReference}',
        company: '{customer.legalName}',
        contact: { name: '{contact.name}', email: '{contact.email}' },
        product: '{opportunity.offering}',
        monthly: '{opportunity.estimatedMrc.amount|number}',
        currency: '{opportunity.estimatedMrc.currency}',
        close_date: '{opportunity.expectedClose}',
        notes: '{words}',
      },
    },
    find: { path: '/v1/deals?external_id={partnerReference}', items: 'data' },
    list: { path: '/v1/deals?changed_since={updatedSince}&page={cursor}', items: 'data', next: 'next_page' },
    withdraw: { method: 'PATCH', path: '/v1/deals/{remoteId}', body: { state: 'withdrawn', reason: '{reason}' } },
    read: {
      in: 'data',
      id: 'id',
      reference: 'external_id',
      status: 'state',
      protectedUntil: 'protected_until',
      updatedAt: 'updated_at',
    },
    states: { new: 'submitted', review: 'under-review', granted: 'approved', denied: 'rejected' },
    required: ['legalName', 'contactName', 'contactEmail', 'estimatedMrc'],
    errors: {
      title: 'message',
      list: 'errors',
      field: 'field',
      detail: 'message',
      fields: { company: '/customer/legalName' },
    },
  },
  null,
  2,
)
