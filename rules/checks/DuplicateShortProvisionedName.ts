/** A server is to be provisioned or installed under a short name that another server already has. */
import { defineRule } from '../rule';

export const DuplicateShortProvisionedName = defineRule({
  id: 'DuplicateShortProvisionedName',
  severity: 'error',
  versions: ['2013', '2016', '2019'],
  words: {
    en: {
      title: 'Another server already has this short name',
      checks:
        'By its name, the rule looks whether the short name of the server that is to be prepared (/NewProvisionedServer) belongs to another server.',
      why: 'Exchange names its servers by the short name, across all domains of the forest. Two with the same one would share one object.',
    },
    fr: {
      title: 'Un autre serveur porte déjà ce nom court',
      checks:
        'D’après son nom, la règle vérifie si le nom court du serveur à préparer (/NewProvisionedServer) appartient à un autre serveur.',
      why: 'Exchange nomme ses serveurs par leur nom court, dans tous les domaines de la forêt. Deux serveurs du même nom partageraient un seul objet.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'server name is already provisioned duplicate',
      'duplicate short name of a provisioned server',
      'newprovisionedserver says the name already exists',
      'two servers with the same netbios name in different domains exchange',
      'provisioned server name is not unique',
      'NewProvisionedServer a server with that short name exists',
    ],
    fr: [
      'nom de serveur déjà préparé en double',
      'nom court en double d’un serveur préparé',
      'newprovisionedserver dit que le nom existe déjà',
      'deux serveurs du même nom netbios dans des domaines différents exchange',
      'le nom du serveur préparé n’est pas unique',
      'nom court en double serveur provisionné',
    ],
    de: ['doppelter kurzname eines bereitgestellten servers exchange'],
    es: ['nombre corto duplicado de un servidor aprovisionado exchange'],
  },
  asks: {},
  toKnow: {
    en: 'Which computers of the forest have the name: `Get-ADComputer -Server <global catalog>:3268 -Filter "Name -eq \'<name>\'"`, and whether Exchange has an object of it: `Get-ExchangeServer <name>`',
    fr: 'Quels ordinateurs de la forêt portent ce nom : `Get-ADComputer -Server <catalogue global>:3268 -Filter "Name -eq \'<nom>\'"`, et si Exchange en a un objet : `Get-ExchangeServer <nom>`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'use-unique-name',
      title: { en: 'Take a name that is unique in the forest', fr: 'Choisir un nom unique dans la forêt' },
      steps: {
        en: [
          'See who has the name: `Get-ADComputer -Server <global catalog>:3268 -Filter "Name -eq \'<name>\'"` and `Get-ExchangeServer <name>`',
          'If another computer owns it, give the new one another name before Exchange is installed: `Rename-Computer -NewName <new name> -Restart`',
          'If the object was prepared earlier and is still wanted, install on that computer: nothing has to be prepared again.',
          'If it was prepared by mistake: `.\\Setup.exe /RemoveProvisionedServer:<name>` with the licence switch of the build.',
          'Prepare or install again: `.\\Setup.exe /NewProvisionedServer:<name>`',
        ],
        fr: [
          'Voir qui porte ce nom : `Get-ADComputer -Server <catalogue global>:3268 -Filter "Name -eq \'<nom>\'"` et `Get-ExchangeServer <nom>`',
          'S’il appartient à un autre ordinateur, donner un autre nom au nouveau avant d’installer Exchange : `Rename-Computer -NewName <nouveau nom> -Restart`',
          'Si l’objet a été préparé auparavant et reste souhaité, installer sur cet ordinateur : rien n’est à préparer de nouveau.',
          'S’il a été préparé par erreur : `.\\Setup.exe /RemoveProvisionedServer:<nom>` avec le commutateur de licence de la version.',
          'Préparer ou installer de nouveau : `.\\Setup.exe /NewProvisionedServer:<nom>`',
        ],
      },
      rights: {
        en: 'Organization Management; the right to rename the computer',
        fr: 'Organization Management ; le droit de renommer l’ordinateur',
      },
      risk: 'medium',
      reversal: {
        en: 'Rename the computer back; prepare the server again.',
        fr: 'Rendre son nom à l’ordinateur ; préparer de nouveau le serveur.',
      },
      minutes: 20,
      never: [
        {
          en: 'Do not rename a server on which Exchange is installed.',
          fr: 'Ne jamais renommer un serveur sur lequel Exchange est installé.',
        },
      ],
    },
  ],
  sources: [
    { title: 'Setup’s own log, which names the rule; it has no public text' },
    {
      title: 'Delegate the installation of Exchange servers',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deploy-new-installations/delegate-installations',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'What it means is told from its name. Not judged: the name that was prepared may be that of another computer.',
    },
    { claim: 'versions', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:DuplicateShortProvisionedName] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange setup newprovisionedserver says the name already exists',
      'setup exchange : nom court en double d’un serveur préparé',
    ],
  },
});
