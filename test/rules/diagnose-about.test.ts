/** Of which server and which run a diagnosis speaks, and what the steps of its advice are told of them. */
import * as write from '../fakes/setup-log-writer';
import { logOf, look, lookWith, pastedLines, says, type Told } from './small-diagnosis';
import { aCatalogue, aHeard, aRule, tellingRemedy, toldTo } from './small-world';

const root: Told = {
  rules: ['Root'],
  facts: {
    parameters: { mode: 'Upgrade', roles: 'Mailbox' },
    installedRoles: 'MailboxRole',
    installedBuild: '15.2.1118.7',
    backupBuild: '15.2.1118.7',
  },
};
const pasted = [{ id: 'Root', heard: aHeard({ source: 'paste', name: 'Root', at: undefined }) }];
const pastedRun = pastedLines((clock) => [
  ...write.header(clock, { server: 'MBX3', product: '2016', build: '15.1.2507.6' }),
  ...write.failures(clock, [{ rule: 'Root', message: says.Root }]),
]);

describe('The server', () => {
  it('is the one that was asked for, whatever name the log has', () => {
    expect(look(logOf(root), undefined, { server: 'ex01.corp.example' }).server).toBe('ex01.corp.example');
  });

  it('is the one that the log names when nobody said it', () => {
    expect(look(logOf(root), undefined, { server: undefined }).server).toBe('EX01');
  });

  it('is not known from a sentence alone', () => {
    expect(look(undefined, undefined, { server: undefined, pasted }).server).toBeUndefined();
  });
});

describe('The run', () => {
  it('is summed up in what a card shows of it', () => {
    expect(look(logOf(root)).run).toEqual({
      product: '2019',
      productName: '2019',
      build: '15.2.1544.4',
      installedBuild: '15.2.1118.7',
      mode: 'upgrade',
      wizard: false,
      roles: ['Mailbox'],
      user: 'CORP\\setup-admin',
      server: 'EX01',
      startedAt: '2026-11-20T02:14:00.001',
      outcome: 'failed-prerequisites',
      leftOut: [],
    });
  });

  it('is counted among the runs of the log', () => {
    expect([look(undefined).runs, look(logOf(root, root)).runs]).toEqual([0, 2]);
  });

  it('leads to the command with which Setup is started again', () => {
    expect(look(logOf(root)).resume?.command).toMatch(/^\.\\Setup\.exe \/Mode:Upgrade /);
  });

  it('leads there from pasted lines too, where no log was read', () => {
    const { run, resume } = look(undefined, undefined, { pastedRun });
    expect(run).toBeUndefined();
    expect(resume).toBeDefined();
  });

  it('leads nowhere when none was read', () => {
    expect(look(undefined, undefined, { pasted }).resume).toBeUndefined();
  });
});

describe('The steps of the advice', () => {
  const lookAtRoot = lookWith(aCatalogue(aRule('Root', { messages: [says.Root], remedies: [tellingRemedy('tell')] })));
  const told = (...given: Parameters<typeof lookAtRoot>) => toldTo(lookAtRoot(...given).actions[0]);

  it('know the run of the log', () => {
    expect(told(logOf(root), undefined, { server: undefined })).toEqual({
      server: 'EX01',
      product: '2019',
      build: '15.2.1544.4',
      installedBuild: '15.2.1118.7',
      backupBuild: '15.2.1118.7',
      mode: 'upgrade',
      wizard: false,
      roles: ['Mailbox'],
      captures: {},
    });
  });

  it('name the server that was asked for', () => {
    expect(told(logOf(root), undefined, { server: 'ex01.corp.example' })).toMatchObject({
      server: 'ex01.corp.example',
    });
  });

  it('believe the server’s own log more than lines that somebody pasted', () => {
    expect(told(logOf(root), undefined, { pastedRun })).toMatchObject({ product: '2019', build: '15.2.1544.4' });
  });

  it('know what pasted lines tell where there is no log', () => {
    const about = { server: 'MBX3', product: '2016', build: '15.1.2507.6' };
    expect(told(undefined, undefined, { server: undefined, pastedRun })).toMatchObject(about);
  });

  it('know of no role and no server where only a sentence was said', () => {
    expect(told(undefined, undefined, { server: undefined, pasted })).toEqual({ roles: [], captures: {} });
  });
});
