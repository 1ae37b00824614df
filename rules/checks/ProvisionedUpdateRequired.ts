/** A server is to be provisioned for delegated setup, and the organization must be prepared first. */
import { adLevel, describeLevel } from '../../probes/questions/ad-level';
import { directoryUnread } from '../ad-init-error';
import { settingClue } from '../directory-clues';
import { preparationOf } from '../directory-levels';
import { preparationPage, prepareFromSchemaMaster } from '../directory-remedies';
import { levelSheet } from '../directory-sheets';
import { wantedLevel } from '../preparation-rights';
import { logOnly } from '../readiness-pages';
import { defineRule } from '../rule';

export const ProvisionedUpdateRequired = defineRule({
  id: 'ProvisionedUpdateRequired',
  severity: 'error',
  versions: ['2016', '2019'],
  modes: ['newprovisionedserver'],
  words: {
    en: {
      title: 'The organization must be prepared before a server is provisioned',
      checks: 'With /NewProvisionedServer, Setup looks whether the organization is prepared for its build.',
      why: 'Provisioning makes the server’s object in Active Directory in advance. The object belongs to an organization of the same build.',
    },
    fr: {
      title: 'L’organisation doit être préparée avant de prédéfinir un serveur',
      checks:
        'Avec /NewProvisionedServer, le programme d’installation vérifie que l’organisation est préparée pour sa version.',
      why: 'Cette commande crée à l’avance l’objet du serveur dans Active Directory. Il appartient à une organisation préparée pour la même version.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'newprovisionedserver says active directory must be updated',
      'provisioning a server needs preparead first',
      'cannot provision the server, organization not prepared',
      'provisioned server update required',
      'newprovisionedserver blocked until preparead',
      'provisioning a server needs an organization update',
    ],
    fr: [
      'newprovisionedserver demande de mettre à jour active directory',
      'prédéfinir un serveur exige preparead d’abord',
      'impossible de prédéfinir le serveur, organisation pas préparée',
      'newprovisionedserver bloqué avant preparead',
      'serveur prédéfini, mise à jour de l’organisation requise',
      'serveur provisionné, mise à jour de l’organisation requise',
    ],
    de: ['newprovisionedserver verlangt zuerst preparead'],
    es: ['newprovisionedserver requiere preparead primero'],
  },
  asks: { level: adLevel({}) },
  judge: ({ level }) => {
    const preparation = preparationOf(level);
    const shows = [
      { question: 'level' as const, found: describeLevel(level), wanted: wantedLevel('organization', preparation) },
    ];
    if (!preparation.organization) {
      const because = {
        en: 'The organization is prepared far enough.',
        fr: 'L’organisation est suffisamment préparée.',
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: 'The organization is not prepared for this build of Setup yet.',
      fr: 'L’organisation n’est pas encore préparée pour cette version du programme d’installation.',
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'NewProvisionedServerName', (name) => ({
      en: `Server to be provisioned: ${name || 'none was named'}`,
      fr: `Serveur à prédéfinir : ${name || 'aucun n’a été indiqué'}`,
    })),
  causedBy: [directoryUnread],
  remedies: [prepareFromSchemaMaster],
  sources: [logOnly, preparationPage],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in logs of 2016 and 2019; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the name of the rule, beside AdUpdateRequired and GlobalUpdateRequired.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'prepared', answers: { level: levelSheet({}) }, verdict: 'pass' },
      {
        name: 'organization behind the build',
        answers: { level: levelSheet({ organization: { name: 'Corp', objectVersion: 16757 } }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ProvisionedUpdateRequired] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:104] [Duration:00:00:00]',
      'exchange setup: newprovisionedserver blocked until preparead has run',
      'exchange : newprovisionedserver bloqué avant preparead',
    ],
  },
});
