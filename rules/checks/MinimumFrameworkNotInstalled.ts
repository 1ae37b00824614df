/** Each Exchange update wants a minimum version of the .NET Framework and names it in its message. */
import { os } from '../../probes/questions/os';
import { registryValue } from '../../probes/questions/registry-value';
import { dotnetTable, dotnetVersion, firstWindowsWith481, release472, release48, release481 } from '../dotnet-versions';
import { exampleWindows } from '../example-server';
import type { About } from '../finding';
import { defineRule } from '../rule';
import { installRights } from '../software-remedies';

const wanted = {
  en: '.NET Framework 4.8 or later (Release 528040)',
  fr: '.NET Framework 4.8 ou ultérieur (Release 528040)',
};

export const MinimumFrameworkNotInstalled = defineRule({
  id: 'MinimumFrameworkNotInstalled',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The .NET Framework is too old for this update',
      checks:
        'Setup reads the Release number of the installed .NET Framework 4 and compares it with the minimum of this Exchange update.',
      why: 'Exchange is built on .NET, and each update only on some of its versions. The order of updates matters: .NET first, a restart, then Exchange.',
    },
    fr: {
      title: 'Le .NET Framework est trop ancien pour cette mise à jour',
      checks:
        'Le programme d’installation lit le numéro Release du .NET Framework 4 installé et le compare au minimum de cette mise à jour d’Exchange.',
      why: 'Exchange repose sur .NET, et chaque mise à jour sur certaines de ses versions seulement. L’ordre compte : .NET d’abord, un redémarrage, puis Exchange.',
    },
  },
  messages: ['This computer requires .NET Framework {version} ({url}).'],
  titles: {},
  phrases: {
    en: [
      'the CU needs .net 4.8',
      'exchange setup requires .net framework 4.8',
      '.net version too old for exchange CU',
      'which .net framework for exchange 2016 cu23',
      'in which order .net and exchange cumulative update',
      'minimum .net framework not installed exchange',
      'old exchange CU to latest CU .net upgrade path',
      'dotnet 4.8.1 exchange 2019 supported',
      '.net framework version too old for the cumulative update',
      '.net too old exchange',
      'cu needs a newer .net framework',
      'cumulative update wants .NET Framework 4.8',
      '.NET first or CU first',
      '.NET Framework 4.8 missing for exchange',
    ],
    fr: [
      '.net 4.8 exigé par la CU',
      'exchange demande .net framework 4.8',
      '.net trop ancien pour le cu exchange',
      'quelle version de .net pour exchange 2016 cu23',
      'dans quel ordre .net et cumulative update exchange',
      'version minimale de .net framework exchange',
      'passer d’un ancien cu exchange au dernier, quel .net',
      '.net framework trop ancien pour la cu',
      'version .net insuffisante',
      '.NET Framework 4.8 manquant pour exchange',
    ],
    de: [
      'exchange setup benötigt .net framework 4.8',
      'welche .net version für exchange cu',
      '.NET Framework zu alt für das CU',
      '.NET Framework 4.8 fehlt laut Exchange Setup',
    ],
    es: [
      'exchange requiere .net framework 4.8',
      'qué versión de .net para exchange',
      'la CU pide un .NET Framework más nuevo',
      'versión de .NET Framework demasiado antigua',
      'falta .NET Framework 4.8 para Exchange',
    ],
    it: [
      'exchange richiede .net framework 4.8',
      'quale versione di .net per exchange',
      'versione di .NET Framework troppo vecchia per la CU',
    ],
    'pt-br': ['versão do .NET Framework antiga demais para a CU', 'CU exige .NET Framework mais novo'],
    ko: ['CU 설치에 더 높은 .NET Framework 버전 필요'],
    ja: ['CU に新しい .NET Framework が必要'],
    'zh-cn': ['CU 需要更高版本的 .NET Framework'],
    'zh-tw': ['CU 要求較新的 .NET Framework 版本'],
    ru: ['старая версия .NET Framework для CU', 'CU требует более новую .NET Framework'],
  },
  asks: {
    release: registryValue({ path: 'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full', name: 'Release' }),
    os: os({}),
  },
  judge: ({ release, os: windows }) => {
    const number = release.exists && typeof release.data === 'number' ? release.data : 0;
    const version = dotnetVersion(number);
    const named =
      version === undefined
        ? { en: 'older than 4.5, or absent', fr: 'antérieur à 4.5, ou absent' }
        : { en: `${version} (Release ${number})`, fr: `${version} (Release ${number})` };
    const shows = [
      { question: 'release' as const, found: named, wanted },
      { question: 'os' as const, found: { en: windows.caption, fr: windows.caption } },
    ];
    if (number >= release48) {
      const mayWant481 = number < release481 && windows.buildNumber >= firstWindowsWith481;
      return {
        verdict: 'pass',
        because: {
          en: `.NET Framework ${named.en} is enough for every current Exchange update.${mayWant481 ? ' If Setup’s message names 4.8.1, install that.' : ''}`,
          fr: `.NET Framework ${named.fr} suffit à toutes les mises à jour actuelles d’Exchange.${mayWant481 ? ' Si le message du programme d’installation nomme 4.8.1, installer cette version.' : ''}`,
        },
        shows,
      };
    }
    if (number >= release472) {
      return {
        verdict: 'warn',
        because: {
          en: `.NET Framework ${named.en} is enough for 2013 CU21 to CU23, 2016 CU11 to CU14 and 2019 up to CU3 only; every later update wants 4.8.`,
          fr: `.NET Framework ${named.fr} ne suffit qu’à 2013 CU21 à CU23, 2016 CU11 à CU14 et 2019 jusqu’à CU3 ; toute mise à jour ultérieure exige 4.8.`,
        },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: {
        en: `.NET Framework is too old: ${named.en}.`,
        fr: `Le .NET Framework est trop ancien : ${named.fr}.`,
      },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'install-dotnet',
      title: {
        en: 'Install the .NET Framework that this update wants',
        fr: 'Installer le .NET Framework exigé par cette mise à jour',
      },
      steps: ({ captures, product }: About) => {
        const version = captures['version'] ?? '4.8';
        const table = dotnetTable(product);
        const tableInFrench = table.replaceAll(/([:;]) /g, '\u00a0$1 ');
        return {
          en: [
            `Setup’s message names the version; here: ${version}.`,
            `See that it also suits the Exchange update that is installed now: ${table}.`,
            'If no version suits both and no update in between can be had, install the .NET of the new update and at once the new update.',
            'Put the server into maintenance mode; in a DAG, move the active database copies away.',
            'Stop the Exchange services.',
            `Download the offline installer of .NET Framework ${version} from dotnet.microsoft.com.`,
            'Run the downloaded file as administrator; on Server Core with the switch `/q`.',
            'Restart the server, even if the installer does not ask for it.',
            'Wait until mscorsvw has gone from Task Manager: .NET compiles in the background and would stop Setup with open files.',
            'Run Setup again.',
          ],
          fr: [
            `Le message du programme d’installation nomme la version ; ici : ${version}.`,
            `Vérifier qu’elle convient aussi à la mise à jour d’Exchange installée actuellement : ${tableInFrench}.`,
            'Si aucune version ne convient aux deux et qu’aucune mise à jour intermédiaire n’est disponible, installer le .NET de la nouvelle mise à jour, puis aussitôt cette mise à jour.',
            'Mettre le serveur en mode maintenance ; dans un DAG, déplacer les copies actives de bases de données.',
            'Arrêter les services Exchange.',
            `Télécharger l’installateur hors connexion de .NET Framework ${version} sur dotnet.microsoft.com.`,
            'Exécuter le fichier téléchargé en tant qu’administrateur ; sur Server Core, avec le commutateur `/q`.',
            'Redémarrer le serveur, même si l’installateur ne le demande pas.',
            'Attendre que mscorsvw ait disparu du Gestionnaire des tâches : .NET compile en arrière-plan et bloquerait le programme d’installation par des fichiers ouverts.',
            'Relancer le programme d’installation.',
          ],
        };
      },
      rights: installRights,
      risk: 'medium',
      reversal: {
        en: 'Uninstall the update of .NET in Installed Updates and restart; only while the old Exchange update still runs.',
        fr: 'Désinstaller la mise à jour de .NET dans Mises à jour installées et redémarrer ; seulement tant que l’ancienne mise à jour d’Exchange est en place.',
      },
      minutes: 60,
      never: [
        {
          en: 'Do not install a newer .NET than the new Exchange update supports: Exchange may stop working.',
          fr: 'Ne pas installer un .NET plus récent que ce que la nouvelle mise à jour d’Exchange prend en charge : Exchange peut cesser de fonctionner.',
        },
        {
          en: 'Do not try .NET 4.8.1 on Windows Server 2019 or older: 4.8 is the last one there.',
          fr: 'Ne pas tenter .NET 4.8.1 sur Windows Server 2019 ou une version antérieure : 4.8 y est la dernière version.',
        },
      ],
    },
  ],
  disputes: [
    {
      en: 'Sources differ on 4.8.1 for 2019 CU14 and CU15: some tables list only 4.8.1, others 4.8 on Windows Server 2019 and both from 2022 on. No source shows Setup refusing 4.8, so Preflight takes 4.8 as the minimum.',
      fr: 'Les sources divergent sur 4.8.1 pour 2019 CU14 et CU15 : certains tableaux n’indiquent que 4.8.1, d’autres 4.8 sur Windows Server 2019 et les deux à partir de 2022. Aucune source ne montre un refus de 4.8 ; Preflight retient donc 4.8 comme minimum.',
    },
  ],
  sources: [
    {
      title: 'Exchange supportability matrix',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/supportability-matrix',
    },
    {
      title: 'How to determine which .NET Framework is installed',
      url: 'https://learn.microsoft.com/dotnet/framework/install/how-to-determine-which-versions-are-installed',
    },
    { title: 'Setup’s own message, as published in several places' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'The rule has no help page.' },
    { claim: 'judge', basis: 'microsoft', note: 'Release numbers and the supportability matrix.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Which update is to be installed is not read: 4.7.2 therefore gives a warning, 4.8 a pass.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: '4.8', answers: { release: { exists: true, data: 528049 }, os: exampleWindows }, verdict: 'pass' },
      { name: '4.7.2', answers: { release: { exists: true, data: 461814 }, os: exampleWindows }, verdict: 'warn' },
      { name: '4.6.2', answers: { release: { exists: true, data: 394802 }, os: exampleWindows }, verdict: 'fail' },
    ],
    pasted: [
      'This computer requires .NET Framework 4.8 (https://support.microsoft.com/kb/4503548).',
      'http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.MinimumFrameworkNotInstalled.aspx',
      'which .NET do I need before exchange 2016 CU23 on EX01, setup says the framework is too old',
    ],
  },
});
