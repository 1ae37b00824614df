/** Setup of 2016 wants a minimum build of the role Mailbox before it goes on. */
import { upgradeMinimum } from '../upgrade-minimum';

export const MailboxMinVersionCheck = upgradeMinimum({
  id: 'MailboxMinVersionCheck',
  role: 'Mailbox',
  subkey: 'MailboxRole',
  versions: ['2016'],
  phrases: {
    en: [
      'mailbox min version check failed',
      'mailbox role below the minimum version for upgrade',
      'minimum build of the mailbox role not met',
      'Mailbox minversioncheck',
      'installed mailbox build is below the minimum version',
      'mailbox role version too old for upgrade',
      'minimum version of the mailbox role',
    ],
    fr: [
      'version minimale du rôle boîte aux lettres non atteinte',
      'le rôle boîte aux lettres est en dessous de la version minimale',
      'contrôle de version minimale boîte aux lettres',
      'Mailbox minversioncheck que faire',
      'version minimale boîte aux lettres pour la mise à niveau',
      'version du rôle boîtes aux lettres trop ancienne',
    ],
  },
});
