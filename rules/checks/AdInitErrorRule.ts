/** Setup could not validate Active Directory while it started; the sentence inside the message says why. */
import { adLevel } from '../../probes/questions/ad-level';
import { adSite } from '../../probes/questions/ad-site';
import { readInitError } from '../ad-init-error';
import { initErrorClues, judgeInitError } from '../ad-init-judge';
import { levelSheet, siteSheet } from '../directory-sheets';
import { moveServerToSite, preparationPage, prepareFromSchemaMaster } from '../directory-remedies';
import { reachDomainController, removeStaleContainer, waitForReplication } from '../init-error-remedies';
import { defineRule } from '../rule';

export const AdInitErrorRule = defineRule({
  id: 'AdInitErrorRule',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Setup could not validate Active Directory',
      checks:
        'While it starts, Setup chooses a domain controller, looks for the Exchange organization there and asks whether it may create it from this computer.',
      why: 'Without Active Directory, Setup cannot judge rights, forest level or installed roles: many other messages follow, often without ground.',
    },
    fr: {
      title: 'Le programme d’installation n’a pas pu valider Active Directory',
      checks:
        'Au démarrage, le programme d’installation choisit un contrôleur de domaine, y cherche l’organisation Exchange et détermine s’il peut la créer depuis cet ordinateur.',
      why: 'Sans Active Directory, ni les droits, ni le niveau de la forêt, ni les rôles installés ne peuvent être évalués : de nombreux autres messages suivent alors, souvent sans fondement.',
    },
  },
  messages: [
    'Setup encountered a problem while validating the state of Active Directory: {reason} See the Exchange setup log for more information on this error.',
    'Setup encountered a problem while validating the state of Active Directory:',
  ],
  titles: {
    en: 'Duplicate Microsoft Exchange System Objects container exists in Active Directory',
    fr: "Un conteneur d'objets système Microsoft Exchange dupliqué existe dans Active Directory",
    de: 'Container "Microsoft Exchange-Systemobjekte" ist in Active Directory doppelt vorhanden',
    es: 'Existe un contenedor Objetos de sistema de Microsoft Exchange duplicado en Active Directory',
    it: 'Contenitore di Microsoft Exchange System Objects duplicati esiste in Active Directory',
    ja: '重複した Microsoft Exchange システム オブジェクト コンテナーが Active Directory に存在する',
    ko: 'Active Directory에 존재 하는 중복 된 Microsoft Exchange System Objects 컨테이너',
    'pt-br': 'Contêiner de objetos de sistema do Microsoft Exchange duplicado existe no Active Directory',
    ru: 'В Active Directory существует дубликат контейнера системных объектов Microsoft Exchange',
    'zh-cn': 'Active Directory 中存在重复的 Microsoft Exchange System Objects 容器',
    'zh-tw': '在 Active Directory 中存在重複的 Microsoft Exchange 系統物件容器',
  },
  phrases: {
    en: [
      'problem while validating the state of active directory',
      'two microsoft exchange system objects containers, which one to delete',
      'duplicate microsoft exchange system objects container',
      'organization-level objects have not been created',
      'local computer is not in the same domain and site as the schema master',
      'user-specified domain controller cannot be used, setup must use the schema master',
      'preparead has run but setup says it has not replicated',
      'fifteen errors at once, active directory cannot be validated',
    ],
    fr: [
      'problème lors de la validation de l’état d’active directory',
      'deux conteneurs microsoft exchange system objects, lequel supprimer',
      'conteneur microsoft exchange system objects en double',
      'les objets de l’organisation exchange n’ont pas été créés',
      'l’ordinateur n’est pas dans le même domaine et le même site que le contrôleur de schéma',
      'preparead exécuté mais pas encore répliqué',
    ],
    de: [
      'zwei container microsoft exchange system objects, welchen löschen',
      'status von active directory konnte nicht überprüft werden',
    ],
    es: [
      'dos contenedores microsoft exchange system objects, cuál borro',
      'error al validar el estado de active directory',
    ],
    it: ['due contenitori microsoft exchange system objects, quale elimino'],
    ja: ['microsoft exchange system objects が二つある どちらを削除'],
    'zh-cn': ['两个 microsoft exchange system objects 容器 删除哪个'],
  },
  asks: { site: adSite({}), level: adLevel({}) },
  judge: judgeInitError,
  clues: initErrorClues,
  captures: readInitError,
  causedBy: [],
  remedies: [
    { ...prepareFromSchemaMaster, appliesTo: ({ captures }) => kindIs(captures, 'schema-master-elsewhere', 'other') },
    { ...moveServerToSite, appliesTo: ({ captures }) => kindIs(captures, 'schema-master-elsewhere') },
    {
      ...waitForReplication,
      appliesTo: ({ captures }) => kindIs(captures, 'schema-master-elsewhere', 'not-replicated', 'other'),
    },
    { ...reachDomainController, appliesTo: ({ captures }) => kindIs(captures, 'dc-unusable', 'other') },
    { ...removeStaleContainer, appliesTo: ({ captures }) => kindIs(captures, 'duplicate-meso') },
  ],
  disputes: [
    {
      en: 'The public page speaks only of two containers Microsoft Exchange System Objects. Setup uses the rule for every error of its Active Directory check; the sentence inside the message decides.',
      fr: 'La page publique ne parle que de deux conteneurs Microsoft Exchange System Objects. La règle sert pour toute erreur de la vérification d’Active Directory ; c’est la phrase contenue dans le message qui décide.',
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check AdInitErrorRule',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-adiniterrorrule',
    },
    preparationPage,
    { title: 'Setup’s own messages in ExchangeSetup.log' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'judge', basis: 'inference', note: 'What Setup validates is read off its messages; it may look at more.' },
    { claim: 'causes', basis: 'setup-log', note: 'The rules that follow were seen together with it in logs.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'prepared, one container', answers: { site: siteSheet({}), level: levelSheet({}) }, verdict: 'pass' },
      {
        name: 'no organization yet, but in the schema master’s own site',
        answers: { site: siteSheet({}), level: levelSheet({ organization: null, organizationOnSchemaMaster: false }) },
        verdict: 'pass',
      },
      {
        name: 'no organization, server in another site than the schema master',
        answers: {
          site: siteSheet({ computer: { domain: 'corp.example', site: 'Lyon' } }),
          level: levelSheet({ organization: null, organizationOnSchemaMaster: false }),
        },
        verdict: 'fail',
      },
      {
        name: 'organization not replicated yet',
        answers: { site: siteSheet({}), level: levelSheet({ organization: null, organizationOnSchemaMaster: true }) },
        verdict: 'fail',
      },
      {
        name: 'two containers for system objects',
        answers: {
          site: siteSheet({}),
          level: levelSheet({
            systemObjects: [
              {
                distinguishedName: 'CN=Microsoft Exchange System Objects,DC=corp,DC=example',
                objectVersion: 13243,
                children: 41,
              },
              {
                distinguishedName: 'CN=Microsoft Exchange System Objects CNF,DC=corp,DC=example',
                objectVersion: null,
                children: 0,
              },
            ],
          }),
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      'Setup encountered a problem while validating the state of Active Directory: The user-specified domain controller cannot be used because setup has determined that it must use the schema master domain controller.  See the Exchange setup log for more information on this error.',
      'For more information, visit: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.AdInitErrorRule.aspx',
      'there are two microsoft exchange system objects containers in our domain, which one to delete?',
    ],
  },
});

/** Without a known kind every way is shown: better one too many than the right one missing. */
function kindIs(captures: Readonly<Record<string, string>>, ...kinds: readonly string[]): boolean {
  const inner = captures['inner'];
  return inner === undefined || kinds.includes(inner);
}
