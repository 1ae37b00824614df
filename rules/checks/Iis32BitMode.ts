/** Setup finds that IIS starts its application pools as 32-bit programs, while Exchange is 64-bit. */
import { iisPoolDefaults } from '../../probes/questions/iis-pool-defaults';
import { defineRule } from '../rule';

const config = 'C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config';
const wanted = { en: 'enable32BitAppOnWin64 is false', fr: 'enable32BitAppOnWin64 vaut false' };

export const Iis32BitMode = defineRule({
  id: 'Iis32BitMode',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'IIS runs its application pools as 32-bit programs',
      checks: 'Setup looks whether IIS starts application pools in 32-bit mode unless they say otherwise.',
      why: 'The web parts of Exchange are 64-bit and do not load in a 32-bit worker process.',
    },
    fr: {
      title: 'IIS exécute ses pools d’applications en 32 bits',
      checks: 'Le programme d’installation vérifie si IIS démarre par défaut les pools d’applications en mode 32 bits.',
      why: 'Les composants web d’Exchange sont en 64 bits et ne se chargent pas dans un processus de travail 32 bits.',
    },
  },
  messages: [],
  titles: {
    ru: 'IIS находится в mode совместимость 32-разрядная версия',
    ko: 'IIS가 32 비트 호환성 mode',
    'zh-tw': 'IIS 是在 32 位元的相容性 mode',
    it: 'IIS è in mode compatibilità a 32 bit',
    'pt-br': 'O IIS é de mode de compatibilidade de 32 bits',
    en: 'IIS is in 32-bit compatibility mode',
    fr: 'IIS est en mode de compatibilité 32 bits',
    de: 'IIS befindet sich im 32-Bit-Kompatibilitätsmodus',
    es: 'IIS está en modo de compatibilidad con 32 bits',
    ja: 'IIS が 32 ビット互換モードである',
    'zh-cn': 'IIS 为 32 位兼容模式',
  },
  phrases: {
    en: [
      'application pool default enable 32 bit true',
      'iis is in 32-bit mode exchange setup',
      'enable32BitAppOnWin64 exchange',
      'application pool 32-bit applications enabled exchange prerequisite',
      'iis 32 bit compatibility mode switch to 64 bit',
      'exchange refuses because iis runs 32-bit worker processes',
      'iis runs in 32-bit mode',
      'iis 32-bit mode',
    ],
    fr: [
      'iis en mode 32 bits setup exchange',
      'enable32BitAppOnWin64 à true exchange',
      'pool d’applications 32 bits activé prérequis exchange',
      'iis mode de compatibilité 32 bits passer en 64 bits',
      'exchange refuse car iis fonctionne en 32 bits',
      'IIS tourne en mode 32 bits',
    ],
    de: ['iis läuft im 32-bit-modus exchange setup'],
    es: ['iis en modo 32 bits instalación de exchange'],
    'pt-br': ['iis em modo de compatibilidade de 32 bits exchange'],
    it: ['iis in modalità 32 bit exchange'],
    ru: ['iis в 32-разрядном режиме exchange'],
    ko: ['IIS 32비트 호환성 모드'],
    'zh-cn': ['IIS 32 位兼容模式'],
    ja: ['IIS 32 ビット互換モード'],
  },
  asks: { defaults: iisPoolDefaults({}) },
  judge: ({ defaults }) => {
    if (!defaults.installed) {
      return {
        verdict: 'pass',
        because: {
          en: 'IIS is not installed, so nothing is set to 32-bit.',
          fr: 'IIS n’est pas installé : rien n’est réglé en 32 bits.',
        },
        shows: [{ question: 'defaults', found: { en: 'IIS is not installed', fr: 'IIS n’est pas installé' }, wanted }],
      };
    }
    const value = `enable32BitAppOnWin64=${defaults.enable32BitAppOnWin64 ? 'true' : 'false'}`;
    const shows = [{ question: 'defaults' as const, found: { en: value, fr: value }, wanted }];
    return defaults.enable32BitAppOnWin64
      ? {
          verdict: 'fail',
          because: {
            en: 'Application pools run as 32-bit programs unless they say otherwise.',
            fr: 'Les pools d’applications s’exécutent en 32 bits par défaut.',
          },
          shows,
        }
      : {
          verdict: 'pass',
          because: {
            en: 'Application pools run as 64-bit programs unless they say otherwise.',
            fr: 'Les pools d’applications s’exécutent en 64 bits par défaut.',
          },
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'iis-to-64-bit',
      title: {
        en: 'Set the default of application pools to 64-bit',
        fr: 'Régler les pools d’applications en 64 bits par défaut',
      },
      steps: {
        en: [
          'List the pools and find out whether another application on this server needs 32-bit: `%windir%\\System32\\inetsrv\\appcmd.exe list apppool /text:*`',
          'If one does, set it for that pool alone first: `%windir%\\System32\\inetsrv\\appcmd.exe set apppool "<name>" /enable32BitAppOnWin64:true`',
          'Set the default, in an elevated Command Prompt: `%windir%\\System32\\inetsrv\\appcmd.exe set config -section:system.applicationHost/applicationPools /applicationPoolDefaults.enable32BitAppOnWin64:false /commit:apphost`',
          'Start IIS again when its sites may stop for a moment: `iisreset`',
          'On the Readiness Checks page choose Retry, or run Setup again.',
        ],
        fr: [
          'Lister les pools et vérifier si une autre application de ce serveur a besoin du 32 bits : `%windir%\\System32\\inetsrv\\appcmd.exe list apppool /text:*`',
          'Si c’est le cas, le régler d’abord pour ce seul pool : `%windir%\\System32\\inetsrv\\appcmd.exe set apppool "<nom>" /enable32BitAppOnWin64:true`',
          'Régler la valeur par défaut, dans une invite de commandes avec élévation de privilèges : `%windir%\\System32\\inetsrv\\appcmd.exe set config -section:system.applicationHost/applicationPools /applicationPoolDefaults.enable32BitAppOnWin64:false /commit:apphost`',
          'Redémarrer IIS à un moment où ses sites peuvent s’interrompre : `iisreset`',
          'Dans la page Tests de préparation, choisir Réessayer, ou relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'medium',
      reversal: {
        en: 'The same command with true.',
        fr: 'La même commande avec true.',
      },
      minutes: 10,
      never: [
        {
          en: 'Do not use adsutil.vbs, which the help page names: it is for IIS 6 and does not exist on current Windows.',
          fr: 'Ne pas utiliser adsutil.vbs, cité par la page d’aide : cet outil est destiné à IIS 6 et n’existe plus sur les Windows actuels.',
        },
      ],
    },
  ],
  sources: [
    {
      title: 'Readiness check Iis32BitMode',
      url: 'https://learn.microsoft.com/exchange/iis-is-in-32-bit-compatibility-mode-iis32bitmode-exchange-2013-help',
    },
    {
      title: 'Default application pool settings of IIS',
      url: 'https://learn.microsoft.com/iis/configuration/system.applicationhost/applicationpools/applicationpooldefaults/',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'The title of the page; titles that are half translated are quoted as they stand.',
    },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The page names the setting of IIS 6; its successor in applicationHost.config is read.',
    },
    { claim: 'remedy', basis: 'microsoft', note: 'The command of IIS 7 and later for the same setting.' },
    { claim: 'versions', basis: 'setup-log', note: 'Evaluated in logs of 2016 and 2019.' },
  ],
  examples: {
    judged: [
      {
        name: '64-bit',
        answers: { defaults: { installed: true, path: config, enable32BitAppOnWin64: false } },
        verdict: 'pass',
      },
      { name: 'no IIS', answers: { defaults: { installed: false, path: config } }, verdict: 'pass' },
      {
        name: '32-bit',
        answers: { defaults: { installed: true, path: config, enable32BitAppOnWin64: true } },
        verdict: 'fail',
      },
    ],
    pasted: [
      'IIS is in 32-bit compatibility mode',
      'exchange setup on EX01: application pool 32-bit applications enabled, what now',
      'setup exchange : iis est en mode 32 bits, comment passer en 64 bits',
    ],
  },
});
