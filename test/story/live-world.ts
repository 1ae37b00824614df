/**
 * A live world for stories: one server EX01 behind a real wire, the inventory and the configuration that lead to it, the
 * bot in front of a fake Teams, and the command line over the same database.
 *
 * The far end keeps its state in a file: a fix that ran there is seen by the next question, and each visit is noted with
 * the account that signed in.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { serve, type Serving } from '../../bot/main';
import { run, type Ran } from '../bot/cli/run-in-process';
import { appId, fakeCredentials, startTeams, type FakeTeams } from '../fakes/teams';
import { alex, press, sam, send, tenant, type Invoked } from './teams-side';

/** What an inventory says about the way to the server. */
export interface Reach {
  readonly transport: 'winrm' | 'ssh';
  /** YAML of the identities `reader` and `fixer`, a line each. */
  readonly identities: readonly string[];
  /** YAML of the endpoint, in braces. */
  readonly endpoint: string;
}

export interface Attack {
  readonly title: string;
  /** Changes the way to the server; what it gives back is how the inventory reads now. */
  readonly begin: () => Promise<Reach>;
  /** What the failure must say. */
  readonly says: RegExp;
}

export interface FarEnd {
  readonly reach: Reach;
  /** How the server names the account that reads and the one that fixes. */
  readonly reader: RegExp;
  readonly fixer: RegExp;
  readonly attacks: readonly Attack[];
  readonly stop: () => Promise<void>;
}

export interface Visit {
  readonly account: string;
  readonly errand: 'questions' | 'fix';
  /** SHA-256 of the script. */
  readonly script: string;
}

/** `lose`: the link goes while the fix runs. `lose-and-die`: the server with it. `lose-before`: nothing was changed. */
export type OnFix = 'fix' | 'fail' | 'lose' | 'lose-before' | 'lose-and-die';

export interface LiveWorld {
  readonly folder: string;
  readonly state: string;
  readonly inventory: string;
  readonly visits: () => readonly Visit[];
  readonly fixes: () => readonly Visit[];
  /** The server as at the start: EventSystem stopped and disabled. */
  readonly restart: (onFix?: OnFix, host?: string) => void;
  /** The same, and from then on the constant script makes each visit in a real PowerShell. */
  readonly restartWithEngine: () => void;
  readonly lead: (reach: Reach) => void;
  readonly cli: (words: readonly string[], account?: 'alex' | 'sam') => Promise<Ran>;
  readonly startBot: () => Promise<LiveBot>;
  readonly remove: () => void;
}

export interface LiveBot {
  readonly teams: FakeTeams;
  readonly say: (by: typeof alex, text: string) => Promise<Invoked>;
  readonly press: (by: typeof alex, verb: string, data: unknown) => Promise<Invoked>;
  readonly stop: () => Promise<void>;
}

export const passwords = { reader: 'Correct horse 7', fixer: 'Battery staple 8' } as const;

export function makeWorld(): LiveWorld {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-live-'));
  const at = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  for (const name of ['reader', 'fixer'] as const) at(`${name}-password`, passwords[name]);
  const state = join(folder, 'state.json');
  const inventory = join(folder, 'inventory.yaml');
  const config = at('preflight.yaml', configText(folder, at('app-password', 'only for tests')));
  const visits = (): readonly Visit[] => {
    const lines = existsSync(`${state}.visits`) ? readFileSync(`${state}.visits`, 'utf8').split('\n') : [];
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Visit);
  };
  const begin = (more: Readonly<Record<string, unknown>>): void => {
    const service = { displayName: 'COM+ Event System', status: 'Stopped', startType: 'Disabled' };
    at('state.json', JSON.stringify({ services: { EventSystem: service }, ...more }));
    rmSync(`${state}.visits`, { force: true });
  };
  return {
    ...{ folder, state, inventory, visits },
    fixes: () => visits().filter(({ errand }) => errand === 'fix'),
    restart: (onFix = 'fix', host = 'EX01') => begin({ host, onFix }),
    restartWithEngine: () => begin({ engine: true }),
    lead: (reach) => void at('inventory.yaml', inventoryText(folder, reach)),
    cli: (words, account) => {
      const where = words[0] === 'fix' ? ['--config', config] : ['--inventory', inventory];
      return run([...words, ...where], {
        startAt: new Date().toISOString(),
        ...(account === undefined ? {} : { account }),
      });
    },
    startBot: () => startBot(config),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function inventoryText(folder: string, { transport, identities, endpoint }: Reach): string {
  const lines = ['secrets:', '  kind: file', `  folder: ${folder}`, 'identities:'];
  lines.push(...identities.map((line) => `  ${line}`), 'servers:', '  - name: EX01', '    fqdn: ex01.corp.example');
  // A real PowerShell says the name of this machine.
  lines.push(`    aliases: [${JSON.stringify(hostname())}]`);
  lines.push('    site: Paris', `    transport: ${transport}`, '    readAs: reader', '    fixAs: fixer');
  return [...lines, `    endpoint: ${endpoint}`, ''].join('\n');
}

function configText(folder: string, passwordFile: string): string {
  return [
    ...['teams:', `  appId: ${appId}`, `  tenantId: ${tenant}`, `  passwordFile: ${passwordFile}`],
    ...['people:', `  requesters: [${alex.id}]`, `  approvers: [${sam.id}]`],
    ...['operators:', `  - { account: alex, id: ${alex.id} }`, `  - { account: sam, id: ${sam.id} }`],
    ...[`inventory: ${join(folder, 'inventory.yaml')}`, 'store:', `  file: ${join(folder, 'desk.db')}`, ''],
  ].join('\n');
}

async function startBot(configFile: string): Promise<LiveBot> {
  const teams = await startTeams();
  const { openIdMetadataUrl } = teams;
  const adapterOptions = { openIdMetadataUrl, credentials: fakeCredentials, serviceUrls: [teams.serviceUrl] };
  const log = pino({ level: 'silent' });
  const served = await serve({ practice: false, port: 0, data: undefined, configFile, log, adapterOptions });
  if (!served.ok) throw new Error(served.problems.join('\n'));
  const bot: Serving = served;
  return {
    teams,
    say: (by, text) => send(bot.url, teams.serviceUrl, by, { type: 'message', text }, teams.token()),
    press: (by, verb, data) => press(bot.url, teams, by, verb, data, teams.token()),
    stop: async () => {
      await bot.close();
      await teams.close();
    },
  };
}
