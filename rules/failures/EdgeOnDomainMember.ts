/** A known fault: the unattended installation of Edge on a member of a domain stops at its own server object. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, supportArticle } from './sources';
import { said, since2013, steps } from './wording';

export const EdgeOnDomainMember = defineFailure({
  id: 'EdgeOnDomainMember',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Edge Transport setup stops on a member of a domain',
      checks:
        'Setup created the server object of an Edge server and could not build its name: "this is a GUID based ADObjectId".',
      why: 'Microsoft has confirmed the fault for domain members in a prepared forest. The wizard does not have it.',
    },
    fr: {
      title: 'L’installation du transport Edge s’arrête sur un membre de domaine',
      checks:
        'Le programme d’installation a créé l’objet d’un serveur Edge sans pouvoir composer son nom : « this is a GUID based ADObjectId ».',
      why: 'Microsoft a confirmé ce défaut pour les membres de domaine d’une forêt préparée. L’assistant n’est pas concerné.',
    },
  },
  fingerprints: [{ pattern: 'Cannot get child of ADObjectId' }],
  phrases: {
    en: [
      'cannot get child of adobjectid',
      'this is a guid based adobjectid edge',
      'edge transport on a domain joined server fails',
      'new-exchangeserver value cannot be null edge',
      'edge role setup guid based adobjectid',
    ],
    fr: [
      'cannot get child of adobjectid edge',
      'guid based adobjectid installation edge',
      'edge transport sur un serveur membre du domaine échoue',
      'new-exchangeserver valeur null edge',
      'installation edge guid based adobjectid',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the server is a member of a domain: `(Get-CimInstance Win32_ComputerSystem).PartOfDomain`',
    'Si le serveur est membre d’un domaine : `(Get-CimInstance Win32_ComputerSystem).PartOfDomain`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'use-the-wizard',
      title: said('Use the wizard, or leave the domain first', 'Utiliser l’assistant, ou quitter d’abord le domaine'),
      steps: steps(
        said(
          'Start Setup.exe without switches and install the Edge Transport role in the wizard.',
          'Lancer Setup.exe sans commutateur et installer le rôle serveur de transport Edge dans l’assistant.',
        ),
        said(
          'Otherwise take the server out of the domain, install the role, and join the domain again if it must be a member.',
          'Sinon, sortir le serveur du domaine, installer le rôle, et rejoindre le domaine s’il doit en être membre.',
        ),
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said('Uninstall the role.', 'Désinstaller le rôle.'),
      minutes: 60,
    },
  ],
  sources: [
    supportArticle('Cannot get child of ADObjectId (3205799)', 'edge-transport-setup-fails-domain-joined-server'),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'microsoft' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); new-ExchangeServer" was run: "System.ArgumentNullException: Value cannot be null.\nParameter name: Cannot get child of ADObjectId: this is a GUID based ADObjectId.',
    ],
    pasted: [
      'System.ArgumentNullException: Value cannot be null. Parameter name: Cannot get child of ADObjectId: this is a GUID based ADObjectId.',
      'exchange edge transport on a domain joined server fails: cannot get child of adobjectid',
      'installation edge transport exchange : guid based adobjectid',
    ],
  },
});
