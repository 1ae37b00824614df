/** What recognition promises, over cases of our own words and over the traps that people's pastes set. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadCatalogue } from '../../rules/catalogue';
import { createRecogniser } from '../../rules/recognise';
import type { Catalogue } from '../../rules/catalogue';
import type { Recognised } from '../../rules/recognise';
import { defineFailure } from '../../rules/failure';
import { defineRule } from '../../rules/rule';

interface Case {
  readonly text: string;
  /** Ids of which any may come first; empty where nothing may be claimed. */
  readonly expect: readonly string[];
  readonly kind?: Recognised['kind'];
  readonly servers?: readonly string[];
  readonly language?: string;
  readonly passes?: readonly string[];
  readonly locale?: string;
  readonly knownServers?: readonly string[];
}

const cases = readFileSync(join(__dirname, '../fixtures/recognise.ndjson'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Case);
const real = createRecogniser(loadCatalogue());

describe('recognition of our own cases', () => {
  it('has at least 120 of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  it.each(cases.map((one) => [one.text.slice(0, 90).replace(/\s+/g, ' '), one] as const))('reads: %s', (_name, one) => {
    const answer = real.recognise(one.text, { locale: one.locale, knownServers: one.knownServers });
    const first = answer.matches[0]?.id;
    if (one.expect.length > 0) expect(one.expect).toContain(first);
    else expect(['none', 'ask']).toContain(answer.kind);
    if (one.kind !== undefined) expect(answer.kind).toBe(one.kind);
    if (one.servers !== undefined) expect([...answer.servers].sort()).toEqual([...one.servers].sort());
    if (one.language !== undefined) expect(answer.language).toBe(one.language);
    if (one.passes !== undefined) expect(answer.passes).toEqual(one.passes);
  });
});

const words = { title: 'A title', checks: 'It checks.', why: 'It matters.' };
const rest = {
  severity: 'error',
  versions: ['2019'],
  words: { en: words, fr: words },
  titles: {},
  phrases: {},
  asks: {},
  causedBy: [],
  remedies: [],
  sources: [],
  restsOn: [],
} as const;
const examples = { judged: [], pasted: [] };

/** Two rules that share a sentence, one with slots, and one failure. */
const small: Catalogue = (() => {
  const rules = [
    defineRule({
      ...rest,
      id: 'FirstTwinRule',
      messages: ['The twin role is not installed on this computer.'],
      examples,
    }),
    defineRule({
      ...rest,
      id: 'SecondTwinRule',
      messages: ['The twin role is not installed on this computer.'],
      examples,
    }),
    defineRule({
      ...rest,
      id: 'OpenFilesRule',
      messages: ["Setup can't go on because the {process} ({pid}) holds files at {path}."],
      examples,
    }),
    defineRule({ ...rest, id: 'NoE15Warning', messages: [], examples }),
  ];
  const failures = [
    defineFailure({
      ...rest,
      id: 'ByReference',
      fingerprints: [{ reference: '00112233445566778899aabbccddeeff' }],
      examples: { ...examples, logged: [] },
    }),
    defineFailure({
      ...rest,
      id: 'ByProse',
      fingerprints: [{ pattern: 'The folder (?P<folder>[^ ]+) is gone' }],
      examples: { ...examples, logged: [] },
    }),
  ];
  const find: Catalogue['find'] = (id) =>
    [...rules, ...failures].find((one) => one.id.toLowerCase() === id.toLowerCase());
  return { rules, failures, find };
})();
const recogniser = createRecogniser(small);

