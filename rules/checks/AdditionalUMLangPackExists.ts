/** Language packs of Unified Messaging besides US English are installed and have to go before the update. */
import { registryKey, type RegistryKeyState } from '../../probes/questions/registry-key';
import { defineRule } from '../rule';

const wanted = { en: 'en-US only', fr: 'en-US seulement' };

function sheet(...values: string[]): { readonly packs: RegistryKeyState } {
  const writtenAt = '2026-11-01T09:00:00+01:00';
  return { packs: { exists: true, subkeys: [], subkeyCount: 0, values, valueCount: values.length, writtenAt } };
}

export const AdditionalUMLangPackExists = defineRule({
  id: 'AdditionalUMLangPackExists',
  severity: 'error',
  versions: ['2007', '2013', '2016'],
  modes: ['upgrade'],
  words: {
    en: {
      title: 'Unified Messaging language packs have to be removed first',
      checks:
        'Before it updates Unified Messaging, Setup looks for language packs of Unified Messaging besides US English.',
      why: 'Each language pack belongs to one build. The old ones go, the update is installed, and packs of the new build are added. Exchange 2019 has no Unified Messaging.',
    },
    fr: {
      title: 'Modules linguistiques de messagerie unifiée à supprimer d’abord',
      checks:
        'Avant de mettre à jour la messagerie unifiée, le programme d’installation cherche des modules linguistiques de messagerie unifiée autres que l’anglais (États-Unis).',
      why: 'Chaque module linguistique appartient à une version. Les anciens sont retirés, la mise à jour est installée, et ceux de la nouvelle version sont ajoutés. Exchange 2019 n’a pas de messagerie unifiée.',
    },
  },
  messages: [],
  titles: {
    ko: '통합된 메시징 언어 Packs를 제거 합니다.',
    'zh-tw': '解除安裝整合通訊語言 Packs',
    it: 'Disinstallare Packs di linguaggio di messaggistica unificata',
    'pt-br': 'Desinstalar o Unified Messaging Packs de idioma',
    en: 'Uninstall Unified Messaging Language Packs',
    fr: 'Désinstaller les modules linguistiques de messagerie unifiée',
    de: 'Deinstallieren der Unified Messaging-Sprachpakete',
    es: 'Desinstalar los paquetes de idioma de la mensajería unificada',
    ja: 'ユニファイド メッセージング言語パックをアンインストールする',
    'zh-cn': '卸载统一消息语言包',
    ru: 'Удаление языковых пакетов единой системы обмена сообщениями',
  },
  phrases: {
    en: [
      'which UM language packs have to be uninstalled first',
      'get rid of the UM language packs before the CU',
      'unified messaging language packs must be removed',
      'additional UM language packs',
      'UM lang packs',
      'uninstall UM language packs before the cumulative update',
      'additional unified messaging language packs are installed',
      'removeumlanguagepack before upgrade',
      'remove the UM language packs before the cumulative update',
    ],
    fr: [
      'modules linguistiques de messagerie unifiée à supprimer',
      'modules linguistiques UM supplémentaires',
      'désinstaller les modules linguistiques UM avant la mise à jour cumulative',
      'des modules linguistiques de messagerie unifiée supplémentaires sont installés',
      'removeumlanguagepack avant la mise à niveau',
      'packs de langue de messagerie unifiée à désinstaller',
    ],
    de: ['um-sprachpakete müssen vor dem update entfernt werden'],
    es: ['paquetes de idioma de mensajería unificada adicionales'],
    it: [
      'language pack messaggistica unificata',
      'sono presenti language pack di messaggistica unificata aggiuntivi',
      'language pack di messaggistica unificata aggiuntivi da disinstallare',
    ],
    ja: ['ユニファイド メッセージング 言語パック アンインストール'],
  },
  asks: {
    packs: registryKey({ path: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\UnifiedMessagingRole\\LanguagePacks' }),
  },
  judge: ({ packs }) => {
    const cultures = packs.exists
      ? [...packs.values, ...packs.subkeys].filter((name) => /^[a-z]{2,3}-[a-z]{2,4}$/i.test(name))
      : [];
    const more = cultures.filter((name) => name.toLowerCase() !== 'en-us');
    if (more.length === 0) {
      const because = {
        en: 'The registry of the server names no language pack besides US English.',
        fr: 'Le Registre du serveur ne nomme aucun module linguistique autre que l’anglais (États-Unis).',
      };
      return { verdict: 'pass', because, shows: [{ question: 'packs', found: wanted, wanted }] };
    }
    const list = more.join(', ');
    const because = {
      en: `Language packs of Unified Messaging are installed: ${list}.`,
      fr: `Des modules linguistiques de messagerie unifiée sont installés : ${list}.`,
    };
    return {
      verdict: 'fail',
      because,
      shows: [{ question: 'packs', found: { en: list, fr: list }, wanted }],
      captures: { cultures: more.join(',') },
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'remove-UM-language-packs',
      title: {
        en: 'Remove the language packs, update, add the new ones',
        fr: 'Retirer les modules, mettre à jour, ajouter les nouveaux',
      },
      steps: ({ captures }) => {
        const cultures = captures['cultures'] ?? 'de-DE,fr-FR';
        return {
          en: [
            'In the Exchange Management Shell, see which packs are there: `Get-UMService <server> | Format-List Languages` (`Get-UMServer` on 2007 and 2010)',
            `In the bin folder of the installed Exchange: \`.\\Setup.exe /RemoveUmLanguagePack:${cultures}\`. Dial plans and auto attendants that use them fall back to US English meanwhile.`,
            'Run Setup of the update again.',
            'Load the language packs of exactly the new build from the Microsoft Download Center, and add each: `.\\Setup.exe /AddUmLanguagePack:<culture> /s:<folder of the pack>` with the licence switch of the build.',
            'See that dial plans and auto attendants have their language again.',
          ],
          fr: [
            'Dans Exchange Management Shell, voir les modules présents : `Get-UMService <serveur> | Format-List Languages` (`Get-UMServer` pour 2007 et 2010)',
            `Dans le dossier bin de l’Exchange installé : \`.\\Setup.exe /RemoveUmLanguagePack:${cultures}\`. Les plans de commutation et standards automatiques qui les utilisent repassent entre-temps à l’anglais (États-Unis).`,
            'Relancer le programme d’installation de la mise à jour.',
            'Télécharger les modules linguistiques exactement de la nouvelle version depuis le Centre de téléchargement Microsoft et ajouter chacun : `.\\Setup.exe /AddUmLanguagePack:<culture> /s:<dossier du module>` avec le commutateur de licence de la version.',
            'Vérifier que les plans de commutation et les standards automatiques ont retrouvé leur langue.',
          ],
        };
      },
      rights: {
        en: 'Organization Management and Local Administrators',
        fr: 'Organization Management et Administrateurs locaux',
      },
      risk: 'medium',
      reversal: {
        en: 'Add the packs of the installed build again.',
        fr: 'Réinstaller les modules de la version installée.',
      },
      minutes: 45,
    },
  ],
  sources: [
    {
      title: 'Exchange 2013 readiness check AdditionalUMLangPackExists',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.additionalumlangpackexists(v=EXCHG.150)',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'Titles of the help page, some of them half translated and quoted as they stand; no message has been seen.',
    },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The key in which 2013 and 2016 are taken to list the packs; not yet proven on a server.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'no key', answers: { packs: { exists: false } }, verdict: 'pass' },
      { name: 'US English', answers: sheet('en-US'), verdict: 'pass' },
      { name: 'German and Spanish', answers: sheet('en-US', 'de-DE', 'es-ES'), verdict: 'fail' },
    ],
    pasted: [
      'Uninstall Unified Messaging Language Packs',
      'exchange 2016 upgrade: additional UM language packs must be removed',
      'setup exchange : désinstaller les modules linguistiques UM avant la mise à jour cumulative',
    ],
  },
});
