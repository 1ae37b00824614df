/**
 * The three rules about domains in mixed mode, which still accept domain controllers of Windows NT 4.
 *
 * They are history: mixed mode ended with the functional level Windows Server 2003, and every forest that Exchange 2013
 * and later accept is above it. Where one of them fires today, Setup could not read the domain.
 */
import { describeDomains, domainState, type DomainState } from '../probes/questions/domain-state';
import type { Said } from '../probes/said';
import { directoryUnread } from './ad-init-error';
import { settingClue } from './directory-clues';
import { carriedOverPage } from './readiness-pages';
import { defineRule, type Judged, type Remedy, type Rule, type RuleDefinition, type SetupMode } from './rule';
import { domainOf, domainSheet } from './server-sheets';

interface MixedMode {
  readonly id: string;
  /** Which domains the rule is about, as a filter and in words: "the root domain". */
  readonly concerns: (domain: DomainState['domains'][number]) => boolean;
  readonly domain: Said;
  /** Set where Setup evaluates the rule for a purpose that its name tells. */
  readonly modes?: readonly SetupMode[];
  /** The setting of Setup's log that holds nTMixedDomain of this domain. */
  readonly setting: string;
  readonly rank: number;
  readonly phrases: RuleDefinition['phrases'];
  readonly pasted: readonly [string, string];
}

const wanted: Said = { en: 'native mode', fr: 'mode natif' };

export function mixedMode(given: MixedMode): Rule {
  const { id, concerns, domain, modes, setting, rank, phrases, pasted } = given;
  return defineRule({
    id,
    severity: 'error',
    versions: ['2007', '2013', '2016', '2019'],
    ...(modes === undefined ? {} : { modes }),
    words: {
      en: {
        title: `Mixed mode: ${domain.en} still accepts Windows NT domain controllers`,
        checks: `Setup reads the mode of ${domain.en} (attribute nTMixedDomain) and wants native mode.`,
        why: 'Exchange makes universal security groups, which do not exist in mixed mode. A rule of the past: no domain at level Windows Server 2003 or later is in mixed mode.',
      },
      fr: {
        title: `Mode mixte : ${domain.fr} accepte encore des contrôleurs Windows NT`,
        checks: `Le programme d’installation lit le mode de ${domain.fr} (attribut nTMixedDomain) et exige le mode natif.`,
        why: 'Exchange crée des groupes de sécurité universels, qui n’existent pas en mode mixte. Une règle du passé : aucun domaine de niveau Windows Server 2003 ou ultérieur n’est en mode mixte.',
      },
    },
    messages: [],
    // The other languages have the English title; a machine's mixtures stand as published. Three rules share it.
    titles: {
      en: 'Active Directory domain is mixed mode',
      es: 'Dominio de Active Directory es mixto mode',
      'pt-br': 'Domínio do Active Directory é misto mode',
      it: 'Mode combinazione di dominio Active Directory',
      ja: 'Active Directory ドメインが混合モードである',
      'zh-cn': '活动目录域处于混合 mode',
      'zh-tw': 'Active Directory 網域被混合 mode',
      ko: 'Active Directory 도메인 mode 혼합',
    },
    phrases,
    family: { name: 'mixed-mode', rank },
    asks: { domains: domainState({}) },
    judge: ({ domains }) => judgeMode(domains, domains.domains.filter(concerns)),
    clues: (run) =>
      settingClue(run, setting, (value) => ({
        en: `Setup read nTMixedDomain ${value} (0 is native mode)`,
        fr: `nTMixedDomain lu par le programme d’installation : ${value} (0 est le mode natif)`,
      })),
    causedBy: [directoryUnread],
    remedies: [leaveMixedMode],
    sources: [carriedOverPage(id), { title: `Setting ${setting} in ExchangeSetup.log` }],
    restsOn: [
      { claim: 'recognition', basis: 'setup-log', note: 'Three rules share one title; only the id tells them apart.' },
      { claim: 'judge', basis: 'setup-log', note: `The log shows nTMixedDomain in the setting ${setting}.` },
      { claim: 'causes', basis: 'inference', note: 'A mode that could not be read is no native mode.' },
      { claim: 'remedy', basis: 'microsoft' },
    ],
    examples: {
      judged: [
        { name: 'native mode', answers: { domains: domainSheet({}) }, verdict: 'pass' },
        {
          name: 'mixed mode',
          answers: { domains: domainSheet({ domains: [domainOf({ mixed: true, level: 0 })], forestLevel: 0 }) },
          verdict: 'fail',
        },
      ],
      pasted: [
        `[11/20/2026 02:14:57.0552] [1] Failed [Rule:${id}] [Message:Active Directory domain is mixed mode]`,
        ...pasted,
      ],
    },
  });
}

function judgeMode(found: DomainState, concerned: DomainState['domains']): Judged<'domains'> {
  const shows = [{ question: 'domains' as const, found: describeDomains(found), wanted }];
  const mixed = concerned.filter((one) => one.mixed).map((one) => one.name);
  if (mixed.length === 0) {
    const because = {
      en: `In native mode: ${concerned.map((one) => one.name).join(', ')}.`,
      fr: `En mode natif : ${concerned.map((one) => one.name).join(', ')}.`,
    };
    return { verdict: 'pass', because, shows };
  }
  const because = { en: `In mixed mode: ${mixed.join(', ')}.`, fr: `En mode mixte : ${mixed.join(', ')}.` };
  return { verdict: 'fail', because, shows, captures: { domain: mixed[0] ?? '' } };
}

const leaveMixedMode: Remedy = {
  id: 'leave-mixed-mode',
  title: { en: 'Raise the functional level of the domain', fr: 'Augmenter le niveau fonctionnel du domaine' },
  steps: ({ captures }) => ({
    en: [
      `Read the real level: \`(Get-ADDomain ${captures['domain'] || '<domain>'}).DomainMode\``,
      'If it is Windows Server 2003 or later, raise nothing: Setup could not read the domain. Look for what it says about Active Directory in the same run.',
      'Remove the last domain controllers of Windows NT 4 and Windows 2000 from the domain.',
      'See that replication has no failures: `repadmin /replsummary`',
      'In Active Directory Domains and Trusts, right-click the domain, Raise Domain Functional Level, and choose the level that the version of Exchange to be installed asks for.',
      'Wait for replication, then run Setup again.',
    ],
    fr: [
      `Lire le niveau réel : \`(Get-ADDomain ${captures['domain'] || '<domaine>'}).DomainMode\``,
      'S’il est Windows Server 2003 ou ultérieur, ne rien augmenter : le domaine n’a pas pu être lu. Chercher ce que la même exécution signale sur Active Directory.',
      'Retirer du domaine les derniers contrôleurs Windows NT 4 et Windows 2000.',
      'Vérifier que la réplication n’a aucun échec : `repadmin /replsummary`',
      'Dans Domaines et approbations Active Directory, cliquer avec le bouton droit sur le domaine, choisir Augmenter le niveau fonctionnel du domaine, puis sélectionner le niveau exigé par la version d’Exchange à installer.',
      'Attendre la réplication, puis relancer le programme d’installation.',
    ],
  }),
  rights: { en: 'Domain Admins of the domain', fr: 'Admins du domaine concerné' },
  risk: 'high',
  reversal: {
    en: 'None: mixed mode does not come back.',
    fr: 'Aucun : le mode mixte ne peut pas être rétabli.',
  },
  minutes: 60,
};
