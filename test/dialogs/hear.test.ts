/** What a message leads to, where it would be easy to lose a part of it. */
import { practiceOffice, textOf, type PracticeOffice } from '../fakes/practice-office';

let office: PracticeOffice;

beforeAll(async () => {
  office = await practiceOffice();
});

afterAll(async () => {
  expect(office.troubles).toEqual([]);
  await office.close();
});

const told = async (text: string, locale: 'en' | 'fr' = 'en') =>
  (await office.tell(text, { locale })).map(textOf).join('\n');

describe('Servers in a message', () => {
  it('that are not known are named beside those that are, in an answer about one', async () => {
    const text = await told('check EX01 EX21');
    expect(text).toContain('The COM+ Event System service is not running');
    expect(text).toContain('I do not know a server called EX21');
  });

  it('that are not known are named beside those that are, in an answer about several', async () => {
    const text = await told('check EX01 EX02 EX21');
    expect(text).toContain('Check of 2 servers');
    expect(text).toContain('I do not know a server called EX21');
  });

  it('are found by full name, alias and in any letter case', async () => {
    for (const name of ['ex01.corp.example', 'EX1', 'Ex01', 'EX01.']) {
      expect(await told(`why did setup fail on ${name}?`)).toContain('EX01: The COM+ Event System');
    }
  });

  it('are asked for once, when none is named', async () => {
    expect(await told('check')).toBe('Which server is it about?');
    expect(await told('vérifie', 'fr')).toContain('De quel serveur s’agit-il');
  });

  it('are looked at for a question in a language that we do not answer in', async () => {
    expect(await told('¿por qué falla la instalación de Exchange en EX01?')).toContain('COM+ Event System');
  });
});

describe('A piece of a log', () => {
  const stamp = '[11/20/2026 02:14:30.0000] [1]';

  it('whose rule nobody knows is shown in Setup’s own words', async () => {
    const text = await told(`${stamp} [REQUIRED] The moon must be full.`);
    expect(text).toContain('A requirement that Preflight does not know yet');
    expect(text).toContain('The moon must be full.');
    expect(text).toContain('The pasted text shows it');
  });

  it('with an error that nobody knows is shown in Setup’s own words', async () => {
    expect(await told(`${stamp} [ERROR] The moon is not made of cheese.`)).toContain('The moon is not made of cheese.');
  });

  it('that shows a rule in order says so', async () => {
    const evaluated = `${stamp} Evaluated [Rule:RebootPending] [HasException:False] [Value:"False"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00.01]`;
    const text = await told(evaluated);
    expect(text).toContain('RebootPending');
    expect(text).not.toContain('A restart is pending');
  });

  it('in quote marks of a mail is read like any other', async () => {
    const text = await told(`> ${stamp} [REQUIRED] The moon must be full.\n> ${stamp} [REQUIRED] So must the sun.`);
    expect(text).toContain('The moon must be full.');
    expect(text).toContain('So must the sun.');
  });
});
