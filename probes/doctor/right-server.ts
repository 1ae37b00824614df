/** Whether the computer that answered is the one that was asked: DNS, or an address, may lead to another. */
import type { AgentShell } from '../agent-frame';
import { brokenAt, type LiveWalk } from './live-walk';
import { broken, notKnown, ok, type Step, type StepEnd } from './walk';
import { noSession } from './words';

export function rightServerStep({ visit }: LiveWalk): Step {
  return {
    id: 'server',
    take: async () => {
      const visited = await visit();
      if (visited.ok) return serverEnd(visited.read.about);
      return brokenAt(visited) === 'server' ? broken(visited.because) : notKnown(noSession);
    },
  };
}

/** A visit compares the name itself, so a sheet that it gives is that of the right computer. */
export function serverEnd({ host }: AgentShell): StepEnd {
  return ok([{ id: 'computer', value: host }]);
}
