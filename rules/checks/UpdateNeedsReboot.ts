/** Setup notes whether an update wants a restart; the note by itself stops nothing. */
import { defineRule } from '../rule';

export const UpdateNeedsReboot = defineRule({
  id: 'UpdateNeedsReboot',
  // RuleType None in the log: neither error nor warning. A warning is the least that a finding can be.
  severity: 'warning',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'An update wants a restart; noted only',
      checks: 'Setup notes for itself whether an update that it found or installed needs a restart.',
      why: 'Setup gives this rule neither the rank of an error nor that of a warning. Where a restart really stops it, RebootPending or PendingRebootWindowsComponents says so.',
    },
    fr: {
      title: 'Une mise à jour demande un redémarrage ; simple constat',
      checks:
        'Le programme d’installation note pour lui-même si une mise à jour trouvée ou installée demande un redémarrage.',
      why: 'Cette règle n’a ni le rang d’erreur ni celui d’avertissement. Si un redémarrage est vraiment exigé, RebootPending ou PendingRebootWindowsComponents le signale.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'UpdateNeedsReboot true in the setup log',
      'rule UpdateNeedsReboot RuleType None',
      'does UpdateNeedsReboot stop exchange setup',
      'update needs reboot evaluated true but no error',
      'meaning of the update needs reboot rule',
      'windows updates want a reboot before setup',
    ],
    fr: [
      'UpdateNeedsReboot à true dans le journal',
      'règle UpdateNeedsReboot RuleType None',
      'UpdateNeedsReboot bloque-t-il le setup exchange',
      'que signifie la règle UpdateNeedsReboot',
      'UpdateNeedsReboot évalué true sans erreur',
    ],
    de: ['was bedeutet UpdateNeedsReboot im setup log'],
  },
  family: { name: 'restart', rank: 9 },
  asks: {},
  toKnow: {
    en: 'Look at what RebootPending and PendingRebootWindowsComponents say of this server: these two decide.',
    fr: 'Regarder ce que RebootPending et PendingRebootWindowsComponents indiquent pour ce serveur : ces deux règles décident.',
  },
  causedBy: ['RebootPending', 'PendingRebootWindowsComponents'],
  remedies: [
    {
      id: 'restart-when-it-suits',
      title: { en: 'Restart when it suits', fr: 'Redémarrer au moment qui convient' },
      steps: {
        en: [
          'Nothing has to be done for Setup to go on.',
          'If Setup stopped, look for another line: [REQUIRED], [ERROR] or `Failed [Rule:`.',
          'Restart the server in the next maintenance window, so that the update is finished before Exchange is changed.',
        ],
        fr: [
          'Rien n’est nécessaire pour que le programme d’installation continue.',
          'S’il s’est arrêté, chercher une autre ligne : [REQUIRED], [ERROR] ou `Failed [Rule:`.',
          'Redémarrer le serveur lors de la prochaine fenêtre de maintenance, afin que la mise à jour soit terminée avant de modifier Exchange.',
        ],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'high',
      reversal: { en: 'None once the server is down.', fr: 'Aucun une fois le serveur arrêté.' },
      minutes: 20,
    },
  ],
  sources: [{ title: 'ExchangeSetup.log: RuleType None, in logs of 2016 and 2019' }],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Name and type; the rule has no message.' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference', note: 'Type None neither stops Setup nor warns.' },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:UpdateNeedsReboot] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'my setup log has UpdateNeedsReboot true, does it stop exchange setup',
      'que signifie UpdateNeedsReboot à true dans ExchangeSetup.log',
    ],
  },
});
