/** Setup does not find the Unified Messaging part of the Mailbox role. */
import { roleNotInstalled } from '../role-not-installed';

export const UnifiedMessagingRoleNotInstalled = roleNotInstalled({
  id: 'UnifiedMessagingRoleNotInstalled',
  role: 'UnifiedMessaging',
  versions: ['2016'],
  phrases: {
    en: [
      'unified messaging role isn’t installed on this computer',
      'unified messaging role not installed',
      'UM role not found on upgrade',
      'setup misses the UM role',
      'upgrade says unified messaging is missing',
      'exchange 2016 update does not find unified messaging',
      'unified messaging role is not installed',
    ],
    fr: [
      'le rôle de messagerie unifiée n’est pas installé',
      'rôle unified messaging non installé',
      'rôle UM introuvable lors de la mise à jour',
      'setup ne trouve pas le rôle UM',
      'la mise à niveau ne trouve pas la messagerie unifiée',
      'exchange 2016, messagerie unifiée absente selon setup',
    ],
    de: ['unified messaging-rolle nicht installiert'],
    es: ['rol de mensajería unificada no instalado'],
    it: ['ruolo messaggistica unificata non installato'],
    ja: ['ユニファイド メッセージングの役割がインストールされていない'],
  },
});
