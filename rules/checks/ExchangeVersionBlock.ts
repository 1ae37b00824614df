/** The computer has a newer Exchange than the media: Setup never goes back to an older build. */
import { directoryUnread } from '../ad-init-error';
import { buildsClue } from '../builds-clue';
import { licenseSwitch } from '../license-switch';
import { defineRule } from '../rule';
import { neverDeleteWatermark } from '../watermark';

export const ExchangeVersionBlock = defineRule({
  id: 'ExchangeVersionBlock',
  severity: 'error',
  versions: ['2013', '2016', '2019'],
  modes: ['install', 'upgrade', 'recoverserver'],
  words: {
    en: {
      title: 'A newer Exchange is on this computer than on the media',
      checks:
        'By its name, the rule compares the Exchange that is installed on the computer with the build of the media.',
      why: 'Setup only goes forward. An older build would meet files, settings and a schema that it does not know.',
    },
    fr: {
      title: 'L’Exchange de cet ordinateur est plus récent que celui du support d’installation',
      checks: 'D’après son nom, la règle compare l’Exchange installé sur l’ordinateur avec la version du support.',
      why: 'Le programme d’installation ne va que vers l’avant. Une version antérieure rencontrerait des fichiers, des paramètres et un schéma qu’elle ne connaît pas.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'newer version of exchange is already installed',
      'downgrade is not possible',
      'exchange version block',
      'setup media older than the installed exchange build',
      'go back to an earlier cumulative update',
      'wrong iso mounted, older than what is installed',
      'media is an older build than the one installed',
    ],
    fr: [
      'l’iso est plus vieille que ce qui est installé',
      'une version plus récente d’exchange est déjà installée',
      'retour à une version antérieure impossible',
      'blocage de version exchange',
      'support plus ancien que la version exchange installée',
      'revenir à une mise à jour cumulative antérieure',
      'mauvaise iso montée, plus ancienne que ce qui est installé',
      'média plus ancien que la version installée',
    ],
    de: ['neuere version von exchange ist bereits installiert', 'downgrade nicht möglich exchange'],
    es: ['ya está instalada una versión más reciente de exchange'],
  },
  asks: {},
  toKnow: {
    en: 'The build on the server, `Get-Command ExSetup.exe | ForEach-Object { $_.FileVersionInfo }`, beside the product version of Setup.exe on the media (Properties, Details).',
    fr: 'La version du serveur, `Get-Command ExSetup.exe | ForEach-Object { $_.FileVersionInfo }`, à côté de la version du produit de Setup.exe sur le support (Propriétés, Détails).',
  },
  clues: buildsClue,
  causedBy: [directoryUnread],
  remedies: [
    {
      id: 'take-newer-media',
      title: { en: 'Take media that are at least as new', fr: 'Prendre un support au moins aussi récent' },
      steps: (about) => {
        const command = `.\\Setup.exe /Mode:Upgrade ${licenseSwitch(about)}`.trim();
        return {
          en: [
            'Compare both builds. A mounted image of an earlier update, or a folder in which an old one was unpacked, is the usual cause.',
            'Load the current cumulative update of the same Exchange version from the Microsoft Download Center, and unmount the old image.',
            `In its folder, in an elevated command prompt: \`${command}\``,
            'After a hardware loss: `/Mode:RecoverServer` wants the build that Active Directory names, or a newer one.',
          ],
          fr: [
            'Comparer les deux versions. La cause habituelle est l’image d’une mise à jour antérieure restée montée, ou un dossier où une ancienne a été extraite.',
            'Télécharger la mise à jour cumulative actuelle de la même version d’Exchange depuis le Centre de téléchargement Microsoft et démonter l’ancienne image.',
            `Dans son dossier, dans une invite de commandes avec élévation de privilèges : \`${command}\``,
            'Après une perte de matériel : `/Mode:RecoverServer` demande la version que nomme Active Directory, ou une plus récente.',
          ],
        };
      },
      rights: {
        en: 'Local Administrators and Organization Management',
        fr: 'Administrateurs locaux et Organization Management',
      },
      risk: 'medium',
      reversal: {
        en: 'None: an upgrade cannot be taken back.',
        fr: 'Aucun : une mise à niveau ne peut pas être annulée.',
      },
      minutes: 90,
      never: [
        neverDeleteWatermark,
        {
          en: 'Do not change version values in the registry or in Active Directory to make an older build install.',
          fr: 'Ne pas modifier les valeurs de version dans le Registre ou Active Directory pour faire accepter une version antérieure.',
        },
      ],
    },
  ],
  sources: [
    { title: 'Setup’s own log, which names the rule; it has no public text' },
    {
      title: 'Upgrade Exchange to the latest Cumulative Update',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/install-cumulative-updates',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    { claim: 'causes', basis: 'inference', note: 'A version that Setup could not read.' },
    { claim: 'remedy', basis: 'microsoft', note: 'A cumulative update cannot be taken back.' },
    { claim: 'recognition', basis: 'inference', note: 'What it means is told from its name.' },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ExchangeVersionBlock] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange setup says newer version of exchange is already installed, downgrade is not possible',
      'setup exchange : support plus ancien que la version exchange installée',
    ],
  },
});
