/** Setup blocks the upgrade of a role Mailbox that is older than these media can upgrade. */
import { upgradeMinimum } from '../upgrade-minimum';

export const MailboxUpgradeMinVersionBlock = upgradeMinimum({
  id: 'MailboxUpgradeMinVersionBlock',
  role: 'Mailbox',
  subkey: 'MailboxRole',
  versions: ['2016', '2019'],
  phrases: {
    en: [
      'mailbox upgrade min version block',
      'upgrade of the mailbox role blocked by its version',
      'mailbox build too old to upgrade from',
      'upgrade blocked because the mailbox role is too old',
      'Mailbox upgrademinversionblock',
      'cannot upgrade mailbox role from this version',
      'upgrade of the mailbox role from this version is blocked',
    ],
    fr: [
      'mise à niveau du rôle boîte aux lettres bloquée par sa version',
      'rôle boîte aux lettres trop ancien pour être mis à niveau',
      'blocage de mise à niveau version minimale boîte aux lettres',
      'la version du rôle boîte aux lettres bloque la mise à niveau',
      'Mailbox upgrademinversionblock pourquoi',
      'rôle boîtes aux lettres impossible à mettre à niveau depuis cette version',
    ],
  },
});
