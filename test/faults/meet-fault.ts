/** Meets one fault and measures it: what was said, and how long it took. */
import { sayBecause } from '../../probes/failure-words';
import type { Fault } from './faults';
import type { Met, Scene } from './scene';

/** Our own end of a run may come so much after its deadline. */
export const graceMs = 2_000;

export interface Meeting {
  readonly met: Met;
  readonly code: string;
  readonly detail: string;
  readonly sentence: string;
  readonly ms: number;
}

export async function meetFault(fault: Fault, scene: Scene): Promise<Meeting> {
  try {
    const way = await fault.way(scene);
    const begun = performance.now();
    const met = await scene.go(way, fault.deadlineMs);
    const ms = Math.round(performance.now() - begun);
    if (met.ok)
      return { met, ms, code: 'answered', detail: '', sentence: 'Got over: the server answered all the same.' };
    const { code, detail = '' } = met.because;
    return { met, ms, code, detail, sentence: sayBecause({ code }, 'en') };
  } finally {
    await scene.clear();
  }
}
