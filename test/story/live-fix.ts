/**
 * The story of one fix over one wire, told once and run for each of them: looked at, explained, asked for, approved, run
 * and proven, from a terminal and from a card; and attacked, or cut off, in the middle.
 */
import { agentScript } from '../../probes/agent';
import { hasEngine, noEngine } from '../probes/agent/real-engine';
import type { Ran } from '../bot/cli/run-in-process';
import { heard, alex, buttonIn, sam, says } from './teams-side';
import { makeWorld, type FarEnd, type LiveBot, type LiveWorld, type OnFix } from './live-world';

export interface WireUnderTest {
  readonly name: string;
  /** Why it cannot be tested here. */
  readonly missing: string | undefined;
  readonly start: (world: LiveWorld) => Promise<FarEnd>;
  /** The titles of its attacks, known before anything is started. */
  readonly attacks: readonly string[];
  /** Also with the script in a real PowerShell at the far end. */
  readonly engine?: boolean;
  /** How the fix is cut off on this wire; what is the same on all of them is told on one. */
  readonly ends: readonly OnFix[];
}

export function tellLiveFix({ name, missing, start, attacks, engine = false, ends }: WireUnderTest): void {
  const title = `A fix over ${name}`;
  if (missing !== undefined) return void it.skip(`${title} (skipped: ${missing})`, () => undefined);
  describe(title, () => {
    let world: LiveWorld;
    let far: FarEnd;
    jest.setTimeout(120_000);
    beforeAll(async () => {
      world = makeWorld();
      world.restart();
      far = await start(world);
    });
    beforeEach(() => {
      world.restart();
      world.lead(far.reach);
    });
    afterAll(async () => {
      await far?.stop();
      world.remove();
    });
    const requested = async (): Promise<string> => {
      const made = await world.cli(['fix', 'request', 'EX01', 'EventSystemStopped', '--json'], 'alex');
      expect([made.code, made.err]).toEqual([0, '']);
      return (JSON.parse(made.out) as { id: string }).id;
    };
    fromTerminal(() => ({ world, far, requested }));
    if (engine) fromEngine(() => ({ world, far, requested }));
    fromCard(() => ({ world, far, requested }));
    attacked(attacks, () => ({ world, far, requested }));
    cutOff(ends, () => ({ world, far, requested }));
  });
}

type Scene = () => {
  readonly world: LiveWorld;
  readonly far: FarEnd;
  readonly requested: () => Promise<string>;
};

function fromTerminal(scene: Scene): void {
  it('is found, explained, asked for, approved and proven from a terminal', async () => {
    const { world, far, requested } = scene();
    const check = await world.cli(['check', 'EX01', '--json']);
    const [server] = JSON.parse(check.out) as [{ verdicts: { rule: string; verdict: string }[] }];
    expect(server.verdicts.find(({ rule }) => rule === 'EventSystemStopped')?.verdict).toBe('fail');
    const why = await world.cli(['why', 'EX01']);
    expect(why.code).toBe(1);
    expect(why.out).toContain('(EventSystemStopped)');

    const id = await requested();
    expect((await world.cli(['fix', 'approve', id], 'alex')).err).toContain('somebody else must decide');
    expect(world.fixes()).toEqual([]);
    const proven = await world.cli(['fix', 'approve', id, '--json'], 'sam');
    expect(proven.code).toBe(0);
    expect(JSON.parse(proven.out)).toMatchObject({
      state: 'proven',
      ran: true,
      after: expect.stringMatching(/^Running/),
    });
    const later = JSON.parse((await world.cli(['check', 'EX01', '--json'])).out) as (typeof server)[];
    expect(later[0]?.verdicts.find(({ rule }) => rule === 'EventSystemStopped')?.verdict).toBe('pass');

    const visits = world.visits();
    expect(world.fixes()).toHaveLength(1);
    for (const visit of visits) expect(visit.account).toMatch(visit.errand === 'fix' ? far.fixer : far.reader);
    expect(new Set(visits.map(({ script }) => script))).toEqual(new Set([agentScript.sha256]));
  });
}

function fromEngine(scene: Scene): void {
  const here = hasEngine ? it : it.skip;
  here(
    `is run and proven by the script itself in a real PowerShell${hasEngine ? '' : ` (skipped: ${noEngine})`}`,
    async () => {
      const { world, requested } = scene();
      world.restartWithEngine();
      const ended = await world.cli(['fix', 'approve', await requested(), '--json'], 'sam');
      expect(JSON.parse(ended.out)).toMatchObject({
        state: 'proven',
        ran: true,
        before: expect.stringMatching(/^Stopped.*Disabled$/),
        after: expect.stringMatching(/^Running.*Automatic$/),
      });
      expect(world.fixes()).toHaveLength(1);
    },
  );
}

