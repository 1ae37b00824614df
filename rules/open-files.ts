/**
 * Which processes keep Exchange's files open in a way that stops an upgrade, and what kind of action each one wants.
 *
 * Setup's own list of processes that it overlooks is not published. IIS workers and services hold such files on every
 * healthy server, so only people's programs, shells and .NET's image compiler count here.
 */
import { stoppableProcesses, stopProcess } from '../probes/fixes/stop-process';
import type { Fix } from '../probes/fix';
import type { ProcessesState, RunningProcess } from '../probes/questions/process';

const shells: readonly string[] = stoppableProcesses;
/** .NET compiles native images in the background after an update; the work ends by itself. */
const imageCompilers: readonly string[] = ['mscorsvw', 'ngen', 'ngentask'];

/** The processes that stop an upgrade: anything in a person's session, and shells or image compilers in any session. */
export function blockingProcesses(state: ProcessesState): RunningProcess[] {
  return state.processes.filter(
    (process) => process.session > 0 || isShell(process.name) || isImageCompiler(process.name),
  );
}

/** A name as Windows, a log line or Setup's message has it: with or without `.exe`, in any case. */
function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\.exe$/, '');
}

function isShell(name: string): boolean {
  return shells.includes(plainName(name));
}

function isImageCompiler(name: string): boolean {
  return imageCompilers.includes(plainName(name));
}

/** What the processes that were named call for; everything when none was named. */
export function actionsFor(names: string | undefined): {
  readonly shell: boolean;
  readonly images: boolean;
  readonly other: boolean;
} {
  const list = (names ?? '').split(',').filter((name) => name.trim() !== '');
  if (list.length === 0) return { shell: true, images: true, other: true };
  return {
    shell: list.some(isShell),
    images: list.some(isImageCompiler),
    other: list.some((name) => !isShell(name) && !isImageCompiler(name)),
  };
}

/** The fix for the shell that has been open longest; undefined where only other programs are in the way. */
export function endOldestShell(state: ProcessesState): Fix | undefined {
  const open = blockingProcesses(state).filter((process) => isShell(process.name));
  open.sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  const oldest = open[0];
  const name = stoppableProcesses.find((one) => oldest !== undefined && plainName(oldest.name) === one);
  return oldest && name ? stopProcess({ id: oldest.id, startedAt: oldest.startedAt, name }) : undefined;
}
