/**
 * The warnings by which Setup says that /PrepareAD ends the time in which servers of an older Exchange could be added.
 *
 * They stop nothing. They matter only before the first preparation for a newer Exchange: afterwards the question is
 * decided.
 */
import { describeServers, exchangeServers, type ExchangeServers } from '../probes/questions/exchange-servers';
import { directoryUnread } from './ad-init-error';
import { defineRule, type Judged, type Rule, type RuleDefinition, type SourceLink } from './rule';
import type { Product } from './run';

interface OlderServer {
  readonly id: string;
  /** The older Exchange: 2007, 2010, 2013, 2016. */
  readonly year: string;
  /** First numbers of its build, such as [15, 0]. */
  readonly generation: readonly [major: number, minor: number];
  /** Versions of Setup that show the warning. */
  readonly versions: readonly Product[];
  /** Messages besides the usual one. */
  readonly messages: readonly string[];
  readonly titles: RuleDefinition['titles'];
  readonly source: SourceLink;
}

export function noOlderServerWarning(given: OlderServer): Rule {
  const { id, year, generation, versions } = given;
  const message = `Setup will prepare the organization for Exchange Server {target} by using 'Setup /PrepareAD'. No Exchange Server ${year} roles have been detected in this topology. After this operation, you will not be able to install any Exchange Server ${year} roles.`;
  const older = `${generation.join('.')}`;
  const server = (version: string): { readonly servers: ExchangeServers } => ({
    servers: { servers: [{ name: 'EX01', version, edge: false }] },
  });
  return defineRule({
    id,
    severity: 'warning',
    versions,
    words: {
      en: {
        title: `No Exchange ${year} server can be added after /PrepareAD`,
        checks: `Setup looks for servers of Exchange ${year} before it prepares the organization for a newer Exchange.`,
        why: `A warning, no obstacle. If nothing of yours needs an Exchange ${year} server, go on. If something does, one has to be installed before /PrepareAD.`,
      },
      fr: {
        title: `Plus d’ajout de serveur Exchange ${year} après /PrepareAD`,
        checks: `Le programme d’installation cherche des serveurs Exchange ${year} avant de préparer l’organisation pour une version plus récente.`,
        why: `Un avertissement, pas un obstacle. Si rien ne demande de serveur Exchange ${year}, continuer. Sinon, il faut en installer un avant /PrepareAD.`,
      },
    },
    messages: [message, ...given.messages],
    titles: given.titles,
    phrases: phrasesFor(year),
    asks: { servers: exchangeServers({}) },
    judge: ({ servers }) => judgeServers(servers, given),
    causedBy: [directoryUnread],
    remedies: [goOn(year)],
    sources: [given.source],
    restsOn: [
      { claim: 'recognition', basis: 'setup-message' },
      {
        claim: 'judge',
        basis: 'inference',
        note: 'A server of that Exchange or of a newer one means that the question is decided.',
      },
      {
        claim: 'causes',
        basis: 'setup-log',
        note: 'Also shown in organizations long prepared, when Setup could not read Active Directory.',
      },
      { claim: 'remedy', basis: 'microsoft' },
    ],
    examples: {
      judged: [
        { name: `a server of Exchange ${year}`, answers: server(`${older}.1000.1`), verdict: 'pass' },
        { name: 'a newer server', answers: server('15.2.1544.4'), verdict: 'pass' },
        { name: 'only an older server', answers: server('6.5.7638.1'), verdict: 'warn' },
        { name: 'no server at all', answers: { servers: { servers: [] } }, verdict: 'warn' },
      ],
      pasted: [
        message.replace('{target}', versions.at(-1) === 'SE' ? 'Subscription Edition' : (versions.at(-1) ?? '')),
        `setup warning: no exchange ${year} servers detected, may i click next?`,
      ],
    },
  });
}

