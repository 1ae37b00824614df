/** PowerShell: which one answered, in which culture and how many bits, and that its language is not restricted. */
import type { AgentShell } from '../agent-frame';
import { brokenAt, isNotWindows, type LiveWalk } from './live-walk';
import { broken, notKnown, ok, type Fact, type Step, type StepEnd } from './walk';
import { noSession, notWindowsHere, shortShell } from './words';

export function languageModeStep({ visit }: LiveWalk): Step {
  return {
    id: 'language-mode',
    take: async () => {
      const visited = await visit();
      if (visited.ok) return shellEnd(visited.read.about);
      if (brokenAt(visited) !== 'language-mode') return notKnown(noSession);
      const restricted = /^language mode (\w+)/.exec(visited.because.detail ?? '')?.[1];
      if (isNotWindows(visited.because)) return { ...broken(visited.because), notices: [notWindowsHere] };
      return broken(visited.because, restricted === undefined ? [] : [{ id: 'languageMode', value: restricted }]);
    },
  };
}

/** The agent refuses any other mode than FullLanguage, so a shell that answered has it. */
export function shellEnd({ powershell, culture, shellBits, windowsBits }: AgentShell): StepEnd {
  const facts: Fact[] = [
    { id: 'powershell', value: powershell },
    { id: 'languageMode', value: 'FullLanguage' },
    { id: 'culture', value: culture === '' ? '–' : culture },
    { id: 'bits', value: `${shellBits}, ${windowsBits}` },
  ];
  return ok(facts, shellBits < windowsBits ? [shortShell] : []);
}
