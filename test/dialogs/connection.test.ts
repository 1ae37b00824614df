/** "Check connection to EX01" and "check group site-paris" in a conversation, in both languages. */
import { intentOf } from '../../dialogs/intent';
import { namedSets } from '../../dialogs/named-sets';
import { inventory } from '../../probes/inventory';
import { practiceOffice, textOf, type PracticeOffice } from '../fakes/practice-office';

describe('Words for the connection', () => {
  it.each([
    'check connection to EX01',
    'Check the connection to ex01.corp.example please',
    'test connection to EX01',
    'test the connectivity with EX01',
    'please verify the connection to EX01',
    'connection test EX01',
    'doctor EX01',
    'run the doctor on EX01',
    'can you reach EX01?',
    'is EX01 reachable?',
    'vérifier la connexion à EX01',
    'vérifie la connexion au serveur EX01',
    'Diagnostiquer la connexion à EX01',
    'tester la connexion vers EX01',
    'test de connexion EX01',
    'diagnostic de la connexion EX01',
    'EX01 est-il joignable ?',
  ])('are heard: %s', (text) => {
    expect(intentOf(text).kind).toBe('connection');
  });

  it.each([
    ['check EX01', 'check'],
    ['check connector to star on EX01', 'check'],
    ['vérifier EX01', 'check'],
    ['why did setup fail on EX01?', 'why'],
    ['the connection to the domain controller failed', 'other'],
    ['doctors without borders', 'other'],
  ])('are not heard in: %s', (text, kind) => {
    expect(intentOf(text).kind).toBe(kind);
  });
});

describe('Groups, tags and sites in a message', () => {
  const known = inventory.parse({
    servers: [
      { name: 'EX01', fqdn: 'ex01.corp.example', site: 'Paris Nord', groups: ['site-paris'] },
      { name: 'EX02', fqdn: 'ex02.corp.example', site: 'Lyon', groups: ['site-lyon'], tags: ['edge'] },
      { name: 'EX03', fqdn: 'ex03.corp.example', site: 'Lyon', groups: ['site-paris', 'test'] },
    ],
  });
  const names = (text: string) => namedSets(text, known).servers.map(({ name }) => name);

  it.each([
    ['check group site-paris', ['EX01', 'EX03']],
    ['check groups Site-Lyon and test', ['EX02', 'EX03']],
    ['vérifier le groupe « site-lyon »', ['EX02']],
    ['vérifier le site Paris Nord', ['EX01']],
    ['check tag edge, please', ['EX02']],
    ['check EX01', []],
    ['check site-paris', []],
  ])('%s', (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it('names what the inventory does not hold, with the nearest', () => {
    expect(namedSets('check group site-pari', known).unknown).toEqual([
      { by: 'group', said: 'site-pari', nearest: ['site-paris'] },
    ]);
  });
});

describe('The conversation', () => {
  let office: PracticeOffice;
  beforeAll(async () => {
    office = await practiceOffice();
  });
  afterAll(() => office.close());
  const tell = async (text: string, locale: 'en' | 'fr' = 'en') => (await office.tell(text, { locale })).map(textOf);

  it('answers with the broken link first, who acts and how, and changes nothing', async () => {
    const [card] = await tell('check connection to EX09');
    expect(card).toMatch(/^The connection to EX09 is broken at: Rights of the reading account\n/);
    expect(card).toContain('An administrator of the server');
    expect(card).toContain('Nothing was changed on the server.');
    expect(card?.indexOf('Next step')).toBeLessThan(card?.indexOf('Name in the inventory') ?? 0);
    const [french] = await tell('vérifier la connexion à EX09', 'fr');
    expect(french).toMatch(/^La connexion à EX09 est rompue à l’étape\u00a0: Droits du compte de lecture\n/);
  });

  it('walks again at the press of the button', async () => {
    const [card] = await tell('doctor EX02');
    expect(card).toMatch(/^The connection to EX02 is in order\n/);
    const before = office.said.length;
    expect(await office.press('ask')).toMatchObject({ status: 200, sentence: 'check connection to EX02' });
    expect(office.said.length).toBe(before + 1);
  });

  it('shows how far a slow walk is', async () => {
    await tell('check connection to EX11');
    const forms = office.said.at(-1)?.forms.map(textOf) ?? [];
    expect(forms[0]).toContain('Checking the connection to EX11');
    expect(forms.at(-1)).toContain('broken at: Port');
  });

  it('asks which server, or names the nearest one, where none is known', async () => {
    expect(await tell('check connection to EX0l')).toEqual([expect.stringContaining('Did you mean')]);
    expect(await tell('test the connection to')).toEqual([expect.stringContaining('Which server')]);
  });

  it('checks a group, and says which group is not known', async () => {
    const [card] = await tell('check group site-lyon');
    expect(card).toContain('Check of 7 servers');
    expect(await tell('check group site-lion')).toEqual([
      'The inventory has no group called site-lion. Did you mean site-lyon?',
    ]);
    const [french] = await tell('vérifier le groupe site-lyon', 'fr');
    expect(french).toContain('6 serveurs');
  });
});
