/** A part of Setup that writes its data without PowerShell was refused (3221684229). */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines } from './sources';
import { excludeFromAntivirus, rerun, said, since2013, steps } from './wording';

export const ExchangeDataAccessDenied = defineFailure({
  id: 'ExchangeDataAccessDenied',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Setup was refused while it wrote its server data',
      checks: 'install-ExsetdataAtom ended with code 3221684229 and the message "Access is denied".',
      why: 'This part writes to Active Directory, the registry and the folder of Exchange at once. A mount point as the target folder, and permissions on the server object, are known reasons.',
    },
    fr: {
      title: 'Accès refusé lors de l’écriture des données du serveur',
      checks: 'install-ExsetdataAtom s’est terminé avec le code 3221684229 et le message « Access is denied ».',
      why: 'Cette partie écrit à la fois dans Active Directory, le Registre et le dossier d’Exchange. Un point de montage comme dossier cible et les autorisations de l’objet serveur en sont des causes connues.',
    },
  },
  fingerprints: [
    { reference: 'bff10cd874104b84ade74b02b9036b25', pattern: 'Access is denied' },
    { pattern: "error code '3221684229'" },
  ],
  phrases: {
    en: [
      'an error occurred with error code 3221684229 access is denied',
      'install-exsetdataatom systemattendant access is denied',
      'exsetdataexception access denied mailbox role',
      '3221684229 exchange setup',
      'mailbox role fails with access denied although enterprise admin',
    ],
    fr: [
      'erreur 3221684229 accès refusé setup exchange',
      'install-exsetdataatom systemattendant accès refusé',
      'exsetdataexception accès refusé rôle boîtes aux lettres',
      '3221684229 installation exchange',
      'rôle de boîtes aux lettres échoue accès refusé alors qu’administrateur de l’entreprise',
    ],
  },
  asks: {},
  toKnow: said(
    'The target folder (a mount point?), and the permissions of the server object in ADSI Edit.',
    'Le dossier cible (un point de montage ?), et les autorisations de l’objet serveur dans Modification ADSI.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'plain-folder-and-rights',
      title: said('Use a plain folder and check the rights', 'Utiliser un dossier simple et vérifier les droits'),
      steps: steps(
        said(
          'If Exchange is to go into a volume mount point, give the volume a drive letter and install into a folder on it.',
          'Si Exchange doit aller dans un point de montage de volume, donner une lettre de lecteur au volume et installer dans un dossier de celui-ci.',
        ),
        said(
          'In ADSI Edit, Configuration, Servers, see that the object of this server inherits permissions and that Organization Management and Exchange Servers have Full Control.',
          'Dans Modification ADSI, Configuration, Servers, vérifier que l’objet de ce serveur hérite des autorisations et qu’Organization Management et Exchange Servers ont le Contrôle total.',
        ),
        said(
          'See that the account is in Organization Management and signed in again since.',
          'Vérifier que le compte est dans Organization Management et que sa session a été rouverte depuis.',
        ),
        excludeFromAntivirus,
        rerun,
      ),
      rights: organizationManagement,
      risk: 'medium',
      reversal: said('Set the former permissions again.', 'Rétablir les anciennes autorisations.'),
      minutes: 45,
    },
  ],
  sources: [
    {
      title:
        'Microsoft Q&A: installation fails at the Mailbox service, 3221684229, solved by a drive letter (November 2023)',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2019, task LegacyCoreComponent.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] An error occurred with error code '3221684229' and message 'Access is denied.'.\n[11/20/2026 02:14:57.0546] [1] [ERROR-REFERENCE] Id=LegacyCoreComponent___bff10cd874104b84ade74b02b9036b25 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup",
    ],
    pasted: [
      "Microsoft.Exchange.Management.Deployment.ExsetdataException: An error occurred with error code '3221684229' and message 'Access is denied.'.",
      'exchange mailbox role fails, install-exsetdataatom systemattendant access is denied',
      'erreur 3221684229 accès refusé pendant setup exchange',
    ],
  },
});
