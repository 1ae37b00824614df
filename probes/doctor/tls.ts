/** TLS: the certificate that the server shows, and whether it is believed. */
import { dial } from '../transports/winrm/dial';
import { readCertificate, type SeenCertificate } from '../transports/winrm/read-certificate';
import type { LiveWalk } from './live-walk';
import { broken, notApplicable, ok, type Fact, type Step } from './walk';
import { endsSoon, overHttp, overSsh } from './words';

const dayMs = 86_400_000;
const warnDays = 30;

export function tlsStep({ parts, server, limits }: LiveWalk): Step {
  const { endpoint } = server;
  return {
    id: 'tls',
    take: async () => {
      if (endpoint.transport === 'ssh') return notApplicable(overSsh);
      if (!endpoint.https) return notApplicable(overHttp);
      const dialled = await dial(endpoint, undefined, limits, parts.winrmPorts.systemTrust);
      if (dialled.ok) dialled.socket.destroy();
      const seen = await readCertificate(endpoint, limits);
      const facts = seen === undefined ? [] : factsOf(seen);
      if (!dialled.ok) return broken(dialled.because, facts);
      const left = seen && Math.floor((Date.parse(seen.validTo) - parts.clock.now().getTime()) / dayMs);
      return ok(facts, left !== undefined && left < warnDays ? [endsSoon(left)] : []);
    },
  };
}

function factsOf({ subject, names, issuer, validFrom, validTo, sha256 }: SeenCertificate): Fact[] {
  const facts: Fact[] = [
    { id: 'subject', value: subject },
    { id: 'names', value: names },
    { id: 'issuer', value: issuer },
    { id: 'validFrom', value: validFrom },
    { id: 'validTo', value: validTo },
    { id: 'fingerprint', value: sha256 },
  ];
  return facts.filter(({ value }) => value !== '');
}
