/**
 * The exact next step for the run that was read, once the actions above it are done: wizard or command line.
 *
 * Preflight never starts Setup itself. A watermark always leads to the wizard: unattended Setup refuses to go on while
 * it stands, and the wizard takes the installation up where it stopped.
 */
import type { Said, SaidList } from '../probes/said';
import { carriedSwitches, namedDomain } from './carried-switches';
import type { Finding } from './finding';
import { licenseSwitch } from './license-switch';
import type { Run } from './run';

export interface Resume {
  readonly how: 'wizard' | 'command-line';
  /** Ready to be copied; undefined where the wizard needs none. */
  readonly command: string | undefined;
  readonly steps: SaidList;
  /** What not to do, and where public sources disagree. */
  readonly notes: readonly Said[];
}

/** Setup modes that prepare Active Directory, as they stand on the command line. */
const preparations: Readonly<Record<string, string>> = {
  prepareschema: '/PrepareSchema',
  preparead: '/PrepareAD',
  preparedomain: '/PrepareDomain',
  preparealldomains: '/PrepareAllDomains',
};

const modes: Readonly<Record<string, string>> = {
  install: '/Mode:Install',
  upgrade: '/Mode:Upgrade',
  uninstall: '/Mode:Uninstall',
  recoverserver: '/Mode:RecoverServer',
};

/** Works out the next step, or undefined when Setup succeeded or the log does not say what was run. */
export function resume(run: Run, findings: readonly Finding[]): Resume | undefined {
  if (run.outcome === 'succeeded') return undefined;
  const ids = new Set(withFolded(findings).map((finding) => finding.id));
  if (ids.has('InstallWatermark') || ids.has('InterruptedUninstallNotContinued')) return fromWatermark(run, ids);
  if (run.wizard === true) return fromWizard(ids);
  const command = commandFor(run);
  return command === undefined ? undefined : fromCommandLine(run, command, ids);
}

/**
 * The command that this run would be started with again, or undefined when its mode is not known.
 *
 * Every unattended command takes the licence switch, removal included, as the page on unattended mode says and shows:
 * learn.microsoft.com/exchange/plan-and-deploy/deploy-new-installations/unattended-installs.
 */
export function commandFor(run: Run): string | undefined {
  const mode = run.mode?.toLowerCase();
  if (mode === undefined) return undefined;
  const license = licenseSwitch({ product: run.product, build: run.build });
  const carried = carriedSwitches(run, mode);
  const preparation = preparations[mode];
  if (preparation !== undefined) {
    const domain = mode === 'preparedomain' ? namedDomain(run) : '';
    return `.\\Setup.exe ${preparation}${domain}${carried} ${license}`.trimEnd();
  }
  const known = modes[mode];
  if (known === undefined) return undefined;
  const roles = mode === 'install' && run.roles.length > 0 ? ` /Roles:${run.roles.join(',')}` : '';
  return `.\\Setup.exe ${known}${roles}${carried} ${license}`.trimEnd();
}

function fromCommandLine(run: Run, command: string, ids: ReadonlySet<string>): Resume {
  const build = run.build === undefined ? '' : ` ${run.build}`;
  const media: Said = ids.has('WrongSetupExe')
    ? {
        en: `Go to the folder of the installation media${build} (mounted ISO or extracted files), not to the Bin folder of the installed Exchange.`,
        fr: `Se placer dans le dossier du support d’installation${build} (ISO montée ou fichiers extraits), et non dans le dossier Bin de l’Exchange installé.`,
      }
    : {
        en: `Go to the folder of the installation media${build}.`,
        fr: `Se placer dans le dossier du support d’installation${build}.`,
      };
  return {
    how: 'command-line',
    command,
    steps: {
      en: ['Open a PowerShell or Command Prompt window with Run as administrator.', media.en, `Run \`${command}\``],
      fr: [
        'Ouvrir une fenêtre PowerShell ou une invite de commandes avec Exécuter en tant qu’administrateur.',
        media.fr,
        `Exécuter \`${command}\``,
      ],
    },
    notes: [dotSlash],
  };
}

function fromWizard(ids: ReadonlySet<string>): Resume {
  const restarts = ids.has('RebootPending') || ids.has('PendingRebootWindowsComponents');
  return {
    how: 'wizard',
    command: restarts ? '.\\Setup.exe' : undefined,
    steps: restarts
      ? {
          en: ['After the restart, start `.\\Setup.exe` again from the installation media, as administrator.'],
          fr: [
            'Après le redémarrage, relancer `.\\Setup.exe` depuis le support d’installation, en tant qu’administrateur.',
          ],
        }
      : {
          en: [
            'On the Readiness Checks page of the wizard, choose Retry.',
            'If the wizard was closed, start `.\\Setup.exe` again from the installation media, as administrator.',
          ],
          fr: [
            'Dans la page Tests de préparation de l’Assistant, choisir Réessayer.',
            'Si l’Assistant a été fermé, relancer `.\\Setup.exe` depuis le support d’installation, en tant qu’administrateur.',
          ],
        },
    notes: [dotSlash],
  };
}

function fromWatermark(run: Run, ids: ReadonlySet<string>): Resume {
  const build = run.build === undefined ? '' : ` ${run.build}`;
  const uninstall = ids.has('InterruptedUninstallNotContinued');
  const go: Said = uninstall
    ? {
        en: 'In the wizard, let the removal go on to its end before anything else is installed.',
        fr: 'Dans l’Assistant, laisser la suppression aller à son terme avant toute autre installation.',
      }
    : {
        en: 'The wizard finds the interrupted installation and goes on from there.',
        fr: 'L’Assistant détecte l’installation interrompue et la reprend à cet endroit.',
      };
  return {
    how: 'wizard',
    command: '.\\Setup.exe',
    steps: {
      en: [
        `Open a window with Run as administrator in the folder of the installation media, the same build${build} as the run that stopped.`,
        'Run `.\\Setup.exe` without any parameter, so that the wizard opens.',
        go.en,
      ],
      fr: [
        `Ouvrir une fenêtre avec Exécuter en tant qu’administrateur dans le dossier du support d’installation, de la même version${build} que l’exécution interrompue.`,
        'Exécuter `.\\Setup.exe` sans aucun paramètre, pour que l’Assistant s’ouvre.',
        go.fr,
      ],
    },
    notes: [watermarkDispute, dotSlash],
  };
}

function withFolded(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => [finding, ...withFolded(finding.folded)]);
}

const dotSlash: Said = {
  en: 'In PowerShell, write `.\\Setup.exe`: without `.\\` an older Setup from the Exchange Bin folder may start instead.',
  fr: 'Dans PowerShell, écrire `.\\Setup.exe` : sans `.\\`, un ancien programme d’installation du dossier Bin d’Exchange peut démarrer à sa place.',
};

const watermarkDispute: Said = {
  en: 'Public sources disagree: some say to delete the watermark from the registry. Preflight takes the safe side: never delete it, resume from the wizard.',
  fr: 'Les sources publiques se contredisent : certaines disent de supprimer le filigrane (watermark) du Registre. Preflight retient la voie sûre : ne jamais le supprimer, reprendre depuis l’Assistant.',
};
