/** What /PrepareAD left behind about split permissions contradicts itself. */
import { domainState } from '../../probes/questions/domain-state';
import { settingClue } from '../directory-clues';
import { logOnly } from '../readiness-pages';
import { defineRule } from '../rule';
import { domainSheet } from '../server-sheets';
import { describeTraces, permissionModel, prepareModel, splitPermissionsPage } from '../split-permissions';

export const InconsistentlyConfiguredDomain = defineRule({
  id: 'InconsistentlyConfiguredDomain',
  severity: 'error',
  versions: ['2016', '2019'],
  words: {
    en: {
      title: 'The domain is half in split permissions, half in shared ones',
      checks:
        'Together with the other rules about split permissions, Setup looks whether the domain is prepared in one and the same way.',
      why: 'An interrupted /PrepareAD, or groups that were moved by hand, leave traces of both models. Setup cannot tell then what Exchange may do in the domain.',
    },
    fr: {
      title: 'Domaine à moitié en autorisations fractionnées, à moitié partagées',
      checks:
        'Avec les autres règles sur les autorisations fractionnées, le programme d’installation vérifie que le domaine est préparé d’une seule manière.',
      why: 'Un /PrepareAD interrompu, ou des groupes déplacés à la main, laissent des traces des deux modèles. Ce qu’Exchange peut faire dans le domaine devient alors indéterminable.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'domain is inconsistently configured for split permissions',
      'inconsistently configured domain exchange setup',
      'half split half shared permissions in the domain',
      'split permissions traces contradict each other',
      'exchange windows permissions and protected groups do not match',
      'domains configured inconsistently for split permissions',
    ],
    fr: [
      'domaine configuré de façon incohérente pour les autorisations fractionnées',
      'configuration du domaine incohérente exchange',
      'à moitié fractionnées à moitié partagées autorisations du domaine',
      'traces d’autorisations fractionnées contradictoires',
      'exchange windows permissions et protected groups ne correspondent pas',
      'domaines configurés différemment pour les autorisations fractionnées',
    ],
    de: ['domäne inkonsistent konfiguriert geteilte berechtigungen'],
    es: ['dominio configurado de forma incoherente permisos divididos'],
  },
  asks: { domains: domainState({}) },
  judge: ({ domains }) => {
    const model = permissionModel(domains.splitPermissions);
    const shows = [
      {
        question: 'domains' as const,
        found: describeTraces(domains.splitPermissions),
        wanted: { en: 'both say the same', fr: 'les deux concordent' },
      },
    ];
    if (model === 'contradictory') {
      const because = {
        en: 'The traces of /PrepareAD contradict each other. That is what the rule’s name speaks of; what else Setup looks at is not published.',
        fr: 'Les traces de /PrepareAD se contredisent. C’est ce que le nom de la règle désigne ; ce qui est vérifié d’autre n’est pas publié.',
      };
      return { verdict: 'warn', because, shows };
    }
    const said = {
      split: {
        en: 'Both traces say split permissions.',
        fr: 'Les deux traces indiquent des autorisations fractionnées.',
      },
      shared: {
        en: 'Both traces say shared permissions.',
        fr: 'Les deux traces indiquent des autorisations partagées.',
      },
      none: {
        en: 'Active Directory is not prepared for Exchange yet, so nothing contradicts.',
        fr: 'Active Directory n’est pas encore préparé pour Exchange ; rien ne se contredit.',
      },
    };
    return { verdict: 'pass', because: said[model], shows };
  },
  clues: (run) =>
    settingClue(run, 'ActiveDirectorySplitPermissions', (value) => ({
      en: `Split permissions asked for: ${value}`,
      fr: `Autorisations fractionnées demandées : ${value}`,
    })),
  causedBy: [],
  remedies: [
    {
      id: 'prepare-in-one-way',
      title: {
        en: 'Prepare the organization again, in the one way that is wanted',
        fr: 'Préparer de nouveau l’organisation, selon le seul modèle voulu',
      },
      steps: (about) => ({
        en: [
          'Decide with the Active Directory team: shared permissions (the default) or split ones.',
          'See the traces: `Get-ADOrganizationalUnit -Filter "Name -eq \'Microsoft Exchange Protected Groups\'"` and `Get-ADGroupMember "Exchange Windows Permissions"`',
          `For shared permissions, as an Enterprise Admin: \`${prepareModel(about, false)}\``,
          `For split permissions: \`${prepareModel(about, true)}\``,
          'Wait for replication, look at the traces again, then restart the Exchange servers.',
          'Run Setup again.',
        ],
        fr: [
          'Décider avec l’équipe Active Directory : autorisations partagées (par défaut) ou fractionnées.',
          'Voir les traces : `Get-ADOrganizationalUnit -Filter "Name -eq \'Microsoft Exchange Protected Groups\'"` et `Get-ADGroupMember "Exchange Windows Permissions"`',
          `Pour des autorisations partagées, en tant qu’administrateur de l’entreprise : \`${prepareModel(about, false)}\``,
          `Pour des autorisations fractionnées : \`${prepareModel(about, true)}\``,
          'Attendre la réplication, examiner de nouveau les traces, puis redémarrer les serveurs Exchange.',
          'Relancer le programme d’installation.',
        ],
      }),
      rights: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
      risk: 'high',
      reversal: {
        en: 'Prepare again with the other value of the switch.',
        fr: 'Préparer de nouveau avec l’autre valeur du commutateur.',
      },
      minutes: 60,
      never: [
        {
          en: 'Do not move or rename the groups of Exchange by hand to make the traces match.',
          fr: 'Ne pas déplacer ni renommer à la main les groupes d’Exchange pour faire concorder les traces.',
        },
      ],
    },
  ],
  sources: [logOnly, splitPermissionsPage],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in logs; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the name of the rule and its place in the log, so never more than a warning.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'shared permissions', answers: { domains: domainSheet({}) }, verdict: 'pass' },
      {
        name: 'split permissions',
        answers: {
          domains: domainSheet({ splitPermissions: { protectedGroups: true, subsystemHasWindowsPermissions: false } }),
        },
        verdict: 'pass',
      },
      { name: 'not prepared', answers: { domains: domainSheet({ splitPermissions: null }) }, verdict: 'pass' },
      {
        name: 'both at once',
        answers: {
          domains: domainSheet({ splitPermissions: { protectedGroups: true, subsystemHasWindowsPermissions: true } }),
        },
        verdict: 'warn',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:InconsistentlyConfiguredDomain] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:7] [Duration:00:00:00]',
      'exchange setup: the domain is inconsistently configured for split permissions',
      'exchange : domaine configuré de façon incohérente pour les autorisations fractionnées',
    ],
  },
});
