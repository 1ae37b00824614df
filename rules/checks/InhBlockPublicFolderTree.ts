/** Somebody switched the inheritance of permissions off for the tree of public folders in Active Directory. */
import { exchangeObjects, type ExchangeObjects } from '../../probes/questions/exchange-objects';
import type { Said } from '../../probes/said';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';

const objects = (trees: ExchangeObjects['publicFolderTrees']): ExchangeObjects => ({
  offlineAddressBooks: [],
  recipientUpdateServices: [],
  recipientPolicies: [],
  activeDirectoryConnectors: [],
  publicFolderTrees: trees,
});

export const InhBlockPublicFolderTree = defineRule({
  id: 'InhBlockPublicFolderTree',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The public folder tree does not inherit permissions',
      checks: 'Setup looks at the permissions of the public folder trees in the organization: they must be inherited.',
      why: 'Exchange gives its rights at the organization and relies on inheritance. A tree that is cut off misses them; mail flow and mounting of databases may suffer.',
    },
    fr: {
      title: 'L’arborescence des dossiers publics n’hérite pas des autorisations',
      checks:
        'Le programme d’installation examine les autorisations des arborescences de dossiers publics de l’organisation : elles doivent être héritées.',
      why: 'Exchange accorde ses droits au niveau de l’organisation et compte sur l’héritage. Une arborescence isolée ne les reçoit pas ; le flux de messagerie et le montage des bases peuvent en souffrir.',
    },
  },
  messages: [],
  // Several titles of this page stand for five more objects; mixtures of two languages stand as published.
  titles: {
    ko: '액세스 제어 목록 (ACL) 상속이 blocked',
    'zh-tw': '存取控制清單 (ACL) 繼承是 blocked',
    'zh-cn': '访问控制列表 (ACL) 继承已锁定',
    it: 'Ereditarietà (ACL) elenco di controllo accesso è blocked',
    'pt-br': 'Herança de ACL (lista) do controle de acesso é blocked',
    en: 'Access control list (ACL) inheritance is blocked',
    fr: 'L’héritage de la liste de contrôle d’accès (ACL) est bloqué',
    de: 'Vererbung von Zugriffssteuerungslisten (Access Control List, ACL) ist blockiert',
    es: 'La herencia de la lista de control de acceso (ACL) está bloqueada',
    ja: 'アクセス制御リスト (ACL) の継承がブロックされている',
    ru: 'Наследование списка управления доступом (ACL) заблокировано',
  },
  phrases: {
    en: [
      'acl inheritance is blocked',
      'inheritance blocked on the public folder tree',
      'public folder tree does not inherit permissions',
      'allow permissions to propagate to this object is off',
      'exchange setup permissions inheritance disabled public folders',
      'public folder hierarchy inheritance turned off',
      'acl inheritance blocked public folder tree',
    ],
    fr: [
      'l’héritage des acl est bloqué',
      'héritage bloqué sur l’arborescence des dossiers publics',
      'l’arborescence des dossiers publics n’hérite pas des autorisations',
      'héritage des autorisations désactivé dossiers publics exchange',
      'héritage désactivé sur la hiérarchie de dossiers publics',
    ],
    de: ['vererbung auf der öffentlichen ordnerstruktur blockiert', 'acl-vererbung blockiert'],
    es: ['herencia bloqueada en el árbol de carpetas públicas'],
    it: ['ereditarietà bloccata sull’albero delle cartelle pubbliche'],
    'pt-br': ['herança bloqueada na árvore de pastas públicas'],
    ja: ['パブリック フォルダー ツリーの継承がブロック'],
    'zh-cn': ['公用文件夹树 继承 已阻止'],
  },
  asks: { objects: exchangeObjects({}) },
  judge: ({ objects: { publicFolderTrees } }) => {
    const blocked = publicFolderTrees.filter((one) => one.inheritanceBlocked === true).map((one) => one.name);
    const unseen = publicFolderTrees.filter((one) => one.inheritanceBlocked === null).map((one) => one.name);
    const shows = [
      {
        question: 'objects' as const,
        found: describeTrees(publicFolderTrees),
        wanted: { en: 'inheritance on', fr: 'héritage actif' },
      },
    ];
    if (blocked.length > 0) {
      const because = {
        en: `Inheritance is off for: ${blocked.join(', ')}.`,
        fr: `Héritage désactivé pour : ${blocked.join(', ')}.`,
      };
      return { verdict: 'fail', because, shows, captures: { tree: blocked[0] ?? '' } };
    }
    if (unseen.length > 0) {
      const because = {
        en: `The reading account may not see the permissions of: ${unseen.join(', ')}.`,
        fr: `Le compte de lecture ne peut pas voir les autorisations de : ${unseen.join(', ')}.`,
      };
      return { verdict: 'warn', because, shows };
    }
    const because =
      publicFolderTrees.length === 0
        ? {
            en: 'The organization has no public folder tree.',
            fr: 'L’organisation n’a aucune arborescence de dossiers publics.',
          }
        : { en: 'Every public folder tree inherits.', fr: 'Toutes les arborescences de dossiers publics héritent.' };
    return { verdict: 'pass', because, shows };
  },
  causedBy: [],
  remedies: [
    {
      id: 'turn-inheritance-on',
      title: {
        en: 'Turn inheritance on again for the tree',
        fr: 'Réactiver l’héritage sur l’arborescence',
      },
      steps: ({ captures }) => ({
        en: [
          'Open ADSI Edit and connect to the configuration partition.',
          `Go to CN=Services, CN=Microsoft Exchange, the organization, CN=Administrative Groups, the group, CN=Folder Hierarchies, CN=${captures['tree'] || 'Public Folders'}.`,
          'Properties, Security, Advanced: write down the entries, then choose Enable inheritance. Keep the explicit entries.',
          'Wait for replication, then run Setup again.',
        ],
        fr: [
          'Ouvrir Modification ADSI et se connecter à la partition de configuration.',
          `Aller à CN=Services, CN=Microsoft Exchange, l’organisation, CN=Administrative Groups, le groupe, CN=Folder Hierarchies, CN=${captures['tree'] || 'Public Folders'}.`,
          'Propriétés, Sécurité, Avancé : noter les entrées, puis choisir Activer l’héritage. Conserver les entrées explicites.',
          'Attendre la réplication, puis relancer le programme d’installation.',
        ],
      }),
      rights: {
        en: 'Enterprise Admins, or Organization Management with the right to change permissions there',
        fr: 'Administrateurs de l’entreprise, ou Organization Management avec le droit d’y modifier les autorisations',
      },
      risk: 'medium',
      reversal: {
        en: 'Disable inheritance again and convert the inherited entries, by the list written down before.',
        fr: 'Désactiver de nouveau l’héritage et convertir les entrées héritées, d’après la liste notée auparavant.',
      },
      minutes: 15,
      never: [
        {
          en: 'Do not replace the permissions of child objects in the same dialog: mailbox rights below would be lost.',
          fr: 'Ne pas remplacer les autorisations des objets enfants dans la même boîte de dialogue : les droits posés plus bas seraient perdus.',
        },
      ],
    },
  ],
  sources: [carriedOverPage('InhBlockPublicFolderTree')],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'The page names the tree among six objects; this rule’s name, the tree.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'no tree', answers: { objects: objects([]) }, verdict: 'pass' },
      {
        name: 'inherits',
        answers: { objects: objects([{ name: 'Public Folders', inheritanceBlocked: false }]) },
        verdict: 'pass',
      },
      {
        name: 'permissions not visible',
        answers: { objects: objects([{ name: 'Public Folders', inheritanceBlocked: null }]) },
        verdict: 'warn',
      },
      {
        name: 'blocked',
        answers: { objects: objects([{ name: 'Public Folders', inheritanceBlocked: true }]) },
        verdict: 'fail',
      },
    ],
    pasted: [
      'Access control list (ACL) inheritance is blocked',
      'exchange setup: inheritance blocked on the public folder tree',
      'exchange : héritage bloqué sur l’arborescence des dossiers publics',
    ],
  },
});

function describeTrees(trees: ExchangeObjects['publicFolderTrees']): Said {
  if (trees.length === 0) return { en: 'no public folder tree', fr: 'aucune arborescence de dossiers publics' };
  const words = trees.slice(0, 6).map(({ name, inheritanceBlocked: blocked }) => {
    if (blocked === null) return { en: `${name}: not visible`, fr: `${name} : non visible` };
    return blocked
      ? { en: `${name}: inheritance off`, fr: `${name} : héritage désactivé` }
      : { en: `${name}: inheritance on`, fr: `${name} : héritage actif` };
  });
  return { en: words.map((one) => one.en).join(', '), fr: words.map((one) => one.fr).join(', ') };
}
