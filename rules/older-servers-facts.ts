/** What several rules about older servers rest on, said once. */
import type { RestsOn, SetupMode } from './rule';

/** Setup of 2013 and 2016 is not begun unawares any more, so its rules are judged after a complaint only. */
export const oldTarget: readonly SetupMode[] = ['install', 'upgrade', 'preparead'];

export const rollupNote: RestsOn = {
  claim: 'judge',
  basis: 'inference',
  note: 'Update rollups of 2007 and 2010 may leave the version in Active Directory at that of the service pack. Judged only after Setup complained; the file ExSetup.exe on the server decides.',
};

export const forDatacenter: readonly RestsOn[] = [
  { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
  {
    claim: 'judge',
    basis: 'inference',
    note: 'From its name, the twin of the rule without ForDC, for the hosting of Microsoft itself; taken to have the same limit.',
  },
  { claim: 'remedy', basis: 'inference' },
  { claim: 'causes', basis: 'inference' },
];
