/** The service principal name: does Kerberos know the server by the name that it is asked for. */
import { failureWords, sayBecause } from '../failure-words';
import { serviceName } from '../transports/winrm/kerberos-name';
import { spnOf } from '../transports/winrm/target';
import { brokenAt, type LiveWalk } from './live-walk';
import { broken, notApplicable, notKnown, ok, type Fact, type Step } from './walk';
import { kerberosPassedOver, noTicket, overSsh, withoutKerberos } from './words';

export function spnStep({ server, visit }: LiveWalk): Step {
  const { endpoint } = server;
  return {
    id: 'spn',
    take: async () => {
      if (endpoint.transport === 'ssh') return notApplicable(overSsh);
      if (endpoint.auth === 'ntlm' || endpoint.auth === 'basic') return notApplicable(withoutKerberos);
      const spn = spnOf(endpoint);
      const facts: Fact[] = [{ id: 'spn', value: spn }];
      const service = serviceName(spn);
      if (!service.ok && endpoint.auth === 'kerberos') return broken(service.because, facts);
      const visited = await visit();
      if (!visited.ok) {
        if (brokenAt(visited) === 'spn') return broken(visited.because, facts);
        return { ...notKnown(noTicket), facts };
      }
      const { meta } = visited;
      const passedOver = 'passedOver' in meta ? meta.passedOver : undefined;
      if (meta.signedInWith === 'kerberos') return ok(facts);
      if (passedOver === undefined) return notApplicable(withoutKerberos, facts);
      const why = {
        en: `${sayBecause(passedOver, 'en')} ${failureWords[passedOver.code].next.en}`,
        fr: `${sayBecause(passedOver, 'fr')} ${failureWords[passedOver.code].next.fr}`,
      };
      return notApplicable(withoutKerberos, facts, [kerberosPassedOver(why)]);
    },
  };
}
