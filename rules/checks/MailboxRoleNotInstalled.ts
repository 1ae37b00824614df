/** Setup does not find the Mailbox role itself on the server that it is to update. */
import { roleNotInstalled } from '../role-not-installed';

export const MailboxRoleNotInstalled = roleNotInstalled({
  id: 'MailboxRoleNotInstalled',
  role: 'Mailbox',
  versions: ['2016', '2019'],
  unseen: true,
  phrases: {
    en: [
      'mailboxrolenotinstalled on a server that has the mailbox role',
      'rule mailbox role not installed fires on upgrade',
      'the mailboxrole key is not found by setup',
      'mailbox part of the mailbox role reported missing',
      'setup cannot see mailboxrole during the cumulative update',
      'mailbox role is not installed, cannot uninstall',
    ],
    fr: [
      'mailboxrolenotinstalled sur un serveur qui possède le rôle mailbox',
      'règle mailbox role not installed lors de la mise à niveau',
      'la clé mailboxrole n’est pas trouvée par setup',
      'partie mailbox du rôle de boîtes aux lettres signalée absente',
      'setup ne voit pas mailboxrole pendant la mise à jour cumulative',
    ],
  },
});
