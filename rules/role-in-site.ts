/**
 * Warnings of Exchange 2007 and 2010, whose roles could be apart: a Mailbox server in a site without the other roles.
 *
 * From Exchange 2016 on every Mailbox server has all roles, so the installation itself brings what the warning misses; in
 * 2013 Client Access may still be on another server.
 */
import { adSite, describeSite, sameName, type AdSite } from '../probes/questions/ad-site';
import { exchangeServers, type ExchangeServers } from '../probes/questions/exchange-servers';
import type { Said } from '../probes/said';
import { defineRule, type Judged, type Rule, type RuleDefinition } from './rule';
import type { Product } from './run';
import { compareVersions } from './software-remedies';

interface RoleInSite {
  readonly id: string;
  readonly role: 'hubTransport' | 'clientAccess';
  readonly name: Said;
  /** What does not work until the role is there. */
  readonly lacking: Said;
  readonly versions: readonly Product[];
  readonly titles: RuleDefinition['titles'];
  readonly phrases: RuleDefinition['phrases'];
  readonly source: string;
  readonly pasted: readonly string[];
}

type Server = ExchangeServers['servers'][number];

/** From 2016 on every server that is not an Edge server has all roles; older answers do not name them. */
function hasRole(server: Server, role: RoleInSite['role']): boolean {
  return server.roles?.includes(role) ?? (!server.edge && compareVersions(server.version, '15.1') >= 0);
}

export function roleInSite({ id, role, name, lacking, versions, titles, phrases, source, pasted }: RoleInSite): Rule {
  return defineRule({
    id,
    severity: 'warning',
    versions,
    modes: ['install'],
    words: {
      en: {
        title: `No ${name.en} server in the Active Directory site yet`,
        checks: `When a Mailbox server is installed, Setup looks for a server with the role ${name.en} in its Active Directory site.`,
        why: `A warning, no obstacle. ${lacking.en} From Exchange 2016 on a Mailbox server brings the role itself.`,
      },
      fr: {
        title: `Pas encore de serveur ${name.fr} dans le site Active Directory`,
        checks: `Lors de l’installation d’un serveur de boîtes aux lettres, le programme d’installation cherche un serveur doté du rôle ${name.fr} dans son site Active Directory.`,
        why: `Un avertissement, pas un obstacle. ${lacking.fr} À partir d’Exchange 2016, un serveur de boîtes aux lettres apporte lui-même ce rôle.`,
      },
    },
    messages: [],
    titles,
    phrases,
    asks: { place: adSite({}), servers: exchangeServers({}) },
    judge: ({ place, servers }) => judgeSite(place, servers, role, name),
    causedBy: [],
    remedies: [
      {
        id: 'bring-role-into-site',
        title: { en: 'Go on, and see that the site gets the role', fr: 'Poursuivre, et doter le site de ce rôle' },
        steps: {
          en: [
            'Exchange 2016 or later: go on. The server brings all roles that its site needs. With 2013 go on too, and install the Client Access role in the site as well.',
            `Exchange 2007 or 2010: install the role ${name.en} in this site first, on this server or on another: \`Setup.com /Mode:Install /Roles:${role === 'hubTransport' ? 'HubTransport' : 'ClientAccess'}\``,
            'If the server should be in another site, correct the subnet in Active Directory Sites and Services, then `nltest /dsgetsite` on the server.',
          ],
          fr: [
            'Exchange 2016 ou version ultérieure : poursuivre. Le serveur apporte tous les rôles dont son site a besoin. Avec 2013, poursuivre aussi et installer également le rôle d’accès client dans le site.',
            `Exchange 2007 ou 2010 : installer d’abord le rôle ${name.fr} dans ce site, sur ce serveur ou un autre : \`Setup.com /Mode:Install /Roles:${role === 'hubTransport' ? 'HubTransport' : 'ClientAccess'}\``,
            'Si le serveur devrait être dans un autre site, corriger le sous-réseau dans Sites et services Active Directory, puis `nltest /dsgetsite` sur le serveur.',
          ],
        },
        rights: {
          en: 'Organization Management and Local Administrators',
          fr: 'Organization Management et Administrateurs locaux',
        },
        risk: 'low',
        reversal: { en: 'Nothing is changed by going on.', fr: 'Poursuivre ne modifie rien.' },
        minutes: 30,
      },
    ],
    sources: [{ title: `Exchange 2013 readiness check ${id}`, url: source }],
    restsOn: [
      {
        claim: 'recognition',
        basis: 'microsoft',
        note: 'Titles of the help page, some of them half translated and quoted as they stand; no message has been seen.',
      },
      { claim: 'judge', basis: 'microsoft' },
      { claim: 'remedy', basis: 'microsoft', note: 'Of Exchange 2007, which the page describes.' },
      { claim: 'remedy', basis: 'inference', note: 'For 2013 and later.' },
    ],
    examples: {
      judged: [
        { name: 'the role is in the site', answers: sheet('Paris', [role]), verdict: 'pass' },
        { name: 'the role is in another site', answers: sheet('Lyon', [role]), verdict: 'warn' },
        { name: 'only a Mailbox server', answers: sheet('Paris', ['mailbox']), verdict: 'warn' },
      ],
      pasted,
    },
  });
}

function sheet(
  site: string,
  roles: NonNullable<Server['roles']>,
): { readonly place: AdSite; readonly servers: ExchangeServers } {
  return {
    place: {
      computer: { domain: 'corp.example', site: 'Paris' },
      schemaMaster: { name: 'DC01.corp.example', domain: 'corp.example', site: 'Paris' },
      domainControllers: [],
      setupController: null,
    },
    servers: { servers: [{ name: 'EX02', version: '14.3.123.4', edge: false, roles, site }] },
  };
}

function judgeSite(
  place: AdSite,
  { servers }: ExchangeServers,
  role: RoleInSite['role'],
  name: Said,
): Judged<'place' | 'servers'> {
  const { site } = place.computer;
  const there = servers.find((one) => sameName(one.site ?? null, site) && hasRole(one, role));
  const here = describeSite(site);
  const found = there
    ? { en: there.name, fr: there.name }
    : { en: `no ${name.en} server in the site`, fr: `aucun serveur ${name.fr} dans le site` };
  const shows: Judged<'place' | 'servers'>['shows'] = [
    { question: 'place', found: here },
    {
      question: 'servers',
      found,
      wanted: { en: `a ${name.en} server in the site`, fr: `un serveur ${name.fr} dans le site` },
    },
  ];
  if (there) {
    const because = {
      en: `${there.name} is in the same site and has the role ${name.en}.`,
      fr: `${there.name} est dans le même site et possède le rôle ${name.fr}.`,
    };
    return { verdict: 'pass', because, shows };
  }
  const because = {
    en: `Active Directory shows no server with the role ${name.en} in the site of this server (${here.en}).`,
    fr: `Active Directory ne montre aucun serveur doté du rôle ${name.fr} dans le site de ce serveur (${here.fr}).`,
  };
  return { verdict: 'warn', because, shows };
}
