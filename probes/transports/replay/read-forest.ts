/** What a practice server says about the forest, the Exchange organization and single objects in them. */
import { adObject } from '../../questions/ad-object';
import { domainState } from '../../questions/domain-state';
import { exchangeObjects } from '../../questions/exchange-objects';
import { serverObject } from '../../questions/server-object';
import { found, type Reader, type Scene } from './reader';
import { controllerOf, sightReader } from './sight';

export const forestReaders: readonly Reader[] = [
  sightReader(domainState, ({ document, directory }, ad) =>
    found({
      domainController: controllerOf(ad, directory),
      domains: directory.domains.map((one) => ({ ...one, own: one.name === directory.domain })),
      forestLevel: directory.forestLevel,
      schemaMaster: { name: directory.schemaMaster.name, ...directory.schemaMasterSystem },
      controller: document.controller,
      splitPermissions: directory.splitPermissions,
    }),
  ),
  sightReader(exchangeObjects, ({ directory }) => found(directory.exchangeObjects)),
  sightReader(serverObject, ({ document, directory, fqdn }) => {
    const own = `${document.server}.`.toLowerCase();
    const others = directory.computers.filter((name) => name.toLowerCase().startsWith(own) && name !== fqdn);
    return found({ name: document.server, object: document.serverObject, sameShortName: [fqdn, ...others] });
  }),
  sightReader(adObject, ({ directory }, ad, { base, depth, class: of, where, attributes }) => {
    const place = placeOf(base, directory);
    const objects = directory.objects.filter(
      (one) =>
        liesIn(one.distinguishedName, place, depth) &&
        (of === undefined || same(of, one.class)) &&
        (where === undefined ||
          (one.attributes[where.attribute.toLowerCase()] ?? []).some((value) => same(value, where.equals))),
    );
    const wanted = new Set(attributes.map((name) => name.toLowerCase()));
    const shown = objects.slice(0, 200).map(({ distinguishedName, attributes: all }) => {
      const chosen = Object.entries(all).filter(([name]) => wanted.has(name));
      return { distinguishedName, attributes: Object.fromEntries(chosen) };
    });
    const domainController = controllerOf(ad, directory);
    return found({ domainController, objects: shown, truncated: objects.length > shown.length });
  }),
];

type Base = Parameters<typeof adObject>[0]['base'];

/** The distinguished name of a well-known place in the practice forest, which has one domain. */
function placeOf(base: Base, { configurationNamingContext, organization }: Scene['directory']): string {
  const domain = configurationNamingContext.replace(/^CN=Configuration,/, '');
  const exchange = `CN=Microsoft Exchange,CN=Services,${configurationNamingContext}`;
  const places: Readonly<Record<Base, string>> = {
    configuration: configurationNamingContext,
    schema: `CN=Schema,${configurationNamingContext}`,
    domain,
    'root-domain': domain,
    partitions: `CN=Partitions,${configurationNamingContext}`,
    sites: `CN=Sites,${configurationNamingContext}`,
    exchange,
    organization: `CN=${organization?.name ?? 'none'},${exchange}`,
    'system-objects': `CN=Microsoft Exchange System Objects,${domain}`,
    'security-groups': `OU=Microsoft Exchange Security Groups,${domain}`,
  };
  return places[base];
}

function liesIn(name: string, place: string, depth: 'self' | 'children' | 'below'): boolean {
  if (same(name, place)) return depth !== 'children';
  if (depth === 'self' || !name.toLowerCase().endsWith(`,${place.toLowerCase()}`)) return false;
  const relative = name.slice(0, -place.length - 1);
  return depth === 'below' || !/(?<!\\),/.test(relative);
}

/** Active Directory compares names without case. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
