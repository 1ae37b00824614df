/**
 * Rules by which Setup refuses to stand beside servers of an older Exchange: below a minimum build, or at all.
 *
 * Setup knows the other servers by their objects in Active Directory. A server that is long gone and an Edge server
 * whose subscription is older than its update therefore count like a living server.
 */
import { exchangeServers, type ExchangeServers } from '../probes/questions/exchange-servers';
import { exchangeSetupState, type ExchangeSetupState } from '../probes/questions/exchange-setup-state';
import { directoryUnread } from './ad-init-error';
import { exampleWithoutExchange } from './example-server';
import type { OlderServers } from './older-exchange';
import { judgeOlderServers } from './older-servers-judge';
import {
  buildNumbersPage,
  removeDeadServer,
  removeOlderServers,
  subscribeEdgeAgain,
  updateOlderServers,
} from './older-servers-remedies';
import { defineRule, type Rule, type RuleDefinition } from './rule';

export function olderServers(given: OlderServers): Rule {
  const { id, severity, versions, modes, messages, titles, phrases, sources, restsOn, pasted } = given;
  return defineRule({
    id,
    severity,
    versions,
    ...(modes && { modes }),
    words: wordsFor(given),
    messages: messages ?? [],
    titles,
    phrases,
    asks: { servers: exchangeServers({}), setup: exchangeSetupState({}) },
    judge: ({ servers, setup }) => judgeOlderServers(servers, setup, given),
    causedBy: [directoryUnread],
    remedies: [
      given.minimum
        ? updateOlderServers(given.older, given.minimum.name)
        : removeOlderServers(given.older, given.target),
      ...(given.minimum ? [subscribeEdgeAgain] : []),
      removeDeadServer,
    ],
    sources: [...sources, buildNumbersPage],
    restsOn,
    examples: { judged: judgedFor(given), pasted },
  });
}

function wordsFor({ older, minimum, target, variant, severity }: OlderServers): RuleDefinition['words'] {
  const { year } = older;
  const behind = { en: variant ? ` (${variant.en})` : '', fr: variant ? ` (${variant.fr})` : '' };
  const soft = {
    en: severity === 'warning' ? ' In Setup’s log this is a warning: it stops nothing.' : '',
    fr: severity === 'warning' ? ' Dans le journal, c’est un avertissement : il n’arrête rien.' : '',
  };
  if (!minimum) {
    return {
      en: {
        title: `Exchange ${year.en} servers are still in the organization${behind.en}`,
        checks: `Before ${target.en} is installed, Setup looks in Active Directory for servers of Exchange ${year.en}.`,
        why: `${target.en} cannot share an organization with Exchange ${year.en}. The objects in Active Directory count: a server that was switched off and never uninstalled is still there.${soft.en}`,
      },
      fr: {
        title: `Des serveurs Exchange ${year.fr} sont encore dans l’organisation${behind.fr}`,
        checks: `Avant d’installer ${target.fr}, le programme d’installation cherche dans Active Directory des serveurs Exchange ${year.fr}.`,
        why: `${target.fr} ne peut pas partager une organisation avec Exchange ${year.fr}. Ce sont les objets d’Active Directory qui comptent : un serveur éteint sans avoir été désinstallé y figure encore.${soft.fr}`,
      },
    };
  }
  return {
    en: {
      title: `Exchange ${year.en} servers are older than ${minimum.name.en}${behind.en}`,
      checks: `Before ${target.en} is installed, Setup compares the version of every Exchange ${year.en} server in Active Directory, Edge servers included, with ${minimum.name.en}.`,
      why: `Older builds do not work side by side with ${target.en}. The objects in Active Directory count, so a dead server and an Edge server with an old subscription stop Setup too.${soft.en}`,
    },
    fr: {
      title: `Des serveurs Exchange ${year.fr} sont antérieurs à ${minimum.name.fr}${behind.fr}`,
      checks: `Avant d’installer ${target.fr}, le programme d’installation compare la version de chaque serveur Exchange ${year.fr} d’Active Directory, serveurs Edge compris, avec ${minimum.name.fr}.`,
      why: `Les versions plus anciennes ne cohabitent pas avec ${target.fr}. Ce sont les objets d’Active Directory qui comptent : un serveur disparu et un serveur Edge dont l’abonnement est ancien bloquent aussi.${soft.fr}`,
    },
  };
}

interface Example {
  readonly name: string;
  readonly answers: { readonly servers: ExchangeServers; readonly setup: ExchangeSetupState };
  readonly verdict: 'pass' | 'warn' | 'fail';
}

function judgedFor({ older, minimum, severity, targetFrom }: OlderServers): Example[] {
  const old = `${older.generation.join('.')}${older.generation.length === 1 ? '.0' : ''}.225.17`;
  const sheet = (version: string, edge = false, installedBuild: string | null = null): Example['answers'] => ({
    servers: {
      servers: [
        { name: 'OLD1', version, edge },
        { name: 'EX02', version: '15.2.1544.4', edge: false },
      ],
    },
    setup: { ...exampleWithoutExchange, installedBuild },
  });
  const refused = severity === 'warning' ? 'warn' : 'fail';
  return [
    { name: 'no such server', answers: sheet('15.2.1544.4'), verdict: 'pass' },
    { name: 'a server that is too old', answers: sheet(old), verdict: refused },
    { name: 'an Edge server that is too old', answers: sheet(old, true), verdict: refused },
    {
      name: 'this server runs an Exchange that does not have the rule',
      answers: sheet(old, false, targetFrom[0] === 15 && targetFrom[1] > 0 ? '15.0.1497.2' : '14.3.123.4'),
      verdict: 'pass',
    },
    ...(minimum ? [{ name: 'exactly the minimum', answers: sheet(minimum.build), verdict: 'pass' as const }] : []),
  ];
}
