/** Setup was asked for hosting, a mode of Exchange 2010 for providers that later versions no longer have. */
import { licenseSwitch } from '../license-switch';
import { defineRule } from '../rule';

export const HostingModeNotAvailable = defineRule({
  id: 'HostingModeNotAvailable',
  severity: 'error',
  versions: ['2013', '2016', '2019'],
  words: {
    en: {
      title: 'Hosting mode is asked for and not available',
      checks: 'Setup looks whether it was started with /Hosting, or whether the organization was created that way.',
      why: 'Hosting mode was a part of Exchange 2010 SP1 and SP2 only. Providers now separate customers by address book policies.',
    },
    fr: {
      title: 'Le mode d’hébergement est demandé mais n’existe plus',
      checks:
        'Le programme d’installation vérifie s’il a été lancé avec /Hosting, ou si l’organisation a été créée dans ce mode.',
      why: 'Le mode d’hébergement n’existait que dans Exchange 2010 SP1 et SP2. Les hébergeurs séparent désormais leurs clients par des stratégies de carnet d’adresses.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'exchange hosting mode is not available',
      'setup /hosting switch exchange 2016',
      'hosting switch not supported exchange setup',
      'multi tenant hosting mode exchange 2010 upgrade',
      'exchange organization was installed with the hosting switch',
      'hosting switch not available anymore',
    ],
    fr: [
      'mode d’hébergement exchange non disponible',
      'commutateur /hosting exchange 2016',
      'commutateur hosting non pris en charge setup exchange',
      'mode hébergement multi locataire exchange 2010 mise à niveau',
      'organisation exchange installée avec le commutateur hosting',
      'commutateur hosting plus disponible',
    ],
    de: ['exchange hosting modus nicht verfügbar'],
    es: ['modo de hospedaje exchange no disponible'],
  },
  asks: {},
  toKnow: {
    en: 'Look in ExchangeSetup.log whether the command holds /Hosting: "RuntimeAssembly was started with the following command".',
    fr: 'Chercher dans ExchangeSetup.log si la commande contient /Hosting : « RuntimeAssembly was started with the following command ».',
  },
  causedBy: [],
  remedies: [
    {
      id: 'without-hosting',
      title: { en: 'Start Setup without /Hosting', fr: 'Lancer le programme d’installation sans /Hosting' },
      steps: (about) => {
        const command = `.\\setup.exe /Mode:${about.mode === 'upgrade' ? 'Upgrade' : 'Install /Roles:Mailbox'} ${licenseSwitch(about)}`;
        return {
          en: [
            'Take /Hosting out of the command, the script or the answer file.',
            `In an elevated Command Prompt: \`${command.trim()}\``,
            'If the organization itself was created with /Hosting in Exchange 2010, it cannot be upgraded in place: build a new forest or organization and move the mailboxes across.',
            'To separate customers afterwards, give each its address lists and an address book policy: `New-AddressBookPolicy`',
          ],
          fr: [
            'Retirer /Hosting de la commande, du script ou du fichier de réponses.',
            `Dans une invite de commandes avec élévation de privilèges : \`${command.trim()}\``,
            'Si l’organisation elle-même a été créée avec /Hosting dans Exchange 2010, elle ne peut pas être mise à niveau sur place : créer une nouvelle forêt ou organisation et y déplacer les boîtes aux lettres.',
            'Pour séparer ensuite les clients, donner à chacun ses listes d’adresses et une stratégie de carnet d’adresses : `New-AddressBookPolicy`',
          ],
        };
      },
      rights: {
        en: 'Local Administrators; Organization Management for address book policies',
        fr: 'Administrateurs locaux ; Organization Management pour les stratégies de carnet d’adresses',
      },
      risk: 'low',
      reversal: { en: 'Nothing has been changed yet.', fr: 'Rien n’a encore été modifié.' },
      minutes: 10,
    },
  ],
  sources: [
    { title: 'ExchangeSetup.log: the name and the type of the rule; it has no public text' },
    {
      title: 'Address book policies in Exchange Server',
      url: 'https://learn.microsoft.com/exchange/email-addresses-and-address-books/address-book-policies/address-book-policies',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    {
      claim: 'remedy',
      basis: 'inference',
      note: 'That hosting mode ended after Exchange 2010 SP2 was announced by Microsoft.',
    },
    { claim: 'versions', basis: 'setup-log', note: 'Evaluated in logs of 2016 and 2019.' },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:HostingModeNotAvailable] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange 2016 setup says hosting mode is not available, our org was installed with the hosting switch',
      'setup exchange : mode d’hébergement non disponible',
    ],
  },
});