function fromCard(scene: Scene): void {
  it('is asked for on a card, and is approved there or at a terminal; the card shows the proof', async () => {
    const { world, far } = scene();
    const bot = await world.startBot();
    try {
      const first = await askOnCard(bot);
      const own = await bot.press(alex, 'fix.approve', first.data);
      expect(JSON.stringify(own.body)).toContain('somebody else must decide');
      expect(world.fixes()).toEqual([]);
      await bot.press(sam, 'fix.approve', first.data);
      const edited = await heard(bot.teams, (sent) => sent.method === 'PUT' && says('Fixed, proven')(sent));
      expect(JSON.stringify(edited.body)).toContain('Running, start type Automatic');
      expect(world.fixes()).toEqual([expect.objectContaining({ account: expect.stringMatching(far.fixer) })]);

      world.restart();
      bot.teams.sent.length = 0;
      const second = await askOnCard(bot);
      const { id } = second.data as { id: string };
      expect((await world.cli(['fix', 'approve', id], 'alex')).err).toContain('somebody else must decide');
      const proven = await approved(world, id);
      expect(proven).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Fixed, proven/) });
      await heard(bot.teams, (sent) => sent.method === 'PUT' && says('Fixed, proven')(sent));
      const pressed = await bot.press(sam, 'fix.approve', second.data);
      expect(JSON.stringify(pressed.body)).toContain('decided already');
      expect(world.fixes()).toHaveLength(1);
    } finally {
      await bot.stop();
    }
  });
}

/** The card is there a moment before the bot has stored which message it is. */
async function approved(world: LiveWorld, id: string): Promise<Ran> {
  for (let tries = 0; ; tries += 1) {
    const ran = await world.cli(['fix', 'approve', id], 'sam');
    if (!ran.err.includes('still being posted') || tries === 30) return ran;
    // Each try is a process; without a pause they would take the processor from the bot that is posting.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function askOnCard(bot: LiveBot): Promise<{ readonly data: unknown }> {
  await bot.say(alex, 'why did Exchange setup fail on EX01?');
  const answer = await heard(bot.teams, (sent) => buttonIn(sent, 'fix.request') !== undefined);
  await bot.press(alex, 'fix.request', buttonIn(answer, 'fix.request'));
  const card = await heard(bot.teams, (sent) => buttonIn(sent, 'fix.approve') !== undefined);
  return { data: buttonIn(card, 'fix.approve') };
}

function attacked(titles: readonly string[], scene: Scene): void {
  it.each(titles)('is not started when %s', async (title) => {
    const { world, far, requested } = scene();
    const attack = far.attacks.find((one) => one.title === title);
    if (!attack) throw new Error(`no attack ${title}`);
    const id = await requested();
    const before = world.visits().length;
    world.lead(await attack.begin());
    const blind = await world.cli(['why', 'EX01']);
    expect(blind.code).toBe(3);
    expect(blind.out.replace(/\s+/g, ' ')).toMatch(attack.says);
    const ended = await world.cli(['fix', 'approve', id, '--json'], 'sam');
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.out)).toMatchObject({ ran: false, outcomeBecause: expect.stringMatching(attack.says) });
    expect(world.visits().length).toBe(before);
    world.lead(far.reach);
  });

  it('is not started when another server answers in its place', async () => {
    const { world, requested } = scene();
    const id = await requested();
    world.restart('fix', 'EX02');
    const blind = await world.cli(['why', 'EX01']);
    expect(blind.code).toBe(3);
    expect(blind.out).toContain('EX02');
    const ended = await world.cli(['fix', 'approve', id, '--json'], 'sam');
    expect(JSON.parse(ended.out)).toMatchObject({ ran: false, outcomeBecause: expect.stringContaining('EX02') });
    expect(world.fixes()).toEqual([]);
  });
}

/** State of the request, and exit code. A run that was lost from sight may still be at work: never *not fixed*. */
const proofs: Readonly<Record<OnFix, readonly [string, number]>> = {
  fix: ['proven', 0],
  lose: ['proven', 0],
  'lose-before': ['outcome-unknown', 3],
  'lose-and-die': ['outcome-unknown', 3],
  fail: ['not-fixed', 1],
};

function cutOff(ends: readonly OnFix[], scene: Scene): void {
  it.each(ends)('that ends with "%s" is judged by its proof question, and is sent once', async (onFix) => {
    const [state, code] = proofs[onFix];
    const { world, requested } = scene();
    world.restart(onFix);
    const id = await requested();
    const ended = await world.cli(['fix', 'approve', id, '--json'], 'sam');
    expect(JSON.parse(ended.out)).toMatchObject({ state, ran: true });
    expect(ended.code).toBe(code);
    expect(world.fixes()).toHaveLength(1);
    const again = await world.cli(['fix', 'approve', id], 'sam');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(world.fixes()).toHaveLength(1);
  });
}
