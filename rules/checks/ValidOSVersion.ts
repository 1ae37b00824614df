/** Setup installs the roles of an Exchange version only on the versions of Windows Server that it was made for. */
import { os } from '../../probes/questions/os';
import { exchangeSetupState } from '../../probes/questions/exchange-setup-state';
import { exampleWindows, exampleWithoutExchange } from '../example-server';
import { defineRule } from '../rule';
import { installRights } from '../software-remedies';
import { judgeValidWindows } from '../valid-windows';
import { windowsSources, windowsTable } from '../windows-support';

const installed2019 = {
  ...exampleWithoutExchange,
  key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
  installedBuild: '15.2.1544.4',
};

export const ValidOSVersion = defineRule({
  id: 'ValidOSVersion',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  // Judged for a complaint only: which Exchange is to be installed is not known here, and each Windows carries some.
  modes: ['install', 'upgrade', 'recoverserver'],
  words: {
    en: {
      title: 'This Windows does not carry this Exchange version',
      checks: 'Setup compares the version and the edition of Windows with those that this Exchange version accepts.',
      why: 'Each Exchange version runs on a few versions of Windows Server only, neither on older nor on newer ones.',
    },
    fr: {
      title: 'Ce Windows ne convient pas à cette version d’Exchange',
      checks:
        'Le programme d’installation compare la version et l’édition de Windows avec celles que cette version d’Exchange accepte.',
      why: 'Chaque version d’Exchange ne fonctionne que sur quelques versions de Windows Server, ni plus anciennes ni plus récentes.',
    },
  },
  messages: [],
  titles: {
    en: 'An incompatible operating system was found',
    fr: "Un système d'exploitation incompatible a été détecté",
    de: 'Ein inkompatibles Betriebssystem wurde gefunden',
    es: 'Se ha encontrado un sistema operativo incompatible',
    'pt-br': 'Um sistema operacional incompatível foi encontrado',
    it: 'Rilevamento di un sistema operativo incompatibile',
    ja: '互換性のないオペレーティング システムが検出された',
    'zh-cn': '发现一个不兼容的操作系统',
    'zh-tw': '找到不相容的作業系統',
    ko: '호환되지 않는 운영 체제가 발견됨',
    ru: 'Найдена несовместимая операционная система',
  },
  phrases: {
    en: [
      'operating system version is not supported',
      'windows server version not supported',
      'which windows server version for exchange 2019',
      'exchange 2016 on windows server 2019 setup refuses',
      'exchange 2019 on windows server 2016 not possible',
      'can I install exchange on windows server 2025',
      'incompatible operating system exchange setup',
      'supported windows versions for exchange se',
      'windows server version not supported by exchange',
    ],
    fr: [
      'version du système d’exploitation non prise en charge',
      'version de windows server non prise en charge exchange',
      'quelle version de windows server pour exchange 2019',
      'exchange 2016 sur windows server 2019, le setup refuse',
      'exchange 2019 sur windows server 2016 impossible',
      'puis-je installer exchange sur windows server 2025',
      'système d’exploitation incompatible setup exchange',
      'versions de windows acceptées par exchange se',
      'version de windows server pas prise en charge par exchange',
    ],
    de: [
      'windows server version von exchange nicht unterstützt',
      'inkompatibles betriebssystem exchange setup',
      'Betriebssystem nicht unterstützt',
    ],
    es: ['versión de windows server no compatible con exchange', 'sistema operativo incompatible'],
    it: ['versione di windows server non supportata da exchange', 'sistema operativo incompatibile'],
    ja: ['exchange サポートされている windows server バージョン', '互換性のないオペレーティング システム'],
    ko: ['호환되지 않는 운영 체제'],
    'zh-cn': ['操作系统不兼容'],
    'zh-tw': ['作業系統不相容'],
    ru: ['несовместимая операционная система'],
    'pt-br': ['sistema operacional incompatível'],
  },
  asks: { os: os({}), setup: exchangeSetupState({}) },
  judge: ({ os: windows, setup }) => judgeValidWindows(windows, setup),
  causedBy: [],
  remedies: [
    {
      id: 'windows-for-this-exchange',
      title: {
        en: 'Use a Windows Server that this Exchange accepts',
        fr: 'Utiliser un Windows Server que cet Exchange accepte',
      },
      steps: ({ product }) => {
        const table = windowsTable(product === '2007' || product === '2010' ? undefined : product);
        return {
          en: [
            'Standard and Datacenter are accepted; the versions are:',
            ...table.en,
            'Install Windows on a new machine, or anew on this one if nothing else runs here. Windows must not be upgraded in place under an installed Exchange.',
            'Join it to the domain, install the updates of Windows and restart.',
            'Install what Exchange needs and run Setup.',
          ],
          fr: [
            'Standard et Datacenter sont acceptés ; les versions sont :',
            ...table.fr,
            'Installer Windows sur une nouvelle machine, ou de nouveau sur celle-ci si rien d’autre n’y fonctionne. Windows ne doit pas être mis à niveau sur place sous un Exchange installé.',
            'Le joindre au domaine, installer les mises à jour de Windows et redémarrer.',
            'Installer les composants requis par Exchange et lancer le programme d’installation.',
          ],
        };
      },
      rights: {
        en: 'Local Administrators, and the right to join computers to the domain',
        fr: 'Administrateurs locaux, et le droit de joindre des ordinateurs au domaine',
      },
      risk: 'high',
      reversal: { en: 'An old server stays as it is.', fr: 'Un ancien serveur reste tel quel.' },
      minutes: 180,
      never: [
        {
          en: 'Do not change the version of Windows under an installed Exchange: Microsoft does not support that, and it breaks Exchange.',
          fr: 'Ne pas changer la version de Windows sous un Exchange installé : Microsoft ne le prend pas en charge, et Exchange cesse de fonctionner.',
        },
      ],
    },
    {
      id: 'newest-update-of-exchange',
      title: {
        en: 'Install from the newest cumulative update',
        fr: 'Installer depuis la dernière mise à jour cumulative',
      },
      when: {
        en: 'If Windows is newer than the Exchange media',
        fr: 'Si Windows est plus récent que le support d’Exchange',
      },
      steps: {
        en: [
          'See which build of Setup ran: it stands at the start of the run in ExchangeSetup.log, "Setup version".',
          'Windows Server 2022 wants Exchange 2019 CU12 or later, Windows Server 2025 wants 2019 CU15 or Exchange Server SE, Windows Server 2016 wants Exchange 2016 CU3, and Windows Server 2012 R2 wants Exchange 2013 SP1.',
          'Download that cumulative update: each is complete and installs a new server as well.',
          'Run its Setup.',
        ],
        fr: [
          'Voir quelle version du programme d’installation a été lancée : elle figure au début de l’exécution dans ExchangeSetup.log, « Setup version ».',
          'Windows Server 2022 exige Exchange 2019 CU12 ou ultérieur, Windows Server 2025 exige 2019 CU15 ou Exchange Server SE, Windows Server 2016 exige Exchange 2016 CU3 et Windows Server 2012 R2 exige Exchange 2013 SP1.',
          'Télécharger cette mise à jour cumulative : chacune est complète et installe aussi un nouveau serveur.',
          'Lancer son programme d’installation.',
        ],
      },
      rights: installRights,
      risk: 'low',
      reversal: { en: 'Nothing has been changed yet.', fr: 'Rien n’a encore été modifié.' },
      minutes: 60,
    },
  ],
  disputes: [
    {
      en: 'The help page of this rule still lists only the Windows versions for Exchange 2016, whatever Setup ran. Preflight takes the supportability matrix.',
      fr: 'La page d’aide de cette règle ne liste encore que les versions de Windows pour Exchange 2016, quel que soit le programme d’installation. Preflight suit la matrice de prise en charge.',
    },
  ],
  sources: [
    {
      title: 'Readiness check ValidOSVersion',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-validosversion',
    },
    ...windowsSources,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The title of the page; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft', note: 'The supportability matrix of November 2025.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Which Exchange is to be installed is not known to this check. A Windows that carries some versions gives a warning with their names; only one that carries none fails.',
    },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'CU12 for Windows Server 2022 and CU15 for 2025 were announced with these updates.',
    },
  ],
  examples: {
    judged: [
      {
        name: 'Exchange 2019 works on Windows Server 2019',
        answers: { os: exampleWindows, setup: installed2019 },
        verdict: 'pass',
      },
      {
        name: 'nothing installed on Windows Server 2019',
        answers: { os: exampleWindows, setup: exampleWithoutExchange },
        verdict: 'warn',
      },
      {
        name: 'a semi-annual release',
        answers: {
          os: {
            ...exampleWindows,
            version: '10.0.18363',
            buildNumber: 18363,
            installationType: 'Server Core' as const,
          },
          setup: exampleWithoutExchange,
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      'An incompatible operating system was found',
      'can I install exchange 2016 on windows server 2019? setup refuses on EX09',
      'exchange 2019 sur windows server 2016 impossible : version de windows non prise en charge',
    ],
  },
});
