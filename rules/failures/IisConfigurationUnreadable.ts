/** IIS itself cannot read one of its configuration files, so nothing that Setup asks of it works. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupAssist, setupLogLines } from './sources';
import { said, since2013, steps } from './wording';

export const IisConfigurationUnreadable = defineFailure({
  id: 'IisConfigurationUnreadable',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'IIS cannot read its configuration',
      checks:
        'Setup asked IIS for something, and IIS answered that a configuration file is missing, not well formed or not readable.',
      why: 'applicationHost.config or a web.config was edited by hand or cut off. Every cmdlet for virtual directories stops at it.',
    },
    fr: {
      title: 'IIS ne peut pas lire sa configuration',
      checks:
        'Le programme d’installation a interrogé IIS, qui a répondu qu’un fichier de configuration est absent, mal formé ou illisible.',
      why: 'applicationHost.config ou un web.config a été modifié à la main ou tronqué. Toute cmdlet de répertoire virtuel s’y arrête.',
    },
  },
  fingerprints: [
    { pattern: 'Filename: [^\\n]*\\.config\\s' },
    { pattern: 'Configuration file is not well-formed XML' },
    { pattern: 'Cannot read configuration file' },
  ],
  phrases: {
    en: [
      'applicationhost.config is not well-formed xml',
      'web.config corrupt exchange setup',
      'iis cannot read configuration file exchange setup',
      'cannot read configuration file due to insufficient permissions exchange',
      'configuration file is not well-formed xml setup',
    ],
    fr: [
      'applicationhost.config mal formé',
      'web.config endommagé setup exchange',
      'iis ne peut pas lire le fichier de configuration setup exchange',
      'impossible de lire le fichier de configuration autorisations insuffisantes exchange',
      'fichier de configuration xml mal formé setup exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'What IIS says: `%windir%\\system32\\inetsrv\\appcmd.exe list site`',
    'La réponse d’IIS : `%windir%\\system32\\inetsrv\\appcmd.exe list site`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'restore-the-configuration',
      title: said('Restore the file from the history of IIS', 'Restaurer le fichier depuis l’historique d’IIS'),
      steps: steps(
        said(
          'See what IIS says: `%windir%\\system32\\inetsrv\\appcmd.exe list site`. It names the file and the line.',
          'Voir ce que dit IIS : `%windir%\\system32\\inetsrv\\appcmd.exe list site`. Le fichier et la ligne y figurent.',
        ),
        said(
          'For applicationHost.config: IIS keeps its last versions in C:\\inetpub\\history. Copy the present file away, then take the newest good one.',
          'Pour applicationHost.config : IIS conserve ses dernières versions dans C:\\inetpub\\history. Copier le fichier actuel ailleurs, puis reprendre la dernière version valide.',
        ),
        said(
          'For a web.config of Exchange: take it from the media or from another server with the same build, and adapt paths.',
          'Pour un web.config d’Exchange : le reprendre du support ou d’un autre serveur de même version, et adapter les chemins.',
        ),
        said(
          'Restart IIS: `iisreset`, then run Setup again.',
          'Redémarrer IIS : `iisreset`, puis relancer le programme d’installation.',
        ),
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said('Copy the former file back.', 'Remettre l’ancien fichier.'),
      minutes: 30,
    },
  ],
  sources: [setupAssist, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The sentences are those of IIS.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Filename: \\\\?\\C:\\Windows\\system32\\inetsrv\\config\\applicationHost.config\nLine number: 412\nError: Configuration file is not well-formed XML',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Filename: redirection.config\nError: Cannot read configuration file',
    ],
    pasted: [
      'Filename: \\\\?\\C:\\Windows\\system32\\inetsrv\\config\\applicationHost.config Line number: 412 Error: Configuration file is not well-formed XML',
      'exchange setup: web.config corrupt, iis cannot read its configuration file',
      'web.config endommagé, setup exchange s’arrête, xml mal formé',
    ],
  },
});
