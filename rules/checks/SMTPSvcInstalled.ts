/** Setup does not install transport beside the SMTP service of Windows (SMTPSVC), which wants the same port. */
import { describeService, service } from '../../probes/questions/service';
import { defineRule } from '../rule';

const wanted = { en: 'not installed', fr: 'non installé' };
const rights = { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' };

export const SMTPSvcInstalled = defineRule({
  id: 'SMTPSvcInstalled',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The SMTP service of Windows is installed',
      checks: 'Setup looks for the Windows service SMTPSVC (Simple Mail Transfer Protocol), a part of IIS 6.',
      why: 'Exchange has its own SMTP. The one of Windows would hold port 25, and mail would arrive at the wrong service.',
    },
    fr: {
      title: 'Le service SMTP de Windows est installé',
      checks: 'Le programme d’installation cherche le service Windows SMTPSVC (protocole SMTP), un composant d’IIS 6.',
      why: 'Exchange possède son propre SMTP. Celui de Windows occuperait le port 25, et les messages arriveraient au mauvais service.',
    },
  },
  messages: [],
  titles: {
    en: 'The Simple Mail Transport Protocol is currently installed',
    fr: 'The Simple Mail Transport Protocol is currently installed',
    de: 'The Simple Mail Transport Protocol is currently installed',
    es: 'Actualmente, el protocolo Simple de transferencia de correo es installed',
    'pt-br': 'O protocolo de transporte de email simples está atualmente installed',
    it: 'Simple Mail Transport Protocol è attualmente installed',
    ja: 'Simple Mail Transport Protocol が現在インストールされている',
    'zh-cn': '目前 installed 简单邮件传输协议。',
    'zh-tw': '仍 installed 簡易郵件傳輸通訊協定。',
    ko: '단순 메일 전송 프로토콜 installed 현재입니다.',
    ru: 'The Simple Mail Transport Protocol is currently installed',
  },
  phrases: {
    en: [
      'smtp service is installed remove before exchange',
      'smtpsvc is installed',
      'simple mail transfer protocol service of iis must be removed',
      'windows smtp server feature blocks exchange setup',
      'iis smtp already installed exchange setup refuses',
      'smtp service of iis installed, must be removed',
    ],
    fr: [
      'service smtp de windows installé',
      'smtpsvc installé',
      'le service smtp d’iis doit être supprimé avant exchange',
      'fonctionnalité serveur smtp bloque exchange',
      'simple mail transfer protocol déjà installé',
      'service smtp d’iis installé, à supprimer',
    ],
    de: ['smtp-dienst von windows ist installiert exchange'],
  },
  asks: { service: service({ name: 'SMTPSVC' }) },
  judge: ({ service: state }) => {
    const shows = [{ question: 'service' as const, found: describeService(state), wanted }];
    return state.exists
      ? {
          verdict: 'fail',
          because: { en: 'The SMTP service of Windows is installed.', fr: 'Le service SMTP de Windows est installé.' },
          shows,
        }
      : {
          verdict: 'pass',
          because: {
            en: 'The SMTP service of Windows is not installed.',
            fr: 'Le service SMTP de Windows n’est pas installé.',
          },
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'remove-smtp-server',
      title: { en: 'Remove the feature SMTP Server', fr: 'Supprimer la fonctionnalité Serveur SMTP' },
      steps: {
        en: [
          'Find out who uses it: applications and devices that send to this server on port 25. Point them elsewhere first.',
          'In an elevated PowerShell: `Uninstall-WindowsFeature SMTP-Server`',
          'Restart the server if the command says so.',
          'Run Setup again.',
        ],
        fr: [
          'Chercher qui l’utilise : applications et appareils qui envoient à ce serveur sur le port 25. Les rediriger d’abord.',
          'Dans PowerShell avec élévation de privilèges : `Uninstall-WindowsFeature SMTP-Server`',
          'Redémarrer le serveur si la commande l’indique.',
          'Relancer le programme d’installation.',
        ],
      },
      rights,
      risk: 'medium',
      reversal: {
        en: '`Install-WindowsFeature SMTP-Server`; its settings are gone.',
        fr: '`Install-WindowsFeature SMTP-Server` ; ses paramètres sont perdus.',
      },
      minutes: 15,
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check SMTPSvcInstalled (2007 text, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-smtpsvcinstalled',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'Several public titles are half translated; they are quoted as they stand.',
    },
    { claim: 'judge', basis: 'microsoft', note: 'The page wants the service not to be installed.' },
    {
      claim: 'remedy',
      basis: 'inference',
      note: 'The page removes it by the Control Panel of Windows Server 2003; the feature name is that of later Windows.',
    },
    { claim: 'versions', basis: 'setup-log', note: 'Seen in 2013 to 2019; 2010 and SE from their neighbours.' },
  ],
  examples: {
    judged: [
      { name: 'not installed', answers: { service: { exists: false } }, verdict: 'pass' },
      {
        name: 'installed and running',
        answers: {
          service: {
            exists: true,
            displayName: 'Simple Mail Transfer Protocol (SMTP)',
            status: 'Running',
            startType: 'Automatic',
          },
        },
        verdict: 'fail',
      },
      {
        name: 'installed and disabled',
        answers: {
          service: {
            exists: true,
            displayName: 'Simple Mail Transfer Protocol (SMTP)',
            status: 'Stopped',
            startType: 'Disabled',
          },
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      'The Simple Mail Transport Protocol is currently installed',
      'exchange setup refuses: smtpsvc is installed on the server',
      'exchange refuse car le service smtp de windows est installé',
    ],
  },
});
