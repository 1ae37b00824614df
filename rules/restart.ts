/**
 * Tells a fresh restart flag from one that has survived a restart, for the two rules that look at restart flags.
 *
 * A flag that was written after the last start is cleared by a restart. A flag that is older than the last start was
 * not cleared by it: something sets it again or could not finish, and one more restart may change nothing.
 */
import { sayMoment } from '../probes/questions/moment';
import { rebootFlags, type RebootFlag, type RebootFlags } from '../probes/questions/reboot-flags';
import type { Said } from '../probes/said';
import type { Judged } from './rule';

export const rebootFlagAsks = { flags: rebootFlags({}) };

type FlagId = RebootFlag['id'];
type Age = 'fresh' | 'survived' | 'unknown';

const flagNames: Readonly<Record<FlagId, Said>> = {
  'pending-file-renames': { en: 'files wait to be replaced', fr: 'des fichiers attendent d’être remplacés' },
  'update-exe-volatile': { en: 'an update package waits', fr: 'un package de mise à jour attend' },
  'windows-components': {
    en: 'a Windows role, feature or update is half installed',
    fr: 'un rôle, une fonctionnalité ou une mise à jour de Windows est à moitié installé',
  },
  'windows-update': { en: 'Windows Update asks for a restart', fr: 'Windows Update demande un redémarrage' },
  'configuration-manager': {
    en: 'the Configuration Manager client asks for a restart',
    fr: 'le client Configuration Manager demande un redémarrage',
  },
};

/** Judges the flags that one rule looks at. Flags of other programs are mentioned and decide nothing. */
export function judgeRestart(state: RebootFlags, ids: readonly FlagId[]): Judged<'flags'> {
  const boot = sayMoment(state.lastBoot);
  const wanted = { en: 'no flag', fr: 'aucun indicateur' };
  const set = state.flags.filter((flag) => flag.present && ids.includes(flag.id));
  if (set.length === 0) {
    const others = state.flags.filter((flag) => flag.present);
    return {
      verdict: 'pass',
      because: others.length === 0 ? noFlag(boot) : onlyOtherFlags(others, boot),
      shows: [
        {
          question: 'flags',
          found: {
            en: `none of the flags that this check looks at; last start ${boot.en}`,
            fr: `aucun des indicateurs que cette vérification consulte ; dernier démarrage le ${boot.fr}`,
          },
          wanted,
        },
      ],
    };
  }
  const survived = set.every((flag) => ageOf(flag, state.lastBoot) === 'survived');
  return {
    verdict: 'fail',
    because: because(set, state, boot, survived),
    shows: set.map((flag) => ({ question: 'flags' as const, found: describeFlag(flag, state.lastBoot), wanted })),
    captures: {
      flags: set.map((flag) => flag.id).join(', '),
      survived: survived ? 'yes' : 'no',
      lastBoot: state.lastBoot,
    },
  };
}

/** True when the last restart did not clear any of the flags that are set: one more would be a guess. */
export function outlivedRestart(state: RebootFlags, ids: readonly FlagId[]): boolean {
  const set = state.flags.filter((flag) => flag.present && ids.includes(flag.id));
  return set.length > 0 && set.every((flag) => ageOf(flag, state.lastBoot) === 'survived');
}

function ageOf(flag: RebootFlag, lastBoot: string): Age {
  if (flag.writtenAt === null) return 'unknown';
  return Date.parse(flag.writtenAt) < Date.parse(lastBoot) ? 'survived' : 'fresh';
}

function because(set: readonly RebootFlag[], state: RebootFlags, boot: Said, survived: boolean): Said {
  const names = {
    en: set.map((flag) => flagNames[flag.id].en).join('; '),
    fr: set.map((flag) => flagNames[flag.id].fr).join(' ; '),
  };
  if (survived) {
    return {
      en: `A restart is pending (${names.en}), and the flag is older than the last start on ${boot.en}: a restart has not cleared it, so something else keeps it.`,
      fr: `Un redémarrage est en attente (${names.fr}), et l’indicateur est antérieur au dernier démarrage du ${boot.fr} : un redémarrage ne l’a pas effacé, une autre cause le maintient donc.`,
    };
  }
  const known = set.some((flag) => ageOf(flag, state.lastBoot) === 'fresh');
  return known
    ? {
        en: `A restart is pending (${names.en}); the flag was written after the last start on ${boot.en}.`,
        fr: `Un redémarrage est en attente (${names.fr}) ; l’indicateur a été écrit après le dernier démarrage du ${boot.fr}.`,
      }
    : {
        en: `A restart is pending (${names.en}). When the flag was written could not be read; the last start was on ${boot.en}.`,
        fr: `Un redémarrage est en attente (${names.fr}). La date d’écriture de l’indicateur n’a pas pu être lue ; le dernier démarrage date du ${boot.fr}.`,
      };
}

/** "HKLM\...: files wait to be replaced, written 2026-11-20 02:14 (UTC), after the last start; C:\x.dll". */
function describeFlag(flag: RebootFlag, lastBoot: string): Said {
  const name = flagNames[flag.id];
  const first = flag.entries.slice(0, 3).join(', ');
  const entries = first === '' ? { en: '', fr: '' } : { en: `; ${first}`, fr: ` ; ${first}` };
  const age = ageOf(flag, lastBoot);
  if (flag.writtenAt === null)
    return { en: `${flag.where}: ${name.en}${entries.en}`, fr: `${flag.where} : ${name.fr}${entries.fr}` };
  const at = sayMoment(flag.writtenAt);
  const boot = sayMoment(lastBoot);
  const when =
    age === 'survived'
      ? { en: `before the last start on ${boot.en}`, fr: `avant le dernier démarrage du ${boot.fr}` }
      : { en: `after the last start on ${boot.en}`, fr: `après le dernier démarrage du ${boot.fr}` };
  return {
    en: `${flag.where}: ${name.en}; key written ${at.en}, ${when.en}${entries.en}`,
    fr: `${flag.where} : ${name.fr} ; clé écrite le ${at.fr}, ${when.fr}${entries.fr}`,
  };
}

function noFlag(boot: Said): Said {
  return {
    en: `No restart is pending; the last start was on ${boot.en}.`,
    fr: `Aucun redémarrage n’est en attente ; le dernier démarrage date du ${boot.fr}.`,
  };
}

function onlyOtherFlags(others: readonly RebootFlag[], boot: Said): Said {
  const names = {
    en: others.map((flag) => flagNames[flag.id].en).join('; '),
    fr: others.map((flag) => flagNames[flag.id].fr).join(' ; '),
  };
  return {
    en: `This check finds no flag of its own, although others are set (${names.en}). The last start was on ${boot.en}.`,
    fr: `Cette vérification ne trouve aucun indicateur qui la concerne, mais d’autres sont présents (${names.fr}). Le dernier démarrage date du ${boot.fr}.`,
  };
}
