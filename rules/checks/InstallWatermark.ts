/** Setup finds the mark of an earlier installation that stopped midway and does not begin anything else. */
import {
  reinstallFromCommandLine2007,
  reinstallInMaintenanceMode2007,
  reinstallWithCustomInstall2007,
} from '../resume-remedies-2007';
import {
  reinstallFromCommandLine,
  removeFailedRole,
  removeFailedRoleFromCommandLine,
  resumeInWizard,
} from '../resume-remedies';
import { removeFailedRole2007 } from '../removal-remedies';
import { defineRule } from '../rule';
import { commandLineDispute, judgeWatermark, setupStateAsks, watermarkDispute, watermarkSources } from '../watermark';

export const InstallWatermark = defineRule({
  id: 'InstallWatermark',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'An earlier installation of a role stopped midway',
      checks:
        'Setup looks at each of its subkeys in the registry for a watermark: the note of the last step that an unfinished installation reached.',
      why: 'A half-installed role must be finished or removed before Setup does anything else on this server.',
    },
    fr: {
      title: 'Une installation antérieure d’un rôle s’est arrêtée en cours de route',
      checks:
        'Le programme d’installation recherche dans chacune de ses sous-clés du Registre un filigrane (watermark) : la trace de la dernière étape atteinte par une installation inachevée.',
      why: 'Un rôle à moitié installé doit être entièrement installé ou supprimé avant toute autre opération du programme d’installation sur ce serveur.',
    },
  },
  messages: [
    'A Setup failure previously occurred while installing the {role} role. Either run Setup again for just this role, or remove the role using Control Panel.',
  ],
  titles: {
    en: 'Setup failure occurred while installing a server role',
    fr: 'Échec du programme d’installation lors de l’installation d’un rôle serveur',
    de: 'Einrichtungsfehler bei der Installation einer Serverrolle',
    es: 'Error de instalación al instalar un rol del servidor',
    'pt-br': 'Falha na instalação ocorreu durante a instalação role um servidor',
    it: "Errore di installazione si sono verificati durante l'installazione di un server role",
    ja: 'サーバーの役割のインストール中にセットアップ エラーが発生した',
    'zh-cn': '安装服务器角色时发生安装失败',
    'zh-tw': '安裝伺服器 role 時所發生的安裝程式失敗',
    ko: '서버 role_InstallWatermark를 설치 하는 동안 설치 프로그램 오류가 발생 했습니다.',
    ru: 'Не удалось установить роль сервера',
  },
  phrases: {
    en: [
      'first attempt failed, how do I resume the installation',
      'action and watermark keys still present',
      'a setup failure previously occurred says the readiness check',
      'setup crashed, rerun with /roles or start the wizard',
      'another attempt after an aborted install of the role',
      'exchange setup watermark',
      'delete the watermark value',
      'setup failed before while installing the mailbox role',
      'run setup again for just this role',
      'resume exchange setup that stopped halfway',
      'exchange install died and now will not start again',
      'previous setup failure hubtransportrole',
      'watermark of a previous installation',
    ],
    fr: [
      'planté pendant un rôle et maintenant un filigrane watermark dans le registre',
      'tentative après une installation abandonnée du rôle',
      'filigrane installation exchange',
      'supprimer la valeur watermark',
      'installation précédente du rôle serveur échouée',
      'relancer setup pour ce rôle uniquement',
      'reprendre une installation exchange interrompue',
      'installation exchange plantée au milieu, impossible de relancer',
      'échec antérieur lors de l’installation du rôle hubtransport',
    ],
    de: [
      'Stromausfall bei der Installation, ein Setupfehler ist bei der Rolle passiert',
      'watermark exchange setup',
      'exchange installation abgebrochen fortsetzen',
      'setup zuvor fehlgeschlagen rolle',
      'vorherige Installation fehlgeschlagen Wasserzeichen',
    ],
    es: [
      'marca de agua instalación exchange',
      'reanudar instalación de exchange interrumpida',
      'instalación anterior fallida marca de agua',
    ],
    it: [
      'watermark installazione exchange',
      'riprendere installazione exchange interrotta',
      'installazione precedente fallita filigrana nel registro',
    ],
    'pt-br': ["instalação anterior falhou marca d'água"],
    ru: ['предыдущая установка не завершилась watermark'],
    ja: ['前回のインストール失敗 ウォーターマーク'],
    ko: ['이전 설치 실패 워터마크'],
    'zh-cn': ['上次安装失败 水印'],
    'zh-tw': ['先前安裝失敗 浮水印'],
  },
  asks: setupStateAsks,
  judge: ({ setup }) => judgeWatermark(setup),
  clues: (run) =>
    run.rules
      .filter((trace) => trace.fired === true && trace.rule.toLowerCase() === 'installwatermark')
      .map((trace) => ({
        found: {
          en: `watermark found in ${trace.parentValue ?? 'a subkey that is not named'}`,
          fr: `filigrane (watermark) trouvé dans ${trace.parentValue ?? 'une sous-clé non nommée'}`,
        },
        line: trace.line,
        at: trace.at,
      })),
  family: { name: 'resume-installation', rank: 0 },
  causedBy: [],
  remedies: [
    resumeInWizard,
    reinstallFromCommandLine,
    removeFailedRole,
    removeFailedRoleFromCommandLine,
    reinstallFromCommandLine2007,
    reinstallInMaintenanceMode2007,
    reinstallWithCustomInstall2007,
    removeFailedRole2007,
  ],
  disputes: [watermarkDispute, commandLineDispute],
  sources: watermarkSources,
  restsOn: [
    { claim: 'recognition', basis: 'setup-message' },
    { claim: 'recognition', basis: 'setup-log', note: 'Evaluated once for each subkey of v15; several can be true.' },
    { claim: 'judge', basis: 'microsoft', note: 'Support engineers read Watermark with Action=Install.' },
    { claim: 'judge', basis: 'inference', note: 'That other actions give a warning here is our own caution.' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'Sources differ on unattended Setup and on deletion: see the disputes.',
    },
    { claim: 'versions', basis: 'inference', note: 'SE and 2010: from the neighbouring versions.' },
  ],
  examples: {
    judged: [
      {
        name: 'transport half installed',
        answers: {
          setup: {
            key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
            installedBuild: '15.2.1118.7',
            installPath: 'C:\\Program Files\\Microsoft\\Exchange Server\\V15',
            roles: [
              {
                name: 'AdminTools',
                configuredVersion: '15.2.1118.7',
                unpackedVersion: '15.2.1118.7',
                action: null,
                watermark: null,
              },
              {
                name: 'HubTransportRole',
                configuredVersion: null,
                unpackedVersion: '15.2.1118.7',
                action: 'Install',
                watermark: 'fdfe6b1a',
              },
            ],
          },
        },
        verdict: 'fail',
      },
      {
        name: 'an update was interrupted',
        answers: {
          setup: {
            key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
            installedBuild: '15.2.1118.7',
            installPath: null,
            roles: [
              {
                name: 'MailboxRole',
                configuredVersion: '15.2.1118.7',
                unpackedVersion: '15.2.1258.12',
                action: 'BuildToBuildUpgrade',
                watermark: '2c1a77b0',
              },
            ],
          },
        },
        verdict: 'warn',
      },
      {
        name: 'Setup never ran',
        answers: { setup: { key: null, installedBuild: null, installPath: null, roles: [] } },
        verdict: 'pass',
      },
    ],
    pasted: [
      'A Setup failure previously occurred while installing the HubTransportRole role. Either run Setup again for just this role, or remove the role using Control Panel.',
      'http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.InstallWatermark.aspx',
      'exchange setup complains about a watermark on EX01, may I delete it?',
    ],
  },
});
