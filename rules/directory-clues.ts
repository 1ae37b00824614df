/**
 * Lines of the log about Active Directory that make a finding concrete: which account lacks which group, which site
 * the server is in, which domain controller Setup chose.
 *
 * Setup writes them as `Evaluated [Setting:NAME] [Value:"..."]`. A setting that Setup did not get to is no clue.
 */
import type { Said } from '../probes/said';
import type { LogClue } from './rule';
import type { Run, SettingTrace } from './run';

/** A setting by name, without regard to case. */
export function settingOf(run: Run | undefined, name: string): SettingTrace | undefined {
  if (!run) return undefined;
  const exact = run.settings[name];
  if (exact) return exact;
  const wanted = name.toLowerCase();
  return Object.values(run.settings).find((one) => one.setting.toLowerCase() === wanted);
}

/** A setting's text, or undefined when Setup found nothing there. */
export function valueOf(run: Run | undefined, name: string): string | undefined {
  const value = settingOf(run, name)?.value;
  return value === undefined || value === '' || value === '<NULL>' ? undefined : value;
}

function clue(trace: SettingTrace, found: Said): LogClue {
  return { found, line: trace.line, at: trace.at, quote: `[Setting:${trace.setting}] [Value:"${trace.value}"]` };
}

function accountOf(run: Run): Said {
  const name = run.user ?? valueOf(run, 'CurrentLogOn');
  return name === undefined
    ? { en: 'The account that ran Setup', fr: 'Le compte qui a lancé l’installation' }
    : { en: name, fr: name };
}

const groupSettings: Readonly<Record<string, Said>> = {
  SchemaAdmin: { en: 'Schema Admins', fr: 'Administrateurs du schéma' },
  EnterpriseAdmin: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
  LocalDomainAdmin: { en: 'Domain Admins of the local domain', fr: 'Admins du domaine local' },
  ExOrgAdmin: { en: 'Organization Management', fr: 'Organization Management' },
};

/** Whether the account that ran Setup was in the groups named by these settings, as Setup saw it. */
export function groupClues(run: Run, settings: readonly string[]): LogClue[] {
  const who = accountOf(run);
  const clues: LogClue[] = [];
  for (const name of settings) {
    const trace = settingOf(run, name);
    const group = groupSettings[name];
    if (!trace || !group) continue;
    const value = trace.value.toLowerCase();
    if (value === 'true') {
      clues.push(clue(trace, { en: `${who.en} is in ${group.en}`, fr: `${who.fr} fait partie du groupe ${group.fr}` }));
    } else if (value === 'false') {
      clues.push(
        clue(trace, {
          en: `${who.en} is not in ${group.en}`,
          fr: `${who.fr} ne fait pas partie du groupe ${group.fr}`,
        }),
      );
    }
  }
  return clues;
}

/** Organization Management by its SID, and whether the account is in it. */
export function organizationManagementClues(run: Run): LogClue[] {
  const member = settingOf(run, 'ExOrgAdmin');
  if (member?.value.toLowerCase() !== 'false') return groupClues(run, ['ExOrgAdmin']);
  const who = accountOf(run);
  const sid = settingOf(run, 'SidExOrgAdmins');
  if (!sid || valueOf(run, 'SidExOrgAdmins') === undefined) {
    const found = {
      en: `${who.en} is not in Organization Management, and Setup found no SID for that group: /PrepareAD may never have run`,
      fr: `${who.fr} ne fait pas partie d’Organization Management, et aucun SID n’a été trouvé pour ce groupe : /PrepareAD n’a peut-être jamais été exécuté`,
    };
    return [clue(member, found)];
  }
  return [
    clue(sid, {
      en: `Organization Management is SID ${sid.value}; ${who.en} is not in it`,
      fr: `Organization Management a le SID ${sid.value} ; ${who.fr} n’en fait pas partie`,
    }),
    clue(member, { en: 'ExOrgAdmin: False', fr: 'ExOrgAdmin : False' }),
  ];
}

/** Site and domain of the server and of the schema master. */
export function placeClues(run: Run): LogClue[] {
  const clues: LogClue[] = [];
  const say = (setting: string, word: (value: string) => Said): void => {
    const trace = settingOf(run, setting);
    const value = valueOf(run, setting);
    if (trace && value !== undefined) clues.push(clue(trace, word(value)));
  };
  say('SMOSchemaSiteName', (site) => ({
    en: `Schema master in AD site ${site}${here(run, site)?.en ?? ''}`,
    fr: `Contrôleur de schéma dans le site AD ${site}${here(run, site)?.fr ?? ''}`,
  }));
  say('SmoSchemaDomain', (domain) => ({
    en: `Schema master in domain ${domain}`,
    fr: `Contrôleur de schéma dans le domaine ${domain}`,
  }));
  say('SmoRoleOwner', (name) => ({ en: `Schema master: ${name}`, fr: `Contrôleur de schéma : ${name}` }));
  say('SiteName', (site) => ({
    en: `This server is in AD site ${site}`,
    fr: `Ce serveur est dans le site AD ${site}`,
  }));
  say('ComputerDomain', (domain) => ({
    en: `This server is in domain ${domain}`,
    fr: `Ce serveur est dans le domaine ${domain}`,
  }));
  return clues;
}

function here(run: Run, schemaMasterSite: string): Said | undefined {
  const site = valueOf(run, 'SiteName');
  if (site === undefined || site.toLowerCase() === schemaMasterSite.toLowerCase()) return undefined;
  return { en: `; this server in ${site}`, fr: ` ; ce serveur dans ${site}` };
}

/** The domain controller that Setup chose and its site. An empty site is said to be empty. */
export function chosenControllerClues(run: Run): LogClue[] {
  const clues: LogClue[] = [];
  const site = settingOf(run, 'DomainControllerSiteName');
  const controller = settingOf(run, 'DomainController');
  if (controller && valueOf(run, 'DomainController') !== undefined) {
    const where = site === undefined ? { en: '', fr: '' } : siteWords(valueOf(run, 'DomainControllerSiteName'));
    clues.push(
      clue(controller, {
        en: `Domain controller ${controller.value}${where.en}`,
        fr: `Contrôleur de domaine ${controller.value}${where.fr}`,
      }),
    );
  }
  if (site)
    clues.push(
      clue(site, {
        en: `Site of the domain controller: ${site.value || 'empty'}`,
        fr: `Site du contrôleur de domaine : ${site.value || 'vide'}`,
      }),
    );
  return clues;
}

/** The same, with the server's own site beside it. */
export function controllerClues(run: Run): LogClue[] {
  const clues = chosenControllerClues(run);
  const own = settingOf(run, 'SiteName');
  if (own)
    clues.push(
      clue(own, {
        en: `Site of this server: ${own.value || 'empty'}`,
        fr: `Site de ce serveur : ${own.value || 'vide'}`,
      }),
    );
  return clues;
}

function siteWords(site: string | undefined): Said {
  return site === undefined
    ? { en: ', site empty', fr: ', site vide' }
    : { en: `, AD site ${site}`, fr: `, site AD ${site}` };
}

/** One setting as it stands, with words of the rule's own. */
export function settingClue(run: Run, name: string, word: (value: string) => Said): LogClue[] {
  const trace = settingOf(run, name);
  return trace && trace.value !== '<NULL>' ? [clue(trace, word(trace.value))] : [];
}
