/** One of the system mailboxes that Exchange ships with is not in Active Directory. */
import { defineFailure } from '../failure';
import { licenseSwitch } from '../license-switch';
import { enterpriseAdmins } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps, waitForReplication } from './wording';

export const ArbitrationMailboxMissing = defineFailure({
  id: 'ArbitrationMailboxMissing',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A system mailbox of Exchange is missing',
      checks: 'Setup looked for an arbitration or discovery mailbox by its well-known name and did not find it.',
      why: 'These mailboxes carry the address book, discovery, approval, federation and migration of the whole organization. Setup stamps each of them.',
    },
    fr: {
      title: 'Une boîte aux lettres système d’Exchange est absente',
      checks:
        'Le programme d’installation a cherché une boîte d’arbitrage ou de découverte par son nom prédéfini, sans la trouver.',
      why: 'Ces boîtes servent au carnet d’adresses, à la découverte, à l’approbation, à la fédération et à la migration de toute l’organisation. Le programme d’installation marque chacune d’elles.',
    },
  },
  fingerprints: [
    {
      pattern:
        "object '(?P<mailbox>(?:SystemMailbox\\{|Migration\\.8f3e7716|FederatedEmail\\.4c1f4d8b|DiscoverySearchMailbox)[^'\\n]*)' couldn.t be found on '(?P<dc>[^'\\n]+)'",
    },
    {
      pattern:
        'Cannot find (?P<kind>E-discovery arbitration|migration) mailbox with name=(?P<mailbox>(?:SystemMailbox|Migration\\.)[^\\n]+?)\\.?(?:\\n|$)',
    },
  ],
  phrases: {
    en: [
      'arbitration mailbox missing exchange setup',
      'systemmailbox bb558c35 was deleted',
      'federatedemail mailbox is gone',
      'migration.8f3e7716 mailbox deleted',
      'how to recreate the arbitration mailboxes',
      'systemmailbox e0dc1c29 not found during setup',
    ],
    fr: [
      'boîte d’arbitrage absente setup exchange',
      'systemmailbox bb558c35 supprimée',
      'boîte federatedemail disparue',
      'boîte migration.8f3e7716 supprimée',
      'comment recréer les boîtes d’arbitrage',
      'systemmailbox e0dc1c29 introuvable pendant setup',
    ],
  },
  asks: {},
  toKnow: said(
    'Which are there: `Get-Mailbox -Arbitration | Format-Table Name,Database`, and the accounts behind them in the Users container of the root domain.',
    'Celles qui existent : `Get-Mailbox -Arbitration | Format-Table Name,Database`, et leurs comptes dans le conteneur Users du domaine racine.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'recreate-system-mailbox',
      title: said('Create the account and the mailbox again', 'Recréer le compte et la boîte aux lettres'),
      steps: (about) =>
        steps(
          said(
            `Missing: ${about.captures['mailbox'] ?? 'the mailbox in the message'}.`,
            `Absente : ${about.captures['mailbox'] ?? 'la boîte du message'}.`,
          ),
          said(
            'If the account was only moved or deleted a short time ago, restore it from the Active Directory Recycle Bin: its mailbox comes back with its content.',
            'Si le compte a été déplacé ou supprimé récemment, le restaurer depuis la Corbeille Active Directory : sa boîte revient avec son contenu.',
          ),
          said(
            `Otherwise let Setup create the account, from the media of the newest installed build: \`.\\Setup.exe /PrepareAD ${licenseSwitch(about)}\``,
            `Sinon, laisser le programme d’installation créer le compte, depuis le support de la version installée la plus récente : \`.\\Setup.exe /PrepareAD ${licenseSwitch(about)}\``,
          ),
          said(
            'Enable the mailbox in the Exchange Management Shell: `Enable-Mailbox -Arbitration -Identity "NAME"`. The discovery mailbox is made by `Enable-Mailbox -Discovery`.',
            'Activer la boîte dans Exchange Management Shell : `Enable-Mailbox -Arbitration -Identity "NOM"`. La boîte de découverte se crée par `Enable-Mailbox -Discovery`.',
          ),
          said(
            'Give it its task back. Migration.8f3e7716: `Set-Mailbox -Arbitration -Management $true -Force`. SystemMailbox{bb558c35...}: -OABGen, -GMGen, -MessageTracking, -PstProvider and -ClientExtensions, each $true.',
            'Lui rendre sa fonction. Migration.8f3e7716 : `Set-Mailbox -Arbitration -Management $true -Force`. SystemMailbox{bb558c35...} : -OABGen, -GMGen, -MessageTracking, -PstProvider et -ClientExtensions, chacun à $true.',
          ),
          said(
            'FederatedEmail.4c1f4d8b: quota of 1 MB. SystemMailbox{e0dc1c29...}: display name "Microsoft Exchange".',
            'FederatedEmail.4c1f4d8b : quota de 1 Mo. SystemMailbox{e0dc1c29...} : nom affiché « Microsoft Exchange ».',
          ),
          waitForReplication,
          rerun,
        ),
      rights: enterpriseAdmins,
      risk: 'medium',
      reversal: said(
        'Disable the new mailbox with `Disable-Mailbox -Arbitration`; the account stays.',
        'Désactiver la nouvelle boîte avec `Disable-Mailbox -Arbitration` ; le compte reste.',
      ),
      minutes: 45,
      never: [
        said(
          'Do not delete the system mailboxes that are still there to create all anew: audit logs and discovery searches are in them.',
          'Ne pas supprimer les boîtes système restantes pour tout recréer : elles contiennent les journaux d’audit et les recherches de découverte.',
        ),
      ],
    },
  ],
  sources: [
    {
      title: 'Re-create missing arbitration mailboxes',
      url: 'https://learn.microsoft.com/exchange/architecture/mailbox-servers/recreate-arbitration-mailboxes',
    },
    setupLogLines,
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'setup-log',
      note: 'The names are published; the sentences were seen with other objects and as information lines.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [2] [ERROR] The operation couldn't be performed because object 'SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}' couldn't be found on 'dc1.corp.example'.",
      '[11/20/2026 02:14:57.0546] [2] [ERROR] Cannot find E-discovery arbitration mailbox with name=SystemMailbox{e0dc1c29-89c3-4034-b678-e6c29d823ed9}.',
    ],
    pasted: [
      "The operation couldn't be performed because object 'SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}' couldn't be found on 'dc1.corp.example'.",
      'exchange setup: arbitration mailbox missing, how to recreate systemmailbox bb558c35',
      'boîte d’arbitrage absente, setup exchange s’arrête, comment recréer',
    ],
  },
});
