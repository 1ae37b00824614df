import { setImmediate as nextTurn } from 'node:timers/promises';
import { fairTurn } from '../../probes/fair-turns';

it('lets what has come in go first between two pieces of work, and keeps their order', async () => {
  const order: string[] = [];
  const work = ['first', 'second', 'third'].map((name) => fairTurn().then(() => void order.push(name)));
  const visitor = nextTurn().then(() => void order.push('visitor'));
  await Promise.all([...work, visitor]);
  expect(order.filter((name) => name !== 'visitor')).toEqual(['first', 'second', 'third']);
  expect(order.indexOf('visitor')).toBeLessThan(order.indexOf('second'));
});
