/**
 * Judges whether a server may prepare Active Directory from where it stands: in the schema master's site and domain.
 *
 * Setup asks only when there is something to prepare. A server elsewhere is in order while the schema and the
 * organization are far enough for its build.
 */
import { describeLevel, type AdLevel } from '../probes/questions/ad-level';
import { sameName, type AdSite } from '../probes/questions/ad-site';
import { verbatim, type Said } from '../probes/said';
import { settingOf, valueOf } from './directory-clues';
import { preparationOf } from './directory-levels';
import { controllerPlace } from './controller-place';
import type { Judged, Shown } from './rule';
import type { Run } from './run';

type PlaceSheet = { readonly site: AdSite; readonly level: AdLevel };

const words: Readonly<Record<'site' | 'domain', Said>> = {
  site: { en: 'AD site', fr: 'site AD' },
  domain: { en: 'domain', fr: 'domaine' },
};

export function judgePlace({ site, level }: PlaceSheet, what: 'site' | 'domain'): Judged<keyof PlaceSheet> {
  const here = site.computer[what];
  const there = site.schemaMaster[what];
  const shows: Shown<keyof PlaceSheet>[] = [
    { question: 'site', found: verbatim(here ?? '-'), wanted: verbatim(there ?? '-') },
    { question: 'level', found: describeLevel(level) },
  ];
  const { en, fr } = words[what];
  if (sameName(here, there)) {
    const because = {
      en: `This server is in the schema master’s ${en}, ${there}.`,
      fr: `Ce serveur est dans le ${fr} du contrôleur de schéma, ${there}.`,
    };
    return { verdict: 'pass', because, shows };
  }
  const apart: Said = {
    en: `Schema master ${site.schemaMaster.name} in ${en} ${there ?? '(none)'}; this server in ${here ?? '(none)'}`,
    fr: `Contrôleur de schéma ${site.schemaMaster.name} dans le ${fr} ${there ?? '(aucun)'} ; ce serveur dans ${here ?? '(aucun)'}`,
  };
  const captures = {
    domain: site.schemaMaster.domain,
    ...(site.schemaMaster.site === null ? {} : { site: site.schemaMaster.site }),
  };
  const preparation = preparationOf(level);
  if (!preparation.schema && !preparation.organization) {
    const because = {
      en: `${apart.en}. That is no obstacle: Active Directory is prepared already.`,
      fr: `${apart.fr}. Ce n’est pas un obstacle : Active Directory est déjà préparé.`,
    };
    return { verdict: 'pass', because, shows };
  }
  if (!preparation.forKnownBuild && level.organization !== null) {
    const because = {
      en: `${apart.en}. It stops Setup only if the build to be installed must prepare Active Directory.`,
      fr: `${apart.fr}. L’installation ne s’arrête que si la version à installer doit préparer Active Directory.`,
    };
    return { verdict: 'warn', because, shows, captures };
  }
  const because = {
    en: `${apart.en}, and Active Directory must still be prepared.`,
    fr: `${apart.fr}, et Active Directory reste à préparer.`,
  };
  return { verdict: 'fail', because, shows, captures };
}

/**
 * `site` and `domain` of the schema master, from the log's settings or from the message's parenthesis;
 * `controllerSite`, the site of the domain controller that Setup chose, where the run shows it.
 */
export function capturePlace(message: string, run: Run | undefined, what: 'site' | 'domain'): Record<string, string> {
  const found: Record<string, string> = {};
  const named = /schema master \(([^)]{1,255})\)/i.exec(message)?.[1];
  const site = valueOf(run, 'SMOSchemaSiteName') ?? (what === 'site' ? named : undefined);
  const domain = domainOf(valueOf(run, 'SmoSchemaDomain')) ?? (what === 'domain' ? named : undefined);
  if (site !== undefined) found.site = site;
  if (domain !== undefined) found.domain = domain;
  const chosen = settingOf(run, 'DomainControllerSiteName')?.value ?? chosenSite(run);
  if (chosen !== undefined && chosen !== '' && chosen !== '<NULL>') found.controllerSite = chosen;
  return found;
}

function chosenSite(run: Run | undefined): string | undefined {
  const failed = run?.failed.find((one) => one.rule.toLowerCase() === 'domaincontrollerisoutofsite');
  return failed && controllerPlace(failed.message, undefined)['controllerSite'];
}

/** `DC=corp,DC=example` as people write it. */
function domainOf(name: string | undefined): string | undefined {
  if (name === undefined || !/^DC=/i.test(name)) return name;
  return name
    .split(',')
    .map((part) => part.trim().replace(/^DC=/i, ''))
    .join('.');
}
