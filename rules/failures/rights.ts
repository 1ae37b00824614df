/** Who may carry out a remedy, in the words of a card. Shared by the failures, because most need one of these four. */
import type { Said } from '../../probes/said';

export const localAdministrators: Said = {
  en: 'Local Administrators on the server',
  fr: 'Administrateurs locaux sur le serveur',
};

export const organizationManagement: Said = {
  en: 'Organization Management, and Local Administrators on the server',
  fr: 'Organization Management, et Administrateurs locaux sur le serveur',
};

export const enterpriseAdmins: Said = {
  en: 'Enterprise Admins',
  fr: 'Administrateurs de l’entreprise',
};

export const domainAdmins: Said = {
  en: 'Domain Admins of the domain named in the log',
  fr: 'Admins du domaine nommé dans le journal',
};
