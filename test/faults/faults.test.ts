/** Each fault of a way to a server gives its own code, in time, and none passes for a server in order or for one that fails. */
import { failureWords } from '../../probes/failure-words';
import { faults, missingFor, type FaultWire } from './faults';
import { graceMs, meetFault } from './meet-fault';
import { makeScene, type Scene } from './scene';

jest.setTimeout(60_000);

let scene: Scene;
beforeAll(() => void (scene = makeScene()));
afterAll(() => scene.close());

describe.each(['NTLM', 'HTTPS', 'Kerberos', 'SSH'] satisfies FaultWire[])('over %s', (wire) => {
  const missing = missingFor(wire);
  const own = faults.filter((fault) => fault.wire === wire);
  if (missing !== undefined) return void it.skip(`${own.length} faults (skipped: ${missing})`, () => undefined);
  it.each(own.map((fault) => [fault.name, fault] as const))('%s', async (_, fault) => {
    const { met, code, detail, ms } = await meetFault(fault, scene);
    expect({ code, detail }).toEqual({ code: fault.code, detail: expect.stringMatching(fault.detail ?? /^/) });
    if (fault.end !== undefined) expect(met.end).toBe(fault.end);
    expect(ms).toBeLessThan(fault.deadlineMs + graceMs);
  });
});

it('says something else for each code that occurs', () => {
  const codes = [...new Set(faults.map(({ code }) => code))].filter((code) => code !== 'answered');
  expect(codes.length).toBeGreaterThan(14);
  expect(new Set(codes.map((code) => failureWords[code].sentence.en)).size).toBe(codes.length);
  expect(new Set(codes.map((code) => failureWords[code].sentence.fr)).size).toBe(codes.length);
});
