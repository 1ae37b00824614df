/** Setup made an object on one domain controller and another one does not know it yet. */
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupLogLines, supportArticle } from './sources';
import { nothingChanged, said, steps, waitForReplication } from './wording';

export const NameReferenceInvalid = defineFailure({
  id: 'NameReferenceInvalid',
  severity: 'error',
  versions: ['2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A domain controller does not know an object that Setup just created',
      checks:
        'Setup wrote a reference to an object, and the domain controller answered that the name reference is invalid.',
      why: 'Setup may use one domain controller for the configuration and another as global catalog. Until they have replicated, the second cannot refer to what the first holds.',
    },
    fr: {
      title: 'Un contrôleur de domaine ne connaît pas un objet tout juste créé',
      checks:
        'Le programme d’installation a écrit une référence à un objet, et le contrôleur de domaine a répondu que la référence de nom n’est pas valide.',
      why: 'Le programme d’installation peut utiliser un contrôleur de domaine pour la configuration et un autre comme catalogue global. Avant réplication, le second ne peut pas se référer à ce que détient le premier.',
    },
  },
  fingerprints: [{ pattern: '000020B5: AtrErr' }, { pattern: 'name reference is invalid' }],
  phrases: {
    en: [
      'the name reference is invalid exchange setup',
      'this may be caused by replication latency between domain controllers',
      'problem 1005 constraint_att_type homemdb',
      '000020b5 atrerr homemdb',
      'setup fails because the domain controllers have not replicated',
    ],
    fr: [
      'la référence de nom n’est pas valide setup exchange',
      'latence de réplication entre contrôleurs de domaine exchange',
      'problem 1005 constraint_att_type homemdb pendant setup',
      '000020b5 atrerr homemdb exchange',
      'setup échoue car les contrôleurs de domaine n’ont pas répliqué',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the domain controllers named in the log hold the same objects: `repadmin /showrepl`, `repadmin /replsummary`',
    'Si les contrôleurs de domaine nommés dans le journal ont les mêmes objets : `repadmin /showrepl`, `repadmin /replsummary`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'one-controller-for-setup',
      title: said(
        'Wait for replication, or keep Setup to one domain controller',
        'Attendre la réplication, ou limiter l’installation à un contrôleur de domaine',
      ),
      steps: steps(
        waitForReplication,
        said(
          'Run Setup on the command line with one domain controller that is also a global catalog in this site: `/DomainController:DC.corp.example`',
          'Lancer le programme d’installation en ligne de commande avec un seul contrôleur de domaine, aussi catalogue global de ce site : `/DomainController:DC.corp.example`',
        ),
        said(
          'If replication does not come to an end, have it repaired first: an attempt will meet the same gap.',
          'Si la réplication n’aboutit pas, la faire réparer d’abord : une nouvelle tentative rencontrerait le même écart.',
        ),
      ),
      rights: domainAdmins,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 30,
    },
  ],
  sources: [
    supportArticle(
      'Installing Mailbox role fails: the name reference is invalid (2479802)',
      'setup-of-mailbox-role-fails-with-error',
    ),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The lines stand in KB 2479802, for 2010.' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Active Directory operation failed on dc1.corp.example. This error is not retriable. Additional information: The name reference is invalid.\nThis may be caused by replication latency between Active Directory domain controllers.\nActive directory response: 000020B5: AtrErr: DSID-03152392, #1:\n 0: 000020B5: DSID-03152392, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 200f4 (homeMDB)',
    ],
    pasted: [
      'Additional information: The name reference is invalid. This may be caused by replication latency between Active Directory domain controllers.',
      'exchange setup: the name reference is invalid, att homemdb',
      'setup exchange : la référence de nom n’est pas valide, latence de réplication',
    ],
  },
});
