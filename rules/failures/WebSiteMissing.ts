/** Exchange builds on two web sites by name, and one of them is not there. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupAssist, setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const WebSiteMissing = defineFailure({
  id: 'WebSiteMissing',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A web site that Exchange needs does not exist in IIS',
      checks: 'Setup looked for Default Web Site or Exchange Back End in IIS and did not find it.',
      why: 'The sites are found by their English names. Renamed, deleted or moved to another id, their virtual directories cannot be configured.',
    },
    fr: {
      title: 'Un site web nécessaire à Exchange n’existe pas dans IIS',
      checks: 'Le programme d’installation a cherché Default Web Site ou Exchange Back End dans IIS, sans le trouver.',
      why: 'Les sites sont trouvés par leur nom anglais. S’ils sont renommés, supprimés ou dotés d’un autre identifiant, leurs répertoires virtuels ne peuvent pas être configurés.',
    },
  },
  fingerprints: [
    {
      pattern:
        '(?:[Ww]eb ?site|site) ["\']?(?P<site>Default Web Site|Exchange Back End)["\']? (?:does(?:n.t| not) exist|(?:was|is)(?: not|n.t) found|could(?: not|n.t) be found)',
    },
  ],
  phrases: {
    en: [
      'default web site does not exist exchange setup',
      'exchange back end web site was deleted',
      'somebody renamed default web site and setup fails',
      'web site exchange back end missing in iis',
      'setup cannot find default web site',
    ],
    fr: [
      'default web site n’existe pas setup exchange',
      'site exchange back end supprimé',
      'default web site renommé, setup échoue',
      'site web exchange back end absent d’iis',
      'setup ne trouve pas default web site',
    ],
  },
  asks: {},
  toKnow: said(
    'The sites and their ids: `%windir%\\system32\\inetsrv\\appcmd.exe list site`',
    'Les sites et leurs identifiants : `%windir%\\system32\\inetsrv\\appcmd.exe list site`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'bring-the-site-back',
      title: said('Bring the site back under its name', 'Rétablir le site sous son nom'),
      steps: steps(
        said(
          'List the sites: `%windir%\\system32\\inetsrv\\appcmd.exe list site`',
          'Énumérer les sites : `%windir%\\system32\\inetsrv\\appcmd.exe list site`',
        ),
        said(
          'If it was renamed, give it its name back in IIS Manager: Default Web Site with id 1, Exchange Back End with id 2.',
          'S’il a été renommé, lui rendre son nom dans le Gestionnaire IIS : Default Web Site avec l’identifiant 1, Exchange Back End avec l’identifiant 2.',
        ),
        said(
          'If it was deleted, take applicationHost.config from C:\\inetpub\\history, from before the deletion.',
          'S’il a été supprimé, reprendre dans C:\\inetpub\\history la version d’applicationHost.config antérieure à la suppression.',
        ),
        said(
          'Check the bindings: 80 and 443 for Default Web Site, 81 and 444 for Exchange Back End, 444 with the certificate Microsoft Exchange.',
          'Vérifier les liaisons : 80 et 443 pour Default Web Site, 81 et 444 pour Exchange Back End, 444 avec le certificat Microsoft Exchange.',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said('Take the saved applicationHost.config back.', 'Reprendre l’applicationHost.config enregistré.'),
      minutes: 30,
    },
  ],
  sources: [setupAssist, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'No public log was at hand; the names of the sites are fixed.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: ["[11/20/2026 02:14:57.0546] [1] [ERROR] The web site 'Exchange Back End' does not exist."],
    pasted: [
      "The web site 'Exchange Back End' does not exist.",
      'exchange setup: somebody renamed default web site, setup cannot find it',
      'default web site n’existe pas, setup exchange s’arrête',
    ],
  },
});
