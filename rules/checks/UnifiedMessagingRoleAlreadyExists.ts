/** A new installation must not meet the unified messaging part of the Mailbox role (2016 and earlier) on the server already. */
import { roleAlreadyInstalled } from '../role-already-installed';

export const UnifiedMessagingRoleAlreadyExists = roleAlreadyInstalled({
  id: 'UnifiedMessagingRoleAlreadyExists',
  role: 'UnifiedMessaging',
  subkey: 'UnifiedMessagingRole',
  part: {
    en: 'the unified messaging part of the Mailbox role (2016 and earlier)',
    fr: 'la partie messagerie unifiée du rôle serveur de boîtes aux lettres (2016 et versions antérieures)',
  },
  versions: ['2016'],
  titles: {},
  phrases: {
    en: [
      'unified messaging role already exists',
      'UM role exists before the install',
      'unifiedmessagingrole exists',
      'setup finds an existing UM role',
      'second install of unified messaging refused',
      'unified messaging role already installed',
    ],
    fr: [
      'le rôle messagerie unifiée existe déjà',
      'rôle UM déjà installé',
      'messagerie unifiée déjà présente sur le serveur',
      'unifiedmessagingrole existe',
      'setup trouve un rôle de messagerie unifiée existant',
      'rôle messagerie unifiée déjà installé',
    ],
    de: ['unified messaging-rolle ist bereits installiert'],
  },
});