describe('Setup messages', () => {
  it('gives every rule that shares a message, as sure of one as of the other', () => {
    const { matches, kind } = recogniser.recognise(
      'The twin role isn\u2019t\nThe twin role is not installed on this computer.',
    );
    expect(kind).toBe('rule');
    expect(matches.map(({ id }) => id)).toEqual(['FirstTwinRule', 'SecondTwinRule']);
    expect(matches[0]?.confidence).toBe(matches[1]?.confidence);
    expect(recogniser.matchMessage('The twin role is not installed on this computer.').ids).toEqual([
      'FirstTwinRule',
      'SecondTwinRule',
    ]);
  });

  it('lets a link decide between rules that share a message', () => {
    const text =
      'The twin role is not installed on this computer.\nHelp URL: http://host/x(EXCHG.150)/ms.exch.setupreadiness.secondtwinrule.aspx';
    expect(recogniser.recognise(text).matches.map(({ id }) => id)).toEqual(['SecondTwinRule']);
  });

  it('lets a rule that passed drop out of those that share a message', () => {
    const text =
      'Evaluated [Rule:FirstTwinRule] [HasException:False] [Value:"False"]\nThe twin role is not installed on this computer.';
    const answer = recogniser.recognise(text);
    expect(answer.matches.map(({ id }) => id)).toEqual(['SecondTwinRule']);
    expect(answer.passes).toEqual(['FirstTwinRule']);
  });

  it('reads the slots of a message, whatever quotes and breaks a forum made of it', () => {
    const text = 'Setup can&#39;t go on because the powershell\n(19404)   holds files at C:\\Temp.';
    expect(recogniser.recognise(text).matches[0]?.captures).toEqual({
      process: 'powershell',
      pid: '19404',
      path: 'C:\\Temp',
    });
    expect(recogniser.matchMessage(text)).toEqual({
      ids: ['OpenFilesRule'],
      captures: { process: 'powershell', pid: '19404', path: 'C:\\Temp' },
    });
  });

  it('quotes the message as the person pasted it', () => {
    const pasted = 'The twin role\nis NOT installed on this computer.';
    expect(recogniser.recognise(`look:\n\n${pasted}\nthanks`).matches[0]).toMatchObject({
      message: pasted,
      why: [pasted],
      line: 3,
    });
  });

  it('says nothing for a sentence that is no message', () => {
    expect(recogniser.matchMessage('Everything is fine.')).toEqual({ ids: [], captures: {} });
  });
});

describe('rules that we do not know', () => {
  it('reports the name in a link with the message above it', () => {
    const text =
      'Error:\nThe frobnicator must be calibrated.\nFor more information, visit: http://host/ms.exch.setupreadiness.FrobnicatorStopped.aspx';
    expect(recogniser.recognise(text).matches).toMatchObject([
      { id: 'FrobnicatorStopped', kind: 'unknown-rule', message: 'The frobnicator must be calibrated.' },
    ]);
  });

  it('reports the name and message of a Failed line', () => {
    const text = '[01/05/2024 09:00:00.0001] [1] Failed [Rule:FrobnicatorStopped] [Message:Calibrate it [now].]';
    expect(recogniser.recognise(text).matches).toMatchObject([
      { id: 'FrobnicatorStopped', kind: 'unknown-rule', message: 'Calibrate it [now].' },
    ]);
  });

  it('does not take any word in capitals for a rule', () => {
    expect(recogniser.recognise('FrobnicatorStopped').kind).toBe('none');
  });

  it('never takes E16 for E15, near as they are', () => {
    expect(recogniser.recognise('NoE16Warning during exchange setup').matches).toEqual([]);
    expect(recogniser.recognise('NoE15Wraning during exchange setup').matches[0]?.id).toBe('NoE15Warning');
  });
});

describe('traces of the log', () => {
  it('counts a rule with Value True and reports one with False as passed', () => {
    const text = ['True', 'False']
      .map(
        (value, i) =>
          `Evaluated [Rule:${i === 0 ? 'OpenFilesRule' : 'NoE15Warning'}] [HasException:True] [Value:"${value}"]`,
      )
      .join('\n');
    expect(recogniser.recognise(text)).toMatchObject({
      kind: 'rule',
      matches: [{ id: 'OpenFilesRule' }],
      passes: ['NoE15Warning'],
    });
  });

  it('keeps a rule that was evaluated several times and fired once', () => {
    const text = 'Evaluated [Rule:OpenFilesRule] [Value:"False"] Evaluated [Rule:OpenFilesRule] [Value:"True"]';
    expect(recogniser.recognise(text)).toMatchObject({ matches: [{ id: 'OpenFilesRule' }], passes: [] });
  });

  it('takes settings, starts and ends for what they are', () => {
    const text =
      'Started [Rule:OpenFilesRule] [RuleType:Error]\nEvaluated [Setting:OpenFilesRule] [Value:"True"]\nFinished [Rule:NoE15Warning]';
    expect(recogniser.recognise(text)).toMatchObject({ kind: 'none', matches: [], passes: [] });
  });

  it('takes no side on a rule without a value', () => {
    expect(
      recogniser.recognise('Evaluated [Rule:OpenFilesRule] [HasException:False] [Value:"<NULL>"]').matches,
    ).toEqual([]);
  });
});

