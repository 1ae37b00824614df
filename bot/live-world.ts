/**
 * The real thing: the door to Teams from the configuration, and the servers of its inventory file.
 *
 * Without an inventory the bot reads what people paste and attach, explains rules, and says of every server that it
 * does not know it. It never pretends to have looked.
 */
import { readFileSync } from 'node:fs';
import { createActor } from '../probes/act';
import { createAsker } from '../probes/ask';
import type { Wire } from '../probes/wire';
import { mistakeLine, readConfig } from './config';
import { openLiveServers, type LiveServers } from './live-servers';
import type { OpenedWorld } from './world';

const noWire: Wire = {
  ask: () => Promise.resolve({ ok: false, because: { code: 'not-supported' } }),
  act: () => Promise.resolve({ ended: 'not-started', because: { code: 'not-supported' } }),
};

/** Opens the configured world, or lists every mistake of the configuration with its line. */
export function liveWorld(options: {
  readonly configFile: string | undefined;
  readonly port: number | undefined;
}): OpenedWorld {
  const file = options.configFile ?? 'preflight.yaml';
  const text = readText(file);
  if (text === undefined) {
    return {
      ok: false,
      problems: [`${file} cannot be read. Name the configuration with --config, or try --practice.`],
    };
  }
  const read = readConfig({ text, env: process.env, readSecret: readText });
  if (!read.ok) return { ok: false, problems: read.mistakes.map((mistake) => `${file}, ${mistakeLine(mistake).en}`) };
  const { config } = read;
  const servers = config.inventory === undefined ? noServers() : openLiveServers(config.inventory);
  if (!servers.ok) return servers;
  const { inventory, ask, inspect, actor, close } = servers;
  return {
    ok: true,
    config: options.port === undefined ? config : { ...config, listen: { ...config.listen, port: options.port } },
    ...{ inventory, ask, inspect, actor, close, operators: config.operators },
    storeFile: config.store.file,
    logLevel: config.log.level,
    extraRoutes: () => undefined,
  };
}

function noServers(): LiveServers {
  const wireFor = () => noWire;
  const ask = createAsker({ wireFor });
  const inspect: LiveServers['inspect'] = ({ name }) => Promise.reject(new Error(`there is no inventory with ${name}`));
  const actor = createActor({ wireFor, ask });
  return { ok: true, inventory: { servers: [] }, ask, inspect, actor, accounts: [], close: () => undefined };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
