/** The practice world: the estate in memory, the page to try it on, and nobody but this machine to talk to. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../probes/clock';
import type { DoorConfig } from '../door';
import type { OpenedWorld } from '../world';
import { openPractice } from './open-practice';
import { practiceStore } from './practice-store';
import { practiceRoutes, type Practice } from './routes';

const usualPort = 3978;
/** A tenant that exists nowhere: practice activities carry it as Teams would carry a real one. */
const practiceTenant = '0d1f6a5e-4c58-4c0e-9a3f-6f9f0c1d2e3b';
const files = { hosts: [], maxMegabytes: 50, seconds: 30 };

export async function practiceWorld(
  options: { readonly port: number | undefined },
  clock: Clock,
): Promise<OpenedWorld> {
  const opened = await openPractice(clock);
  if (!opened.ok) {
    return { ok: false, problems: opened.mistakes.map(({ file, path, problem }) => `${file} ${path}: ${problem}`) };
  }
  const { people, stories, inventory, ask, inspect, actor } = opened;
  const ids = (role: 'reader' | 'requester' | 'approver'): string[] =>
    people.filter((person) => person.roles.includes(role)).map((person) => person.id);
  const config: DoorConfig = {
    practice: true,
    listen: { host: '127.0.0.1', port: options.port ?? usualPort },
    teams: {
      appId: undefined,
      appType: 'SingleTenant',
      tenantId: practiceTenant,
      password: undefined,
      certificate: undefined,
      cloud: 'public',
    },
    people: {
      everyone: 'nobody',
      ...{ readers: ids('reader'), requesters: ids('requester'), approvers: ids('approver') },
    },
    files,
  };
  let practice: Practice | undefined;
  let baseUrl = '';
  return {
    ok: true,
    ...{ config, inventory, ask, inspect, actor, operators: [] },
    storeFile: practiceStore,
    logLevel: 'warn',
    extraRoutes: (server) => {
      server.server.on('listening', () => {
        const address = server.server.address();
        if (address !== null && typeof address === 'object') baseUrl = `http://127.0.0.1:${address.port}`;
      });
      practice = practiceRoutes({
        ...{ server, people, servers: stories, tenant: practiceTenant },
        baseUrl: () => baseUrl,
        files: { maxBytes: files.maxMegabytes * 1_048_576 },
        reset: () => Promise.resolve(opened.reset()),
        token: randomBytes(24).toString('base64url'),
        now: () => new Date(),
        newId: randomUUID,
        fetch: globalThis.fetch,
      });
    },
    close: () => practice?.close(),
  };
}
