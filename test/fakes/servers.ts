/** Servers and wires for tests of asking and acting. */
import type { InventoryServer } from '../../probes/inventory';
import type { Question } from '../../probes/question';
import type { RawAnswer, RawSheet, Wire } from '../../probes/wire';

export function aServer(name: string): InventoryServer {
  return { name, fqdn: `${name.toLowerCase()}.corp.example`, aliases: [], site: 'Paris', groups: [], tags: [] };
}

export const reader = 'CORP\\svc-preflight-read';

export function sheetOf(questions: readonly Question[], valueOf: (question: Question) => unknown): RawSheet {
  const answers: Record<string, RawAnswer> = {};
  for (const question of questions) {
    answers[question.key] = { ok: true, value: valueOf(question), when: '2026-11-20T08:00:00Z', as: reader };
  }
  return { ok: true, answers };
}

export const runningService = {
  exists: true,
  displayName: 'COM+ Event System',
  status: 'Running',
  startType: 'Automatic',
} as const;

export const stoppedService = { ...runningService, status: 'Stopped', startType: 'Disabled' } as const;

/** A wire that only answers; a fix would be a mistake of the test. */
export function readingWire(ask: Wire['ask']): Wire {
  return { ask, act: () => Promise.reject(new Error('no fix was expected')) };
}
