/**
 * Rules by which Setup refuses to install a role that the server has already.
 *
 * Nothing public says where exactly Setup looks. The registry, where it keeps its own progress, is asked here; a server
 * object of the same name in Active Directory is the other explanation, and one for a person.
 */
import {
  exchangeSetupState,
  type ExchangeSetupState,
  type SetupRoleState,
} from '../probes/questions/exchange-setup-state';
import type { Said } from '../probes/said';
import { licenseSwitch } from './license-switch';
import { defineRule, type Judged, type Remedy, type Rule, type RuleDefinition } from './rule';
import type { Product } from './run';
import { neverDeleteWatermark } from './watermark';

interface InstalledRole {
  readonly id: string;
  /** The role as Setup calls it inside: Bridgehead, Cafe. */
  readonly role: string;
  /** The subkey of v15 in which Setup keeps the role. */
  readonly subkey: string;
  /** What the role is, for people. */
  readonly part: Said;
  readonly versions: readonly Product[];
  readonly titles: RuleDefinition['titles'];
  readonly phrases: RuleDefinition['phrases'];
}

export function roleAlreadyInstalled({ id, role, subkey, part, versions, titles, phrases }: InstalledRole): Rule {
  return defineRule({
    id,
    severity: 'error',
    versions,
    modes: ['install'],
    words: {
      en: {
        title: `The role ${role} is on this server already`,
        checks: `When a server is installed, Setup looks whether it already has ${part.en}.`,
        why: 'Installing over a role would mix two sets of files and settings. A server that has Exchange is upgraded; one whose installation stopped midway is finished first.',
      },
      fr: {
        title: `Le rôle ${role} est déjà présent sur ce serveur`,
        checks: `Lors d’une installation, le programme d’installation vérifie si le serveur possède déjà ${part.fr}.`,
        why: 'Une installation par-dessus un rôle mélangerait deux jeux de fichiers et de paramètres. Un serveur qui possède Exchange se met à niveau ; une installation interrompue se termine d’abord.',
      },
    },
    messages: [],
    titles,
    phrases,
    asks: { setup: exchangeSetupState({}) },
    judge: ({ setup }) => judgeRole(setup, subkey),
    causedBy: ['InstallWatermark'],
    remedies: [upgradeInstead, lookInDirectory],
    sources: [
      { title: 'Setup’s own log, which names the rule; most rules of this kind have no public text' },
      {
        title: 'Exchange 2013 readiness check CafeRoleAlreadyExists',
        url: 'https://learn.microsoft.com/exchange/client-access-server-role-already-installed-exchange-2013-help',
      },
      {
        title: 'Recover Exchange servers',
        url: 'https://learn.microsoft.com/exchange/high-availability/disaster-recovery/recover-exchange-servers',
      },
    ],
    restsOn: [
      { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
      {
        claim: 'judge',
        basis: 'inference',
        note: `From the name of the rule and the subkey ${subkey} in which Setup keeps the role. Setup may look in Active Directory as well.`,
      },
      { claim: 'causes', basis: 'inference', note: 'A role that was left half installed counts as present.' },
      {
        claim: 'remedy',
        basis: 'inference',
        note: 'Upgrade, finish or recover, by what the server and the directory hold.',
      },
    ],
    examples: {
      judged: [
        { name: 'nothing of Exchange is there', answers: { setup: bare }, verdict: 'pass' },
        { name: 'another role only', answers: { setup: withRole('AdminTools', '15.2.1544.4') }, verdict: 'pass' },
        { name: 'the role is installed', answers: { setup: withRole(subkey, '15.2.1544.4') }, verdict: 'fail' },
        { name: 'the role was left half installed', answers: { setup: halfInstalled(subkey) }, verdict: 'fail' },
      ],
      pasted: [
        `[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:${id}] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]`,
        `why does exchange setup stop at ${id}`,
        `que signifie ${id} lors de l’installation`,
      ],
    },
  });
}

const bare: ExchangeSetupState = { key: null, installedBuild: null, installPath: null, roles: [] };

function withRole(name: string, version: string): ExchangeSetupState {
  const role = { name, configuredVersion: version, unpackedVersion: version, action: null, watermark: null };
  return {
    key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
    installedBuild: version,
    installPath: null,
    roles: [role],
  };
}

function halfInstalled(name: string): ExchangeSetupState {
  const role = { name, configuredVersion: null, unpackedVersion: '15.2.1544.4', action: 'Install', watermark: 'Task' };
  return { ...withRole(name, '15.2.1544.4'), roles: [role] };
}

function judgeRole(setup: ExchangeSetupState, subkey: string): Judged<'setup'> {
  const found = setup.roles.find((one) => one.name.toLowerCase() === subkey.toLowerCase());
  const version = found && (found.configuredVersion ?? found.unpackedVersion);
  const wanted: Said = { en: `no role ${subkey}`, fr: `aucun rôle ${subkey}` };
  if (!found || (version === null && found.watermark === null)) {
    return {
      verdict: 'pass',
      because: {
        en: `The registry of the server knows no installed role ${subkey}.`,
        fr: `Le Registre du serveur ne contient aucun rôle ${subkey} installé.`,
      },
      shows: [{ question: 'setup', found: wanted, wanted }],
    };
  }
  return {
    verdict: 'fail',
    because: presence(found, version),
    shows: [{ question: 'setup', found: describe(found, version), wanted }],
  };
}

function presence(found: SetupRoleState, version: string | null | undefined): Said {
  if (found.watermark !== null) {
    return {
      en: `The role ${found.name} was begun and not finished.`,
      fr: `L’installation du rôle ${found.name} a commencé et n’est pas terminée.`,
    };
  }
  return {
    en: `The role ${found.name} is installed (${version ?? 'version unknown'}).`,
    fr: `Le rôle ${found.name} est installé (${version ?? 'version inconnue'}).`,
  };
}

function describe(found: SetupRoleState, version: string | null | undefined): Said {
  const mark = found.watermark === null ? undefined : `${found.action ?? '-'}, ${found.watermark}`;
  return {
    en: `${found.name} ${version ?? 'without a version'}${mark === undefined ? '' : `, watermark (${mark})`}`,
    fr: `${found.name} ${version ?? 'sans version'}${mark === undefined ? '' : `, filigrane (${mark})`}`,
  };
}

const rights: Said = {
  en: 'Local Administrators on the server and Organization Management',
  fr: 'Administrateurs locaux sur le serveur et Organization Management',
};

const upgradeInstead: Remedy = {
  id: 'upgrade-instead',
  title: { en: 'Upgrade the server instead of installing it', fr: 'Mettre le serveur à niveau au lieu de l’installer' },
  when: { en: 'If Exchange works on this server', fr: 'Si Exchange fonctionne sur ce serveur' },
  steps: (about) => {
    const command = `.\\setup.exe /Mode:Upgrade ${licenseSwitch(about)}`.trim();
    return {
      en: [
        'See under HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15 whether a role holds a value Watermark. If one does, finish that installation in the Setup wizard of the same build and stop here. Only look; change nothing.',
        'Check that the media are newer than the installed build: `Get-ExchangeServer <server> | Format-List AdminDisplayVersion`',
        'Open an elevated command prompt in the folder of the media.',
        `Run \`${command}\`, or start the wizard without choosing roles: it upgrades what is there.`,
      ],
      fr: [
        'Voir sous HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15 si un rôle contient une valeur Watermark. Si oui, terminer cette installation dans l’Assistant de la même version et s’arrêter là. Regarder seulement ; ne rien modifier.',
        'Vérifier que le support est plus récent que la version installée : `Get-ExchangeServer <serveur> | Format-List AdminDisplayVersion`',
        'Ouvrir une invite de commandes avec élévation de privilèges dans le dossier du support.',
        `Exécuter \`${command}\`, ou démarrer l’Assistant sans choisir de rôle : il met à niveau ce qui est présent.`,
      ],
    };
  },
  rights,
  risk: 'medium',
  reversal: {
    en: 'None: an upgrade cannot be taken back. Back up the server first.',
    fr: 'Aucun : une mise à niveau ne peut pas être annulée. Sauvegarder le serveur auparavant.',
  },
  minutes: 90,
  never: [neverDeleteWatermark],
};

const lookInDirectory: Remedy = {
  id: 'compare-with-directory',
  title: {
    en: 'Compare the server with its object in Active Directory',
    fr: 'Comparer le serveur avec son objet dans Active Directory',
  },
  when: {
    en: 'If the server was never installed, or was rebuilt under the same name',
    fr: 'Si le serveur n’a jamais été installé, ou a été réinstallé sous le même nom',
  },
  steps: (about) => {
    const command = `.\\setup.exe /Mode:RecoverServer ${licenseSwitch(about)}`.trim();
    return {
      en: [
        'On another Exchange server: `Get-ExchangeServer <server> | Format-List Name,ServerRole,AdminDisplayVersion`',
        `If the object is that of a lost server which you rebuild under its old name, recover it with media of the same build: \`${command}\``,
        'If the object belongs to another machine, give this computer a name of its own before you install.',
        'If nobody knows the object, find out who installed it before anything is removed.',
      ],
      fr: [
        'Sur un autre serveur Exchange : `Get-ExchangeServer <serveur> | Format-List Name,ServerRole,AdminDisplayVersion`',
        `Si l’objet est celui d’un serveur perdu à reconstruire sous son ancien nom, le récupérer avec un support de la même version : \`${command}\``,
        'Si l’objet appartient à une autre machine, donner à cet ordinateur un nom qui lui est propre avant l’installation.',
        'Si personne ne connaît cet objet, rechercher qui l’a installé avant toute suppression.',
      ],
    };
  },
  rights: {
    en: 'View-Only Organization Management to look; Organization Management and Local Administrators to recover',
    fr: 'View-Only Organization Management pour l’examen ; Organization Management et Administrateurs locaux pour la récupération',
  },
  risk: 'medium',
  reversal: { en: 'Nothing is changed by looking.', fr: 'L’examen ne modifie rien.' },
  minutes: 30,
  never: [
    {
      en: 'Do not delete the server object in ADSI Edit to get past this check: databases and certificates may hang on it.',
      fr: 'Ne pas supprimer l’objet serveur dans Modification ADSI pour contourner cette vérification : des bases de données et des certificats peuvent en dépendre.',
    },
  ],
};
