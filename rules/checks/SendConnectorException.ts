/** Setup reads the Send connectors of the organization, and the reading ends in an error. */
import { directoryUnread } from '../ad-init-error';
import { defineRule } from '../rule';

const readEach =
  '`Get-SendConnector | ForEach-Object { $_.Identity; $_ | Format-List Name,AddressSpaces,SmartHosts,SourceTransportServers,IsValid }`';

export const SendConnectorException = defineRule({
  id: 'SendConnectorException',
  severity: 'error',
  versions: ['2013', '2016', '2019'],
  words: {
    en: {
      title: 'Setup cannot read the Send connectors',
      checks:
        'By its name, the rule fires when reading the Send connectors from Active Directory ends in an exception.',
      why: 'Usually one connector has a value that Exchange cannot read, or Active Directory could not be read at all.',
    },
    fr: {
      title: 'Lecture impossible des connecteurs d’envoi',
      checks:
        'D’après son nom, la règle se déclenche lorsque la lecture des connecteurs d’envoi dans Active Directory se termine par une exception.',
      why: 'En général, un connecteur a une valeur qu’Exchange ne peut pas lire, ou Active Directory n’a pas pu être lu du tout.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'cannot read send connectors',
      'exception while reading send connectors',
      'corrupt send connector stops exchange setup',
      'send connector object is damaged or invalid',
      'send connector exception during the readiness checks',
    ],
    fr: [
      'lecture impossible des connecteurs d’envoi',
      'exception lors de la lecture des connecteurs d’envoi',
      'connecteur d’envoi endommagé bloque setup exchange',
      'objet connecteur d’envoi endommagé ou non valide',
      'exception connecteur d’envoi pendant les vérifications',
      'exception à la lecture des connecteurs d’envoi',
    ],
    de: ['sendeconnectors können nicht gelesen werden, ausnahme'],
    es: ['no se pueden leer los conectores de envío, excepción'],
  },
  asks: {},
  toKnow: {
    en: `Whether the shell can read every connector: ${readEach}`,
    fr: `Si Exchange Management Shell peut lire chaque connecteur : ${readEach}`,
  },
  causedBy: [directoryUnread],
  remedies: [
    {
      id: 'repair-send-connector',
      title: { en: 'Find the connector that cannot be read', fr: 'Trouver le connecteur illisible' },
      steps: {
        en: [
          'If the same run also says that Active Directory cannot be read, clear that first.',
          'In ExchangeSetup.log, look just above the rule for the exception: it names the object or the value.',
          `In the Exchange Management Shell: ${readEach}. A warning about an object that is corrupted, or IsValid False, shows the connector.`,
          'Write its settings down, then set the value again: `Set-SendConnector "<connector>" -AddressSpaces <spaces> -SmartHosts <hosts> -SourceTransportServers <servers>`',
          'If the shell cannot change it, remove and create it again: `Remove-SendConnector`, `New-SendConnector`. A connector of an old routing group connector or foreign gateway that nobody uses may go.',
          'Wait for replication, and run Setup again.',
        ],
        fr: [
          'Si la même exécution signale aussi qu’Active Directory est illisible, corriger cela d’abord.',
          'Dans ExchangeSetup.log, chercher l’exception juste au-dessus de la règle : elle nomme l’objet ou la valeur.',
          `Dans Exchange Management Shell : ${readEach}. Un avertissement d’objet endommagé, ou IsValid False, désigne le connecteur.`,
          'Noter ses paramètres, puis redéfinir la valeur : `Set-SendConnector "<connecteur>" -AddressSpaces <espaces> -SmartHosts <hôtes> -SourceTransportServers <serveurs>`',
          'Si Exchange Management Shell ne peut pas le modifier, le supprimer et le recréer : `Remove-SendConnector`, `New-SendConnector`. Un ancien connecteur de groupe de routage ou de passerelle externe inutilisé peut disparaître.',
          'Attendre la réplication, puis relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Organization Management', fr: 'Organization Management' },
      risk: 'medium',
      reversal: {
        en: '`New-SendConnector` with the settings that were written down',
        fr: '`New-SendConnector` avec les paramètres notés',
      },
      minutes: 30,
    },
  ],
  sources: [
    { title: 'Setup’s own log, which names the rule; it has no public text' },
    {
      title: 'Send connectors in Exchange Server',
      url: 'https://learn.microsoft.com/exchange/mail-flow/connectors/send-connectors',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    { claim: 'recognition', basis: 'inference', note: 'What it means is told from its name.' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:SendConnectorException] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'corrupt send connector stops exchange setup on EX01',
      'setup exchange : exception lors de la lecture des connecteurs d’envoi',
    ],
  },
});
