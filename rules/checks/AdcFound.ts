/** Active Directory still has an Active Directory Connector, which belongs to the days of Exchange 5.5. */
import { exchangeObjects } from '../../probes/questions/exchange-objects';
import { defineRule } from '../rule';
import { namesOf } from '../uninstall-rights';

const wanted = { en: 'no Active Directory Connector', fr: 'aucun Connecteur Active Directory' };

function sheet(...activeDirectoryConnectors: { name: string }[]) {
  const rest = { offlineAddressBooks: [], recipientUpdateServices: [], recipientPolicies: [], publicFolderTrees: [] };
  return { objects: { ...rest, activeDirectoryConnectors } };
}

export const AdcFound = defineRule({
  id: 'AdcFound',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'An Active Directory Connector of Exchange 5.5 is left',
      checks:
        'Setup looks in the Exchange configuration for Active Directory Connectors, which carried objects between Exchange 5.5 and Active Directory.',
      why: 'No Exchange since 2007 works with it. Today only its object is left over, in forests that were never cleared after Exchange 5.5.',
    },
    fr: {
      title: 'Il reste un Connecteur Active Directory d’Exchange 5.5',
      checks:
        'Le programme d’installation cherche dans la configuration Exchange des Connecteurs Active Directory, qui échangeaient des objets entre Exchange 5.5 et Active Directory.',
      why: 'Aucune version d’Exchange depuis 2007 ne les prend en charge. Il n’en reste aujourd’hui que les objets, dans des forêts jamais nettoyées après Exchange 5.5.',
    },
  },
  messages: [],
  titles: {
    ko: '하나 이상의 Active Directory Connector 서버 된 found',
    'zh-tw': '一或多個 Active Directory 連接器伺服器已 found',
    'zh-cn': '一个或多个 Active Directory 连接器服务器已找到',
    it: 'Uno o più server di Active Directory Connector sono state found',
    'pt-br': 'Um ou mais servidores de conector do Active Directory foram found',
    en: 'One or more Active Directory Connector servers were found',
    fr: 'Un ou plusieurs serveurs du Connecteur Active Directory ont été détectés',
    de: 'Einen oder mehrere ADC-Server (Active Directory Connector) gefunden',
    es: 'Se han encontrado uno o varios servidores Conector de Active Directory',
    ja: '1 つ以上の Active Directory コネクタ サーバーが見つかった',
    ru: 'Обнаружен один или несколько серверов соединителей Active Directory',
  },
  phrases: {
    en: [
      'active directory connector found',
      'adc server detected by exchange setup',
      'exchange 5.5 active directory connector leftovers',
      'remove the old active directory connector object',
      'one or more adc servers were found',
      'active directory connector server found',
      'ADC server still in the organization',
    ],
    fr: [
      'connecteur active directory détecté',
      'serveur adc détecté par setup exchange',
      'restes du connecteur active directory d’exchange 5.5',
      'supprimer l’ancien objet connecteur active directory',
      'un ou plusieurs serveurs adc trouvés',
      'connecteur active directory encore présent dans l’organisation',
    ],
    de: ['active directory connector adc gefunden'],
    es: ['conector de active directory adc encontrado'],
  },
  asks: { objects: exchangeObjects({}) },
  judge: ({ objects: { activeDirectoryConnectors } }) => {
    if (activeDirectoryConnectors.length === 0) {
      const because = {
        en: 'The Exchange configuration has no Active Directory Connector.',
        fr: 'La configuration Exchange ne contient aucun Connecteur Active Directory.',
      };
      return { verdict: 'pass', because, shows: [{ question: 'objects', found: wanted, wanted }] };
    }
    const names = namesOf(activeDirectoryConnectors);
    const because = {
      en: `The Exchange configuration has an Active Directory Connector: ${names}.`,
      fr: `La configuration Exchange contient un Connecteur Active Directory : ${names}.`,
    };
    const shows = [{ question: 'objects' as const, found: { en: names, fr: names }, wanted }];
    return { verdict: 'fail', because, shows, captures: { connectors: names } };
  },
  causedBy: [],
  remedies: [
    {
      id: 'remove-connector-with-its-setup',
      title: {
        en: 'Uninstall the connector where it still runs',
        fr: 'Désinstaller le connecteur là où il fonctionne encore',
      },
      when: { en: 'If its server still exists', fr: 'Si son serveur existe encore' },
      steps: {
        en: [
          'On that server, stop and disable the service Microsoft Active Directory Connector.',
          'From the media of Exchange 2000 or 2003, start \\ADC\\I386\\Setup.exe and choose Remove All. Disabling the service is not enough.',
          'Wait for replication, and run Setup again.',
        ],
        fr: [
          'Sur ce serveur, arrêter et désactiver le service Microsoft Active Directory Connector.',
          'Depuis le support d’Exchange 2000 ou 2003, lancer \\ADC\\I386\\Setup.exe et choisir de tout supprimer. Désactiver le service ne suffit pas.',
          'Attendre la réplication, puis relancer le programme d’installation.',
        ],
      },
      rights: {
        en: 'Local Administrators there and Enterprise Admins',
        fr: 'Administrateurs locaux et Administrateurs de l’entreprise',
      },
      risk: 'medium',
      reversal: {
        en: 'Install the connector again from the same media.',
        fr: 'Réinstaller le connecteur depuis le même support.',
      },
      minutes: 30,
    },
    {
      id: 'remove-left-over-connector',
      title: { en: 'Remove the object that is left over', fr: 'Supprimer l’objet résiduel' },
      when: { en: 'If its server is long gone', fr: 'Si son serveur a disparu depuis longtemps' },
      steps: {
        en: [
          'Back up the system state of a domain controller.',
          'In ADSI Edit, connect to Configuration and open CN=Services, CN=Microsoft Exchange, CN=Active Directory Connections.',
          'Export what is there: `ldifde -f C:\\adc.ldf -d "CN=Active Directory Connections,CN=Microsoft Exchange,CN=Services,<configuration partition>"`',
          'Delete the objects of class msExchActiveDirectoryConnector and their connection agreements, nothing else.',
          'Wait for replication, and run Setup again.',
        ],
        fr: [
          'Sauvegarder l’état du système d’un contrôleur de domaine.',
          'Dans Modification ADSI, se connecter à Configuration et ouvrir CN=Services, CN=Microsoft Exchange, CN=Active Directory Connections.',
          'Exporter son contenu : `ldifde -f C:\\adc.ldf -d "CN=Active Directory Connections,CN=Microsoft Exchange,CN=Services,<partition de configuration>"`',
          'Supprimer les objets de classe msExchActiveDirectoryConnector et leurs contrats de connexion, rien d’autre.',
          'Attendre la réplication, puis relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
      risk: 'high',
      reversal: {
        en: 'Only from the Active Directory Recycle Bin or an authoritative restore.',
        fr: 'Uniquement depuis la Corbeille Active Directory ou par une restauration faisant autorité.',
      },
      minutes: 30,
    },
  ],
  sources: [
    {
      title: 'Exchange 2013 readiness check ADCFound',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.adcfound(v=EXCHG.150)',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'Titles of the help page, some of them half translated and quoted as they stand; no message has been seen.',
    },
    { claim: 'judge', basis: 'inference', note: 'Objects of the class msExchActiveDirectoryConnector.' },
    { claim: 'remedy', basis: 'microsoft', note: 'All parts of the connector have to be removed.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the left-over object.' },
  ],
  examples: {
    judged: [
      { name: 'none', answers: sheet(), verdict: 'pass' },
      { name: 'one is left', answers: sheet({ name: 'Active Directory Connector (OLDSRV)' }), verdict: 'fail' },
    ],
    pasted: [
      'One or more Active Directory Connector servers were found',
      'exchange setup: old active directory connector object, remove it how',
      'setup exchange trouve des restes du connecteur active directory d’exchange 5.5',
    ],
  },
});
