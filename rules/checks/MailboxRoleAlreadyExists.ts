/** A new installation must not meet the mailbox part of the Mailbox role on the server already. */
import { roleAlreadyInstalled } from '../role-already-installed';

export const MailboxRoleAlreadyExists = roleAlreadyInstalled({
  id: 'MailboxRoleAlreadyExists',
  role: 'Mailbox',
  subkey: 'MailboxRole',
  part: {
    en: 'the mailbox part of the Mailbox role',
    fr: 'la partie boîte aux lettres du rôle serveur de boîtes aux lettres',
  },
  versions: ['2016', '2019'],
  titles: {},
  phrases: {
    en: [
      'mailbox role already exists',
      'mailbox role is already installed on this server',
      'setup says the mailbox role exists already',
      'install refuses because the mailbox role is there',
      'cannot install mailbox role a second time',
      'MailboxRoleAlreadyExists true but I never installed exchange',
      'mailbox role already exists on the server',
    ],
    fr: [
      'le rôle boîte aux lettres existe déjà',
      'rôle serveur de boîtes aux lettres déjà installé',
      'setup dit que le rôle mailbox existe déjà',
      'installation refusée car le rôle de boîtes aux lettres est présent',
      'impossible d’installer deux fois le rôle boîte aux lettres',
      'rôle boîtes aux lettres déjà présent sur le serveur',
    ],
    de: ['postfachrolle ist bereits installiert'],
    es: ['el rol de buzones ya existe'],
  },
});
