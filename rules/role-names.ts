/** Server roles as the English interface of Exchange calls them, with what the French one calls them. */
export const frenchRoles = {
  Transport: 'Transport',
  'Hub Transport': 'Transport Hub',
  'Client Access': 'Accès au client',
  'Client Access (Cafe)': 'Accès au client (Cafe)',
  'Front End Transport': 'Transport frontal',
  Mailbox: 'Boîte aux lettres',
  'Unified Messaging': 'Messagerie unifiée',
} as const;

export type RoleName = keyof typeof frenchRoles;
