/** The stories of the practice estate, told to the whole program without its door. */
import { practiceOffice, textOf, type PracticeOffice } from '../fakes/practice-office';

let office: PracticeOffice;

beforeEach(async () => {
  office = await practiceOffice();
});

afterEach(async () => {
  expect(office.troubles).toEqual([]);
  await office.close();
});

describe('Why did Exchange setup fail?', () => {
  it('shows the cause, the evidence and the steps on EX01', async () => {
    const [card] = await office.tell('why did Exchange setup fail on EX01?');
    const text = textOf(card);
    expect(text).toContain('EX01: The COM+ Event System service is not running');
    expect(text).toContain('Stopped, start type Disabled');
    expect(text).toContain('Ask for approval');
    expect(office.said[0]?.forms[0]?.fallback).toContain('Looking at EX01');
  });

  it('answers in French with the same cause', async () => {
    const [card] = await office.tell('pourquoi l’installation d’Exchange a échoué sur EX01 ?', { locale: 'fr' });
    expect(textOf(card)).toContain('Système d’événement COM+');
    expect(textOf(card)).toContain('Arrêté, type de démarrage Désactivé');
  });

  it('says what a restart has cleared since, on EX12', async () => {
    const [card] = await office.tell('why did setup fail on EX12?');
    expect(textOf(card)).toMatch(/Setup said fail at \d\d:\d\d; now pass since the restart at \d\d:\d\d/);
  });

  it('folds the cascade of a wrong site under one cause, on EX06', async () => {
    const [card] = await office.tell('why did setup fail on EX06?');
    expect(textOf(card)).toMatch(/consequences of this: .*CannotAccessAD.*ForestLevelNotWin2003Native/);
  });

  it('leads to the wizard and the run that stopped earlier, on EX03', async () => {
    const [card] = await office.tell('why did setup fail on EX03?');
    const text = textOf(card);
    expect(text).toContain('without any parameter');
    expect(text).toContain('never delete it');
  });

  it('says that Setup never ran on EX08', async () => {
    const [card] = await office.tell('why did setup fail on EX08?');
    expect(textOf(card)).toContain('Setup has not run on this server');
  });

  it.each(['EX09', 'EX11'])('says that %s could not be looked at, and does not call it healthy', async (server) => {
    const [card] = await office.tell(`why did setup fail on ${server}?`);
    expect(textOf(card)).toContain('could not be looked at');
    expect(textOf(card)).not.toContain('nothing stands in the way');
  });

  it('gives the nearest names for a server that is not known', async () => {
    const [card] = await office.tell('why did Exchange setup fail on EX21?');
    expect(textOf(card)).toContain('I do not know a server called EX21');
    expect(textOf(card)).toMatch(/EX0?1/);
  });
});

describe('A question about one rule on one server', () => {
  it('is answered by what is true now, and not taken for something that Setup said', async () => {
    const [card] = await office.tell('is a reboot still pending on EX02 for the Exchange CU?');
    const text = textOf(card);
    expect(text).toMatch(/RebootPending: in order on the server now|PendingRebootWindowsComponents: in order/);
    expect(text).not.toContain('Setup said fail');
  });

  it('becomes evidence when Setup’s own message is pasted', async () => {
    const [card] = await office.tell(
      'EX02 again: A reboot from a previous installation is pending. Please restart the system and then rerun Setup.',
    );
    expect(textOf(card)).toContain('RebootPending');
    expect(textOf(card)).toMatch(/Setup said fail; now pass/);
  });
});

describe('A paste without a server', () => {
  it('keeps a warning a warning', async () => {
    const [card] = await office.tell(
      "Warning:\nSetup can't detect a Send connector with an address space of '*'. Mail flow to the Internet may not work properly.\n\nError:\nThere is a pending reboot from a previous installation of a Windows Server role or feature. Please restart the computer and then run Setup again.",
    );
    const text = textOf(card);
    expect(text).toContain('1 warning, which does not stop Setup');
    expect(text).toMatch(/restart is pending/i);
  });

  it('reports a rule that is not known yet with Setup’s own message', async () => {
    const [card] = await office.tell(
      '[11/20/2026 02:14:05.0100] [1] Failed [Rule:SomethingBrandNew] [Message:The flux capacitor of Exchange Setup is not charged.]',
    );
    expect(textOf(card)).toContain('SomethingBrandNew');
    expect(textOf(card)).toContain('The flux capacitor of Exchange Setup is not charged.');
  });
});

