/** People, a clock and a request that the desk's tests share. The ids are made up; the names are roles. */
import type { ApprovalRequest } from '../../desk/approval';
import { newApproval, type Approval } from '../../desk/approval';
import type { Clock, Limits } from '../../desk/change';
import { digestOf } from '../../desk/digest';
import type { Person } from '../../desk/people';

export const asker: Person = {
  id: '11111111-aaaa-4aaa-8aaa-111111111111',
  name: 'Night shift',
  roles: ['requester', 'approver'],
};
export const chief: Person = { id: '22222222-bbbb-4bbb-8bbb-222222222222', name: 'Team lead', roles: ['approver'] };
export const second: Person = { id: '33333333-cccc-4ccc-8ccc-333333333333', name: 'Deputy', roles: ['approver'] };
export const guest: Person = { id: '44444444-dddd-4ddd-8ddd-444444444444', name: 'Visitor', roles: ['reader'] };

export const limits: Limits = { requestMinutes: 60, runMinutes: 15, actionMinutes: 60 };

export const start = new Date('2025-03-04T02:14:00.000Z');

export const request: ApprovalRequest = {
  server: 'EX01',
  ruleId: 'EventSystemStopped',
  fix: { kind: 'start-service', params: { name: 'EventSystem', startType: 'Automatic' } },
  before: { status: 'Stopped', startType: 'Disabled' },
  summary: { en: 'Start COM+ Event System', fr: 'Démarrer le système d’événements COM+' },
  conversation: { id: '19:abc@thread.v2' },
  locale: 'fr-FR',
  messageId: 'card-1',
};

export const digest = digestOf(request);

/** A clock that stands still until it is moved, and ids that count. */
export function standingClock(from: Date = start): Clock & { advance(minutes: number): void } {
  let now = from.getTime();
  let ids = 0;
  return {
    now: () => new Date(now),
    newId: () => `request-${(ids += 1)}-${from.getTime()}`,
    advance(minutes) {
      now += minutes * 60_000;
    },
  };
}

export function minutesAfter(minutes: number): Date {
  return new Date(start.getTime() + minutes * 60_000);
}

/** A request of `asker`, open for an hour, with its card posted. */
export function openRequest(change: Partial<Approval> = {}): Approval {
  return { ...newApproval(request, { id: 'request-0', by: asker, at: start, lifeMinutes: 60 }), ...change };
}
