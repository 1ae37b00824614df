/** The domain that was named after /PrepareDomain: does not exist in the forest. */
import { directoryUnread } from '../ad-init-error';
import { settingClue } from '../directory-clues';
import { preparationPage, setupCommand } from '../directory-remedies';
import { logOnly } from '../readiness-pages';
import { defineRule } from '../rule';

export const PrepareDomainNotFound = defineRule({
  id: 'PrepareDomainNotFound',
  severity: 'error',
  versions: ['2016', '2019'],
  modes: ['preparedomain'],
  words: {
    en: {
      title: 'The domain to be prepared was not found',
      checks: 'Setup looks for the domain that was given with /PrepareDomain among the domains of the forest.',
      why: 'A typing error, a NetBIOS name instead of the DNS name, a domain of another forest, or one that does not answer: Setup sees no difference.',
    },
    fr: {
      title: 'Le domaine à préparer est introuvable',
      checks: 'Le programme d’installation cherche le domaine indiqué avec /PrepareDomain parmi ceux de la forêt.',
      why: 'Une faute de frappe, un nom NetBIOS au lieu du nom DNS, un domaine d’une autre forêt ou un domaine qui ne répond pas : le programme d’installation ne fait pas la différence.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'domain given to preparedomain not found',
      'preparedomain says the domain does not exist',
      'setup cannot find the domain to prepare',
      'preparedomain with the netbios name of the domain',
      'wrong domain name after preparedomain',
      'preparedomain domain not found',
    ],
    fr: [
      'domaine indiqué à preparedomain introuvable',
      'preparedomain dit que le domaine n’existe pas',
      'setup ne trouve pas le domaine à préparer',
      'preparedomain avec le nom netbios du domaine',
      'mauvais nom de domaine après preparedomain',
      'preparedomain domaine introuvable',
    ],
    de: ['preparedomain: domäne nicht gefunden'],
    es: ['preparedomain no encuentra el dominio'],
    it: ['preparedomain dominio non trovato'],
  },
  asks: {},
  toKnow: {
    en: 'Compare the name on the command line with the domains of the forest, letter by letter: `(Get-ADForest).Domains`, then `nltest /dsgetdc:<domain>`. The log has the name in the setting PrepareDomain.',
    fr: 'Comparer le nom donné sur la ligne de commande aux domaines de la forêt, lettre par lettre : `(Get-ADForest).Domains`, puis `nltest /dsgetdc:<domaine>`. Le journal contient ce nom dans le paramètre PrepareDomain.',
  },
  clues: (run) =>
    settingClue(run, 'PrepareDomain', (name) => ({
      en: `Domain that was to be prepared: ${name || 'none was named'}`,
      fr: `Domaine à préparer : ${name || 'aucun n’a été indiqué'}`,
    })),
  causedBy: [directoryUnread],
  remedies: [
    {
      id: 'name-the-domain-rightly',
      title: { en: 'Name the domain by its DNS name', fr: 'Indiquer le domaine par son nom DNS' },
      steps: (about) => ({
        en: [
          'List the domains of the forest: `(Get-ADForest).Domains`',
          'See that a domain controller of that domain answers: `nltest /dsgetdc:<domain>`; from this computer TCP port 389 must be open to it.',
          `Prepare it by that name: \`${setupCommand('/PrepareDomain:<DNS name of the domain>', about)}\``,
          `Or all domains at once, as an Enterprise Admin: \`${setupCommand('/PrepareAllDomains', about)}\``,
        ],
        fr: [
          'Lister les domaines de la forêt : `(Get-ADForest).Domains`',
          'Vérifier qu’un contrôleur de ce domaine répond : `nltest /dsgetdc:<domaine>` ; le port TCP 389 doit lui être ouvert depuis cet ordinateur.',
          `Le préparer par ce nom : \`${setupCommand('/PrepareDomain:<nom DNS du domaine>', about)}\``,
          `Ou tous les domaines à la fois, en tant qu’administrateur de l’entreprise : \`${setupCommand('/PrepareAllDomains', about)}\``,
        ],
      }),
      rights: {
        en: 'Domain Admins of that domain; Enterprise Admins for all domains',
        fr: 'Admins de ce domaine ; Administrateurs de l’entreprise pour tous les domaines',
      },
      risk: 'low',
      reversal: {
        en: 'None: permissions and objects that were written stay.',
        fr: 'Aucun : les autorisations et les objets écrits restent.',
      },
      minutes: 15,
    },
  ],
  sources: [logOnly, preparationPage],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in logs, passed; its message has not been seen.' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference', note: 'From the name of the rule and its setting PrepareDomain.' },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:PrepareDomainNotFound] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:5] [Duration:00:00:00]',
      'exchange: preparedomain says the domain does not exist',
      'exchange : preparedomain dit que le domaine n’existe pas',
    ],
  },
});