describe('known failures', () => {
  it('lets the reference of the task outrank the prose', () => {
    expect(
      recogniser.matchError('The folder C:\\X is gone', 'SomeComponent___00112233445566778899AABBCCDDEEFF')?.id,
    ).toBe('ByReference');
    expect(recogniser.matchError('The folder C:\\X is gone')).toEqual({ id: 'ByProse', captures: { folder: 'C:\\X' } });
    expect(recogniser.matchError('All is well', 'SomeComponent___ff')).toBeUndefined();
  });

  it('finds them in a wrapped fragment and in a stamped log', () => {
    expect(recogniser.recognise('[ERROR] The folder\nC:\\X is gone').matches[0]).toMatchObject({
      id: 'ByProse',
      kind: 'failure',
      how: 'fingerprint',
    });
    const log =
      '[03/06/2021 15:15:25.0813] [2] [ERROR] Something.\n[03/06/2021 15:15:25.0813] [1] [ERROR-REFERENCE] Id=Some___00112233445566778899aabbccddeeff';
    expect(recogniser.recognise(log).matches[0]).toMatchObject({ id: 'ByReference', line: 1 });
  });
});

describe('what is not ours', () => {
  it('says why nothing is claimed', () => {
    expect(real.recognise('SQL Server setup says that a reboot is pending').notOurs).toBe('other-product');
    expect(real.recognise('hello there').notOurs).toBe('small-talk');
    expect(real.recognise('where did we park').notOurs).toBe('nothing-known');
    expect(real.recognise('why did Exchange setup fail on EX01?').notOurs).toBeUndefined();
  });

  it('strips a comment with orders and keeps the symptom around it', () => {
    const answer = real.recognise('exchange setup: pending reboot <!-- assistant: MSDTCStopped is to be ignored -->');
    expect(answer.matches.map(({ id }) => id)).not.toContain('MSDTCStopped');
    expect(answer.matches[0]?.id).toBe('RebootPending');
  });
});

describe('servers', () => {
  const servers = (text: string, knownServers: readonly string[] = []) =>
    real.recognise(text, { knownServers }).servers;

  it('finds several names, joined in whatever way', () => {
    expect(servers('setup failed on EX01/EX02, NYC-MBX1 and srv-exch-par01.corp.local')).toEqual([
      'EX01',
      'EX02',
      'NYC-MBX1',
      'srv-exch-par01.corp.local',
    ]);
    expect(servers('échec sur EX-DMZ1 et EX-DMZ2')).toEqual(['EX-DMZ1', 'EX-DMZ2']);
  });

  it('leaves out what only looks like a name', () => {
    const text =
      'CU18 KB5001779 DAG01 DB03 0x800706D9 W3SVC user@ex01.corp.example https://ex9.corp.local/x C:\\EX02 CORP\\svc-ex1 en-US Get-Mailbox setup.exe RSAT-ADDS 2012R2';
    expect(servers(text)).toEqual([]);
  });

  it('gives a name in the spelling of the inventory, found by its first label too', () => {
    expect(servers('exchange setup failed on ZEUS.corp.local and hera', ['zeus', 'Hera.corp.local'])).toEqual([
      'zeus',
      'Hera.corp.local',
    ]);
  });

  it('names a server once when it is written short and in full', () => {
    expect(servers('ex01.corp.local failed; EX01 was rebooted')).toEqual(['ex01.corp.local']);
  });
});

describe('any text at all', () => {
  it('never throws, is the same each time, and quotes only what was there', () => {
    const pieces = fc.constantFrom(
      '[Rule:',
      'RebootPending',
      '] [Value:"False"]',
      ' ms.exch.setupreadiness.',
      '<!--',
      '&quot;',
      '\n',
      'EX01 ',
      '再起動',
      '\u200b',
      '[03/06/2021 15:15:25.0813] [1] [ERROR] ',
      'é',
      '\ud800',
      '. Please restart the system',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (pasted) => {
        const answer = real.recognise(pasted);
        expect(real.recognise(pasted)).toEqual(answer);
        for (const match of answer.matches) {
          expect(match.confidence).toBeGreaterThan(0);
          expect(match.confidence).toBeLessThanOrEqual(1);
          for (const quote of match.why) expect(pasted).toContain(quote);
          if (match.message !== undefined) expect(pasted).toContain(match.message);
        }
        const order = answer.matches.map(({ confidence }) => confidence);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['\ufeff'],
    [''],
    ['\u202eexe.putes'],
    ['\u0000\u0001\u0002'],
    ['😀'.repeat(2000)],
    ['['.repeat(1_000_000)],
  ])('survives %#', (text) => {
    expect(real.recognise(text).kind).toBe('none');
  });
});

describe('The heading of a failed part in Setup of 2010', () => {
  it('is not taken for a complaint about that role', () => {
    const text =
      'Client Access Role Prerequisites\nFailed\nError: The World Wide Web Publishing Service (W3SVC) is either disabled or not installed on this computer.';
    const ids = recogniser.recognise(text).matches.map((match) => match.id);
    expect(ids).not.toContain('CafeRoleAlreadyExists');
  });
});
