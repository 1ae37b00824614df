/** A lost server is to be recovered with media that are older than the server was. */
import { buildsClue } from '../builds-clue';
import { licenseSwitch } from '../license-switch';
import { defineRule } from '../rule';

export const DrMinVersionCheck = defineRule({
  id: 'DrMinVersionCheck',
  severity: 'error',
  versions: ['2007', '2010', '2016'],
  modes: ['recoverserver'],
  words: {
    en: {
      title: 'The media are too old to recover this server',
      checks:
        'By its name, the rule compares the build of the media with the version that Active Directory has for the server that is to be recovered.',
      why: 'Recovery puts back what Active Directory describes. Media older than the lost server do not know all of it.',
    },
    fr: {
      title: 'Le support d’installation est trop ancien pour récupérer ce serveur',
      checks:
        'D’après son nom, la règle compare la version du support avec celle qu’Active Directory connaît pour le serveur à récupérer.',
      why: 'La récupération rétablit ce que décrit Active Directory. Un support plus ancien que le serveur perdu n’en connaît pas tout.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'recoverserver with media older than the lost server',
      'disaster recovery minimum version check',
      'recoverserver refuses the build of the media',
      'which cumulative update do i need for recoverserver',
      'recover server version lower than the version in active directory',
      'recoverserver media older than the version of the server',
    ],
    fr: [
      'recoverserver avec un support plus ancien que le serveur perdu',
      'contrôle de version minimale de récupération d’urgence',
      'recoverserver refuse la version du support',
      'quelle mise à jour cumulative pour recoverserver',
      'version de récupération inférieure à celle d’active directory',
      'recoverserver avec un média plus ancien que le serveur',
    ],
    de: ['recoverserver mit älterem datenträger als der verlorene server'],
    es: ['recoverserver con medios más antiguos que el servidor perdido'],
  },
  asks: {},
  toKnow: {
    en: 'The version in Active Directory, `Get-ExchangeServer <server> | Format-List AdminDisplayVersion` on another server, beside the product version of Setup.exe on the media.',
    fr: 'La version dans Active Directory, `Get-ExchangeServer <serveur> | Format-List AdminDisplayVersion` sur un autre serveur, à côté de la version du produit de Setup.exe sur le support.',
  },
  clues: buildsClue,
  causedBy: [],
  remedies: [
    {
      id: 'recover-with-matching-media',
      title: { en: 'Recover with media of the same build', fr: 'Récupérer avec un support de la même version' },
      steps: (about) => {
        const command = `.\\Setup.exe /Mode:RecoverServer ${licenseSwitch(about)}`.trim();
        return {
          en: [
            'On another Exchange server: `Get-ExchangeServer <lost server> | Format-List AdminDisplayVersion`',
            'Load the cumulative update with exactly this build. Where it is no longer offered, take it from your own archive or ask Microsoft support; a newer one of the same Exchange version is the second choice.',
            'The new computer has the same name, the same Windows version, and the same disks for databases and logs; its old computer account is reset, not deleted.',
            `In the folder of the media, in an elevated command prompt: \`${command}\``,
            'Then install the security update that the server had, and restart.',
          ],
          fr: [
            'Sur un autre serveur Exchange : `Get-ExchangeServer <serveur perdu> | Format-List AdminDisplayVersion`',
            'Télécharger la mise à jour cumulative exactement de cette version. Si elle n’est plus proposée, la prendre dans vos archives ou la demander au support Microsoft ; une plus récente de la même version d’Exchange est le second choix.',
            'Donner au nouvel ordinateur le même nom, la même version de Windows et les mêmes disques pour les bases et les journaux ; réinitialiser l’ancien compte d’ordinateur, ne pas le supprimer.',
            `Dans le dossier du support, dans une invite de commandes avec élévation de privilèges : \`${command}\``,
            'Installer ensuite la mise à jour de sécurité que possédait le serveur, puis redémarrer.',
          ],
        };
      },
      rights: {
        en: 'Organization Management and Local Administrators',
        fr: 'Organization Management et Administrateurs locaux',
      },
      risk: 'medium',
      reversal: {
        en: 'None is needed before Setup has begun.',
        fr: 'Aucun n’est nécessaire avant le début de l’installation.',
      },
      minutes: 120,
    },
  ],
  sources: [
    { title: 'Name of the rule; it has no public text' },
    {
      title: 'Recover Exchange servers',
      url: 'https://learn.microsoft.com/exchange/high-availability/disaster-recovery/recover-exchange-servers',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'From the name of the rule, DR for disaster recovery; no message has been seen.',
    },
    { claim: 'versions', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [],
    pasted: [
      'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.DrMinVersionCheck.aspx',
      'exchange recoverserver refuses the build of the media, which one do i need',
      'setup exchange recoverserver avec un support plus ancien que le serveur perdu',
    ],
  },
});