function judgeServers(found: ExchangeServers, { year, generation }: OlderServer): Judged<'servers'> {
  const shows = [{ question: 'servers' as const, found: describeServers(found) }];
  const decided = found.servers.find((one) => isAtLeast(one.version, generation));
  if (decided) {
    const because = {
      en: `${decided.name} runs ${decided.version}: whether Exchange ${year} is still needed has been decided.`,
      fr: `${decided.name} est en ${decided.version} : le besoin d’Exchange ${year} est déjà tranché.`,
    };
    return { verdict: 'pass', because, shows };
  }
  const because = {
    en: `The organization has no server of Exchange ${year} or newer: after /PrepareAD for a newer Exchange none of ${year} can be added.`,
    fr: `L’organisation n’a aucun serveur Exchange ${year} ou plus récent : après /PrepareAD pour une version plus récente, aucun serveur ${year} ne pourra être ajouté.`,
  };
  return { verdict: 'warn', because, shows };
}

function isAtLeast(version: string, [major, minor]: OlderServer['generation']): boolean {
  const [itsMajor = 0, itsMinor = 0] = version.split('.').map(Number);
  return itsMajor > major || (itsMajor === major && itsMinor >= minor);
}

function goOn(year: string): RuleDefinition['remedies'][number] {
  return {
    id: 'decide-before-preparation',
    title: {
      en: `Decide whether an Exchange ${year} server is still needed`,
      fr: `Décider si un serveur Exchange ${year} est encore nécessaire`,
    },
    steps: {
      en: [
        `Ask whether an application, a migration or old clients need Exchange ${year}. Usually nothing does.`,
        'If nothing does, go on with Setup: the warning needs no action and stops nothing.',
        `If something does, stop here and prepare Active Directory with Setup of Exchange ${year}.`,
        `Install one ${year} server, and only then run the newer Setup.`,
      ],
      fr: [
        `Déterminer si une application, une migration ou d’anciens clients ont besoin d’Exchange ${year}. En général, non.`,
        'Si rien n’en a besoin, poursuivre l’installation : l’avertissement ne demande aucune action et n’arrête rien.',
        `Sinon, s’arrêter ici et préparer Active Directory avec le programme d’installation d’Exchange ${year}.`,
        `Installer un serveur ${year}, puis seulement lancer l’installation plus récente.`,
      ],
    },
    rights: { en: 'A decision of the Exchange team', fr: 'Une décision de l’équipe Exchange' },
    risk: 'low',
    reversal: {
      en: 'None after /PrepareAD: it is the point of no return.',
      fr: 'Aucun après /PrepareAD : c’est le point de non-retour.',
    },
    minutes: 5,
  };
}

function phrasesFor(year: string): RuleDefinition['phrases'] {
  return {
    en: [
      `no exchange server ${year} roles were found in the topology`,
      `no exchange ${year} servers detected`,
      `no exchange ${year} servers in the topology`,
      `no exchange server ${year} roles have been detected in this topology`,
      `you will not be able to install any exchange ${year} roles`,
      `can i still add an exchange ${year} server later`,
      `exchange ${year} warning before preparead, ok to ignore`,
      `is the no exchange ${year} warning a blocker`,
    ],
    fr: [
      `aucun serveur exchange ${year} détecté`,
      `aucun rôle exchange server ${year} dans cette topologie`,
      `vous ne pourrez plus installer de rôles exchange ${year}`,
      `peut-on encore ajouter un serveur exchange ${year} plus tard`,
      `avertissement exchange ${year} avant preparead, peut-on l’ignorer`,
      `l’avertissement sur exchange ${year} est-il bloquant`,
    ],
    de: [`keine exchange ${year}-server erkannt`, `danach keine exchange ${year}-rollen mehr installierbar`],
    es: [`no se detectaron servidores exchange ${year}`],
    it: [`nessun server exchange ${year} rilevato`],
    ja: [`exchange ${year} サーバーが検出されなかった`],
    'zh-cn': [`未检测到 exchange ${year} 服务器`],
  };
}
