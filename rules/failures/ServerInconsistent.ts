/** Active Directory has an object for this server name while Exchange is not installed on the machine. */
import { defineFailure } from '../failure';
import { licenseSwitch } from '../license-switch';
import { enterpriseAdmins, organizationManagement } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, steps, waitForReplication } from './wording';

export const ServerInconsistent = defineFailure({
  id: 'ServerInconsistent',
  severity: 'error',
  versions: ['2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Active Directory already has an Exchange server of this name',
      checks:
        'Setup found the object of this server in Active Directory and no Exchange on the machine: only recovery is offered.',
      why: 'The name belongs to a server that was lost or removed by hand. Recovery gives the new machine its settings; a fresh installation needs a free name.',
    },
    fr: {
      title: 'Active Directory contient déjà un serveur Exchange de ce nom',
      checks:
        'Le programme d’installation a trouvé l’objet de ce serveur dans Active Directory et pas d’Exchange sur la machine : seule la récupération est proposée.',
      why: 'Le nom appartient à un serveur perdu ou supprimé à la main. La récupération rend ses réglages à la nouvelle machine ; une nouvelle installation exige un nom libre.',
    },
  },
  fingerprints: [{ pattern: 'Only disaster recovery mode is available', in: 'any' }],
  phrases: {
    en: [
      'the exchange server is in an inconsistent state',
      'only disaster recovery mode is available',
      'please use setup /m:recoverserver to recover this exchange server',
      'server object still in active directory after reinstall',
      'exchange says the server exists although i reinstalled windows',
      'server in an inconsistent state disaster recovery only',
    ],
    fr: [
      'le serveur exchange est dans un état incohérent',
      'seul le mode de récupération d’urgence est disponible',
      'utiliser setup /m:recoverserver pour récupérer ce serveur exchange',
      'objet serveur resté dans active directory après réinstallation',
      'exchange dit que le serveur existe alors que windows a été réinstallé',
      'serveur dans un état incohérent récupération d’urgence',
    ],
    de: ['der exchange-server befindet sich in einem inkonsistenten zustand'],
  },
  asks: {},
  toKnow: said(
    'Whether the object is there, and since when: `Get-ExchangeServer NAME | Format-List Name,WhenCreated,AdminDisplayVersion` on another server.',
    'Si l’objet existe, et depuis quand : `Get-ExchangeServer NOM | Format-List Name,WhenCreated,AdminDisplayVersion` sur un autre serveur.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'recover-the-server',
      title: said('Recover the server', 'Récupérer le serveur'),
      when: said(
        'If this machine is to take the place of the one that was lost',
        'Si cette machine doit remplacer celle qui a été perdue',
      ),
      steps: (about) =>
        steps(
          said(
            'Give the machine the same name, the same Windows version and the same drive letters as before, reset the computer account in Active Directory (do not delete it) and join the domain.',
            'Donner à la machine le même nom, la même version de Windows et les mêmes lettres de lecteur, réinitialiser le compte d’ordinateur dans Active Directory (sans le supprimer) et joindre le domaine.',
          ),
          said(
            'Take media of the build that the object names, or newer, and install what that build requires.',
            'Prendre un support de la version indiquée par l’objet, ou plus récent, et installer ses prérequis.',
          ),
          said(
            `In an elevated prompt: \`.\\Setup.exe /Mode:RecoverServer ${licenseSwitch(about)}\``,
            `Dans une invite avec élévation de privilèges : \`.\\Setup.exe /Mode:RecoverServer ${licenseSwitch(about)}\``,
          ),
          said(
            'If Exchange was not in the default folder, add `/TargetDir:` with the former path.',
            'Si Exchange n’était pas dans le dossier par défaut, ajouter `/TargetDir:` avec l’ancien chemin.',
          ),
          said(
            'Import certificates with their keys, restore databases or join the availability group again.',
            'Importer les certificats avec leurs clés, restaurer les bases ou rejoindre le groupe de disponibilité de base de données.',
          ),
        ),
      rights: organizationManagement,
      risk: 'medium',
      reversal: said(
        'A recovered server is removed by uninstalling Exchange.',
        'Un serveur récupéré se retire en désinstallant Exchange.',
      ),
      minutes: 180,
      never: [
        said(
          'Do not delete the computer account: Exchange groups and permissions hang on it.',
          'Ne pas supprimer le compte d’ordinateur : les groupes et autorisations d’Exchange en dépendent.',
        ),
      ],
    },
    {
      id: 'free-the-name',
      title: said('Free the name', 'Libérer le nom'),
      when: said(
        'If the old server is gone for good and its mailboxes and connectors were moved',
        'Si l’ancien serveur a disparu pour de bon et que ses boîtes aux lettres et connecteurs ont été déplacés',
      ),
      steps: steps(
        said(
          'Make sure that no mailbox, database, connector or address book points to it: search for its name in `Get-Mailbox`, `Get-MailboxDatabase`, `Get-SendConnector`.',
          'S’assurer qu’aucune boîte aux lettres, base de données, aucun connecteur ni carnet d’adresses n’y renvoie : chercher son nom dans `Get-Mailbox`, `Get-MailboxDatabase`, `Get-SendConnector`.',
        ),
        said(
          'The supported way is RecoverServer, then uninstalling. Prefer it where it is possible.',
          'La voie prise en charge est RecoverServer, puis la désinstallation. La préférer si possible.',
        ),
        said(
          'Otherwise, after a backup of Active Directory, delete the object CN=NAME under Servers in ADSI Edit, Configuration. That is not supported by Microsoft.',
          'Sinon, après sauvegarde d’Active Directory, supprimer l’objet CN=NOM sous Servers dans Modification ADSI, Configuration. Microsoft ne le prend pas en charge.',
        ),
        waitForReplication,
        rerun,
      ),
      rights: enterpriseAdmins,
      risk: 'high',
      reversal: said(
        'Restore the object from the Active Directory Recycle Bin.',
        'Restaurer l’objet depuis la Corbeille Active Directory.',
      ),
      minutes: 90,
    },
  ],
  sources: [
    {
      title: 'Recover Exchange servers',
      url: 'https://learn.microsoft.com/exchange/high-availability/disaster-recovery/recover-exchange-servers',
    },
    {
      title: 'Exchange 2010 Setup error: inconsistent state',
      url: 'https://practical365.com/exchange-server/exchange-2010-setup-error-the-exchange-server-is-in-an-inconsistent-state/',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'Seen with 2010.' },
    { claim: 'remedy', basis: 'microsoft', note: 'Recovery; freeing the name by hand is inference.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [0] [ERROR] The Exchange Server is in an inconsistent state. Only disaster recovery mode is available. Please use Setup /m:RecoverServer to recover this Exchange server.',
    ],
    pasted: [
      'The Exchange Server is in an inconsistent state. Only disaster recovery mode is available. Please use Setup /m:RecoverServer to recover this Exchange server.',
      'exchange setup on EX01 says the server is in an inconsistent state',
      'setup exchange : seul le mode de récupération d’urgence est disponible',
    ],
  },
});
