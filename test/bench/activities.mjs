// Activities as Teams would send them to the practice organisation: one person who may read, no token.
const tenant = '0d1f6a5e-4c58-4c0e-9a3f-6f9f0c1d2e3b';
const reader = { id: '29:bench-reader', name: 'Alex', aadObjectId: '5f0c1d7e-3a41-4d0f-9a53-0d3f6f1b7a01' };

export function messageTo(serviceUrl, { id, conversation, text, deliveryMode }) {
  return {
    ...{ type: 'message', id, channelId: 'msteams', serviceUrl, text, textFormat: 'plain', locale: 'en-GB' },
    ...(deliveryMode === undefined ? {} : { deliveryMode }),
    from: reader,
    recipient: { id: '28:preflight-practice', name: 'Preflight' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
  };
}
