/** Which computer name is accepted as the answer of a server of the inventory. */
import { wrongServer } from '../../probes/wrong-server';
import { aServer } from '../fakes/servers';

const server = { ...aServer('EX01'), fqdn: 'exchange-server-paris-1.corp.example', aliases: ['mail1.corp.example'] };

it.each(['EX01', 'ex01', 'EXCHANGE-SERVER', 'exchange-server-paris-1', 'MAIL1'])('%s is this server', (name) => {
  expect(wrongServer(server, name)).toBeUndefined();
});

it.each(['EX02', 'EX011', 'EX0', '', 'corp', 'localhost', 'EXCHANGE-SERVE'])('"%s" is another one', (name) => {
  expect(wrongServer(server, name)).toEqual({ code: 'wrong-server', detail: `${name} answered in place of EX01` });
});
