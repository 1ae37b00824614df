/** Split permissions cannot be introduced while Exchange runs on a domain controller. */
import { adSite } from '../../probes/questions/ad-site';
import { describeServers, exchangeServers } from '../../probes/questions/exchange-servers';
import { settingClue } from '../directory-clues';
import { siteSheet } from '../directory-sheets';
import { logOnly } from '../readiness-pages';
import { defineRule } from '../rule';
import { prepareModel, splitPermissionsPage } from '../split-permissions';

const server = (name: string) => ({ servers: [{ name, version: '15.2.1544.4', edge: false }] });

export const SetADSplitPermissionWhenExchangeServerRolesOnDC = defineRule({
  id: 'SetADSplitPermissionWhenExchangeServerRolesOnDC',
  severity: 'error',
  versions: ['2016', '2019'],
  modes: ['preparead', 'install'],
  words: {
    en: {
      title: 'Split permissions are refused: Exchange runs on a domain controller',
      checks:
        'With /ActiveDirectorySplitPermissions:true, Setup looks whether a domain controller has Exchange server roles.',
      why: 'Exchange on a domain controller makes Exchange Trusted Subsystem a member of Domain Admins. Split permissions exist to prevent that.',
    },
    fr: {
      title: 'Autorisations fractionnées refusées : Exchange est sur un contrôleur de domaine',
      checks:
        'Avec /ActiveDirectorySplitPermissions:true, le programme d’installation vérifie si un contrôleur de domaine porte des rôles Exchange.',
      why: 'Exchange sur un contrôleur de domaine fait d’Exchange Trusted Subsystem un membre d’Admins du domaine. Les autorisations fractionnées servent à l’éviter.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'activedirectorysplitpermissions true refused, exchange roles on a domain controller',
      'switch to ad split permissions blocked, exchange runs on a dc',
      'cannot set split permissions while a dc has exchange installed',
      'preparead with split permissions fails because of exchange on a domain controller',
      'enable split permissions, exchange server is also domain controller',
      'switching on AD split permissions with exchange on a DC',
    ],
    fr: [
      'activedirectorysplitpermissions true refusé, rôles exchange sur un contrôleur de domaine',
      'passage aux autorisations fractionnées bloqué, exchange sur un contrôleur de domaine',
      'impossible d’activer les autorisations fractionnées tant qu’un dc porte exchange',
      'preparead avec autorisations fractionnées échoue, exchange sur un dc',
      'activer les autorisations fractionnées, le serveur exchange est aussi contrôleur de domaine',
      'activer les autorisations fractionnées avec exchange sur un contrôleur de domaine',
    ],
    de: ['activedirectorysplitpermissions aktivieren, exchange auf einem domänencontroller'],
    es: ['activar permisos divididos con exchange en un controlador de dominio'],
  },
  asks: { site: adSite({}), servers: exchangeServers({}) },
  judge: ({ site, servers }) => {
    const controllers = new Set(site.domainControllers.map((one) => shortName(one.name)));
    const both = servers.servers.filter((one) => controllers.has(shortName(one.name))).map((one) => one.name);
    const shows = [
      {
        question: 'servers' as const,
        found: describeServers(servers),
        wanted: { en: 'none of them a domain controller', fr: 'aucun d’eux contrôleur de domaine' },
      },
      {
        question: 'site' as const,
        found: {
          en: `${site.domainControllers.length} domain controllers in the forest`,
          fr: `${site.domainControllers.length} contrôleurs de domaine dans la forêt`,
        },
      },
    ];
    if (both.length === 0) {
      const because = {
        en: 'No Exchange server has the name of a domain controller.',
        fr: 'Aucun serveur Exchange ne porte le nom d’un contrôleur de domaine.',
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `Exchange server and domain controller at once: ${both.join(', ')}.`,
      fr: `Serveur Exchange et contrôleur de domaine à la fois : ${both.join(', ')}.`,
    };
    return { verdict: 'fail', because, shows, captures: { server: both[0] ?? '' } };
  },
  clues: (run) =>
    settingClue(run, 'ActiveDirectorySplitPermissions', (value) => ({
      en: `Split permissions asked for: ${value}`,
      fr: `Autorisations fractionnées demandées : ${value}`,
    })),
  causedBy: [],
  remedies: [
    {
      id: 'move-exchange-off-the-controller',
      title: {
        en: 'Move Exchange off the domain controller, then split the permissions',
        fr: 'Retirer Exchange du contrôleur de domaine, puis fractionner les autorisations',
      },
      steps: (about) => ({
        en: [
          `Install Exchange on a member server and move there what ${about.captures['server'] || 'the server'} has: mailboxes, connectors, certificates, client names.`,
          'Uninstall Exchange from the domain controller by Apps and Features; leave it a domain controller.',
          'Take Exchange Trusted Subsystem out of Domain Admins: `Remove-ADGroupMember "Domain Admins" -Members "Exchange Trusted Subsystem"`',
          'Wait for replication.',
          `As an Enterprise Admin: \`${prepareModel(about, true)}\``,
          'Restart every Exchange server.',
        ],
        fr: [
          `Installer Exchange sur un serveur membre et y déplacer ce que porte ${about.captures['server'] || 'le serveur'} : boîtes aux lettres, connecteurs, certificats, noms utilisés par les clients.`,
          'Désinstaller Exchange du contrôleur de domaine par Applications et fonctionnalités ; le laisser contrôleur de domaine.',
          'Retirer Exchange Trusted Subsystem d’Admins du domaine : `Remove-ADGroupMember "Admins du domaine" -Members "Exchange Trusted Subsystem"`',
          'Attendre la réplication.',
          `En tant qu’administrateur de l’entreprise : \`${prepareModel(about, true)}\``,
          'Redémarrer tous les serveurs Exchange.',
        ],
      }),
      rights: {
        en: 'Organization Management; Domain Admins; Enterprise Admins for the last steps',
        fr: 'Organization Management ; Admins du domaine ; Administrateurs de l’entreprise pour les dernières étapes',
      },
      risk: 'high',
      reversal: {
        en: 'Run /PrepareAD with /ActiveDirectorySplitPermissions:false.',
        fr: 'Exécuter /PrepareAD avec /ActiveDirectorySplitPermissions:false.',
      },
      minutes: 480,
      never: [
        {
          en: 'Do not demote the domain controller while Exchange is installed on it.',
          fr: 'Ne pas rétrograder le contrôleur de domaine tant qu’Exchange y est installé.',
        },
      ],
    },
    {
      id: 'prepare-without-split-permissions',
      title: { en: 'Prepare without split permissions', fr: 'Préparer sans autorisations fractionnées' },
      when: { en: 'If the switch was given by mistake', fr: 'Si le commutateur a été donné par erreur' },
      steps: (about) => ({
        en: [`Prepare again without them: \`${prepareModel(about, false)}\``],
        fr: [`Relancer la préparation sans elles : \`${prepareModel(about, false)}\``],
      }),
      rights: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
      risk: 'medium',
      reversal: { en: 'Prepare again with the other value.', fr: 'Relancer la préparation avec l’autre valeur.' },
      minutes: 30,
    },
  ],
  sources: [logOnly, splitPermissionsPage],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in logs; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the name of the rule and its setting ActiveDirectorySplitPermissions; servers are compared by name.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'on a member server', answers: { site: siteSheet({}), servers: server('EX01') }, verdict: 'pass' },
      { name: 'on a domain controller', answers: { site: siteSheet({}), servers: server('DC1') }, verdict: 'fail' },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:SetADSplitPermissionWhenExchangeServerRolesOnDC] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:7] [Duration:00:00:00]',
      'exchange preparead: cannot set split permissions while a dc has exchange installed',
      'exchange : impossible d’activer les autorisations fractionnées tant qu’un dc porte exchange',
    ],
  },
});

/** The first part of a full name, without regard to case. */
function shortName(name: string): string {
  return (name.split('.')[0] ?? name).toLowerCase();
}