describe('A fix', () => {
  const ask = async (server: string): Promise<void> => {
    await office.tell(`why did setup fail on ${server}?`);
    await office.press('fix.request');
  };

  it('is proven after a second person approved it', async () => {
    await ask('EX01');
    expect(textOf(office.shown().at(-1))).toContain('Approval wanted');
    const own = await office.press('fix.approve');
    expect(own.sentence).toContain('somebody else must decide');
    await office.press('fix.approve', { by: office.people.approver });
    const final = office
      .shown()
      .map(textOf)
      .find((text) => text.includes('Fixed, proven'));
    expect(final).toContain('Running, start type Automatic');
    const [after] = await office.tell('check EX01');
    expect(textOf(after)).toContain('what stopped Setup is in order now');
  });

  it('that does nothing ends as "ran, not fixed", on EX13', async () => {
    await ask('EX13');
    await office.press('fix.approve', { by: office.people.approver });
    expect(office.shown().map(textOf).join()).toContain('Ran, not fixed');
  });

  it('is not run when somebody else changed the server meanwhile, on EX14', async () => {
    await ask('EX14');
    await office.press('fix.approve', { by: office.people.approver });
    expect(office.shown().map(textOf).join()).toContain('Not run, the server has changed');
  });

  it('can be denied only with a reason, and then nothing runs', async () => {
    await ask('EX01');
    const bare = await office.press('fix.deny', { by: office.people.approver });
    expect(bare.sentence).toContain('Give a reason');
    const { id } = (await office.office.desk.store.listApprovals(['requested']))[0] ?? { id: '' };
    await office.press('fix.deny', { by: office.people.approver, data: { id, reason: 'CHG-4711 first' } });
    const final = office
      .shown()
      .map(textOf)
      .find((text) => text.includes('Denied'));
    expect(final).toContain('CHG-4711 first');
  });

  it('is refused to people without the role, and to nobody in particular', async () => {
    await ask('EX01');
    const reader = await office.press('fix.approve', { by: office.people.reader });
    expect(reader).toMatchObject({ status: 403 });
    const nobody = await office.press('fix.approve', { by: office.people.nobody });
    expect(nobody).toMatchObject({ status: 403 });
    const request = await office.press('fix.request', { by: office.people.reader });
    expect(request.sentence).toContain('requester role');
  });

  it('runs once when two people approve at the same moment', async () => {
    await ask('EX01');
    const answers = await Promise.all([
      office.press('fix.approve', { by: office.people.approver }),
      office.press('fix.approve', { by: office.people.approver }),
    ]);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });
});

describe('Bad presses', () => {
  it.each([
    ['an unknown action', 'server.format', { server: 'EX01' }],
    ['a value of the wrong shape', 'fix.approve', 'approve everything'],
    ['a forged request id', 'fix.approve', { id: '../../etc/passwd' }],
    ['a server with a script in its name', 'check.again', { server: { $where: 'x' } }],
    ['a page far out', 'verdict.more', { server: 'EX01', from: -1 }],
  ])('%s is answered with a clear sentence', async (_name, verb, data) => {
    const pressed = await office.press(verb, { data });
    expect(pressed.status).toBe(400);
    expect(pressed.sentence).toContain('Nothing was done');
  });

  it('an old button for a request that is not known is refused', async () => {
    const pressed = await office.press('fix.approve', { data: { id: 'long-gone' }, by: office.people.approver });
    expect(pressed.sentence).toContain('not known here');
  });
});

describe('Other words', () => {
  it.each([
    ['hello, how are you?', 'I only know Exchange Setup'],
    ['SQL Server setup says a restart is pending', 'another product'],
    ['explain RebootPending', 'RebootPending'],
    ['help', 'What you can ask'],
    ['   ', 'The message is empty'],
    ['check', 'Which server'],
  ])('%s', async (text, expected) => {
    const [card] = await office.tell(text);
    expect(textOf(card)).toContain(expected);
  });

  it('changes the language for one person and keeps it', async () => {
    await office.tell('en français');
    const [card] = await office.tell('help');
    expect(textOf(card)).toContain('Ce que vous pouvez demander');
    const [other] = await office.tell('help', { by: office.people.approver });
    expect(textOf(other)).toContain('What you can ask');
  });

  it('shows nothing to somebody without a role', async () => {
    const [card] = await office.tell('why did setup fail on EX01?', { by: office.people.nobody });
    expect(textOf(card)).toContain('You have no role here');
    expect(textOf(card)).not.toContain('COM+');
  });
});
