/**
 * What a server shows now about the check behind AdInitErrorRule, and which lines of the log belong to it.
 *
 * Setup looks for the organization on the domain controller that it chose; when it is not there, Setup may create it
 * only from the schema master's own domain and site.
 */
import { describeLevel, type AdLevel } from '../probes/questions/ad-level';
import { describePlace, sameName, type AdSite } from '../probes/questions/ad-site';
import type { Said } from '../probes/said';
import { readInitError } from './ad-init-error';
import { chosenControllerClues, placeClues, valueOf } from './directory-clues';
import type { Judged, LogClue, Shown } from './rule';
import type { Run } from './run';

type Sheet = { readonly site: AdSite; readonly level: AdLevel };

export function judgeInitError({ site, level }: Sheet): Judged<keyof Sheet> {
  const shows: Shown<keyof Sheet>[] = [
    { question: 'site', found: describePlace(site.computer), wanted: describePlace(site.schemaMaster) },
    { question: 'level', found: describeLevel(level) },
  ];
  const fails = (because: Said, captures: Readonly<Record<string, string>>): Judged<keyof Sheet> => {
    return { verdict: 'fail', because, shows, captures };
  };
  if (level.systemObjects.length > 1) return fails(twoContainers(level), { inner: 'duplicate-meso' });
  if (level.organization === null && level.organizationOnSchemaMaster === true) {
    return fails(notReplicated(level), { inner: 'not-replicated' });
  }
  if (level.organization === null && isElsewhere(site)) {
    const { domain, site: name } = site.schemaMaster;
    const captures = { inner: 'schema-master-elsewhere', domain, ...(name === null ? {} : { site: name }) };
    return fails(elsewhere(site), captures);
  }
  const because: Said = {
    en: 'The organization, the place of the server and the system objects are in order, as far as they can be read.',
    fr: 'L’organisation, l’emplacement du serveur et les objets système sont en ordre, pour autant qu’ils puissent être lus.',
  };
  return { verdict: 'pass', because, shows };
}

/** True when the server is not in both the domain and the site of the schema master. */
function isElsewhere({ computer, schemaMaster }: AdSite): boolean {
  return !sameName(computer.site, schemaMaster.site) || !sameName(computer.domain, schemaMaster.domain);
}

function twoContainers(level: AdLevel): Said {
  const en = level.systemObjects.map((one) => `${one.distinguishedName} (${one.children} objects)`).join('; ');
  const fr = level.systemObjects.map((one) => `${one.distinguishedName} (${one.children} objets)`).join(' ; ');
  return {
    en: `Domain ${level.domain} has more than one container for Exchange system objects: ${en}.`,
    fr: `Le domaine ${level.domain} a plusieurs conteneurs d’objets système Exchange : ${fr}.`,
  };
}

function notReplicated(level: AdLevel): Said {
  return {
    en: `The schema master has the Exchange organization; ${level.domainController} does not have it yet.`,
    fr: `L’organisation Exchange existe sur le contrôleur de schéma, mais pas encore sur ${level.domainController}.`,
  };
}

function elsewhere(site: AdSite): Said {
  const here = describePlace(site.computer);
  const there = describePlace(site.schemaMaster);
  return {
    en: `There is no Exchange organization, and this server (${here.en}) may not create it: the schema master ${site.schemaMaster.name} is in ${there.en}.`,
    fr: `Il n’y a pas d’organisation Exchange, et ce serveur (${here.fr}) ne peut pas la créer : le contrôleur de schéma ${site.schemaMaster.name} se trouve ailleurs (${there.fr}).`,
  };
}

/** The place that the message names, the error as Setup logged it before the rules, and where things were. */
export function initErrorClues(run: Run): LogClue[] {
  const clues: LogClue[] = [];
  const failed = run.failed.find((one) => one.rule.toLowerCase() === 'adiniterrorrule');
  const { domain, site } = readInitError(failed?.message ?? '', run);
  if (failed && domain !== undefined && site !== undefined) {
    const here = valueOf(run, 'SiteName');
    const apart = here === undefined || sameName(here, site) ? undefined : here;
    const found = {
      en: `Setup says that the schema master is in domain ${domain} and AD site ${site}${apart === undefined ? '' : `; this server is in ${apart}`}`,
      fr: `Selon le message, le contrôleur de schéma est dans le domaine ${domain} et le site AD ${site}${apart === undefined ? '' : ` ; ce serveur est dans ${apart}`}`,
    };
    clues.push({ found, line: failed.line, at: failed.at });
  }
  const error = run.errors.find((one) => one.text.toLowerCase().includes('validating the state of active directory'));
  if (error) {
    const found = {
      en: 'Setup met this error while it chose a domain controller, before any rule was checked',
      fr: 'L’erreur est survenue pendant le choix du contrôleur de domaine, avant toute vérification',
    };
    clues.push({ found, line: error.line, at: error.at, quote: error.text });
  }
  return [...clues, ...placeClues(run), ...chosenControllerClues(run)];
}
