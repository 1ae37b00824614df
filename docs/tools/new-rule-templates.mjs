// What `npm run new:rule` writes: files that compile, with TO WRITE wherever a person has to say something.
// test/contract/finished.test.ts lists every TO WRITE that is left.

const words = `  words: {
    en: {
      title: 'TO WRITE a title of our own, at most 80 characters',
      checks: 'TO WRITE in one or two sentences what Setup looks at',
      why: 'TO WRITE in one or two sentences why Setup insists',
    },
    fr: {
      title: 'TO WRITE the title in French',
      checks: 'TO WRITE in French what Setup looks at',
      why: 'TO WRITE in French why Setup insists',
    },
  },`;

const remedies = `  causedBy: [],
  remedies: [
    {
      id: 'TO WRITE a name in kebab-case',
      title: { en: 'TO WRITE what to do, in one imperative', fr: 'TO WRITE the same in French' },
      steps: {
        en: ['TO WRITE the exact steps, one action each'],
        fr: ['TO WRITE as many steps in French'],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'low',
      reversal: { en: 'TO WRITE how it is undone', fr: 'TO WRITE the same in French' },
      minutes: 5,
    },
  ],
  sources: [{ title: 'TO WRITE where it is described, with its url if it has one' }],`;

/** A readiness rule that asks for one service; change `asks` and `judge` to what the rule is about. */
export const ruleTemplate = (id) => `/** TO WRITE in one sentence: what Setup wants. */
import { describeService, service } from '../../probes/questions/service';
import { defineRule } from '../rule';

const wanted = { en: 'TO WRITE the state that Setup wants', fr: 'TO WRITE the same in French' };

export const ${id} = defineRule({
  id: '${id}',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
${words}
  messages: ['TO WRITE the message as Setup logs it, {name} for what varies; [] when nobody has seen it'],
  titles: {},
  phrases: {
    en: ['TO WRITE how people say it, several half sentences'],
    fr: ['TO WRITE how people say it in French'],
  },
  asks: { service: service({ name: 'TO WRITE the short name of the service' }) },
  judge: ({ service: state }) => {
    const shows = [{ question: 'service' as const, found: describeService(state), wanted }];
    if (state.exists && state.status === 'Running') {
      return {
        verdict: 'pass',
        because: { en: 'TO WRITE why it passes', fr: 'TO WRITE the same in French' },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: { en: 'TO WRITE why it fails', fr: 'TO WRITE the same in French' },
      shows,
    };
  },
${remedies}
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'TO WRITE in which log or page it was seen' },
    { claim: 'judge', basis: 'inference', note: 'TO WRITE what the verdict rests on, and change the basis' },
    { claim: 'remedy', basis: 'inference', note: 'TO WRITE what the steps rest on, and change the basis' },
    { claim: 'versions', basis: 'inference', note: 'TO WRITE in which versions it was seen' },
  ],
  examples: {
    judged: [
      {
        name: 'running',
        answers: { service: { exists: true, displayName: 'Example', status: 'Running', startType: 'Automatic' } },
        verdict: 'pass',
      },
      {
        name: 'stopped',
        answers: { service: { exists: true, displayName: 'Example', status: 'Stopped', startType: 'Disabled' } },
        verdict: 'fail',
      },
    ],
    pasted: [
      'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-${id.toLowerCase()}',
      'TO WRITE a text as somebody would paste or type it',
    ],
  },
});
`;

/** A failure that is found in the log by what Setup wrote there, and that asks nothing on the server. */
export const failureTemplate = (id) => `/** TO WRITE in one sentence: what goes wrong. */
import { defineFailure } from '../failure';
import { setupLogLines } from './sources';

export const ${id} = defineFailure({
  id: '${id}',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
${words}
  fingerprints: [{ pattern: 'TO WRITE what the log always says, as RE2' }],
  phrases: {
    en: ['TO WRITE how people say it, several half sentences'],
    fr: ['TO WRITE how people say it in French'],
  },
  asks: {},
  toKnow: { en: 'TO WRITE what a person would look at', fr: 'TO WRITE the same in French' },
${remedies.replace('sources: [', 'sources: [setupLogLines, ')}
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'TO WRITE in which log it was seen' },
    { claim: 'remedy', basis: 'inference', note: 'TO WRITE what the steps rest on, and change the basis' },
    { claim: 'versions', basis: 'inference', note: 'TO WRITE in which versions it was seen' },
  ],
  examples: {
    judged: [],
    logged: ['[03/06/2021 15:14:57.0546] [1] [ERROR] TO WRITE what the log always says, as RE2'],
    pasted: ['Exchange Setup: TO WRITE what the log always says, as RE2'],
  },
});
`;
