/** Authentication: which way the account signed in, or why it did not. The password is tried once. */
import { noKdc } from '../transports/winrm/kerberos-failure';
import { signInNotice, type SignedInWith } from '../sign-in-words';
import { brokenAt, type LiveWalk } from './live-walk';
import { broken, ok, type Fact, type Step } from './walk';
import { kdcTrouble, keyWithoutNetwork } from './words';

const ways: Readonly<Record<SignedInWith, string>> = {
  kerberos: 'Kerberos',
  ntlm: 'NTLM',
  basic: 'Basic',
  certificate: 'client certificate',
  password: 'SSH, password',
  key: 'SSH, key',
  agent: 'SSH, agent',
};

export function signInStep({ server, visit }: LiveWalk): Step {
  return {
    id: 'sign-in',
    take: async () => {
      const visited = await visit();
      const { user, domain } = server.readAs;
      const account: Fact = { id: 'account', value: domain === '' ? user : `${domain}\\${user}` };
      if (!visited.ok) {
        if (brokenAt(visited) !== 'sign-in') return ok([account]);
        return { ...broken(visited.because, [account]), notices: noKdc(visited.because) ? [kdcTrouble] : [] };
      }
      const way = visited.meta.signedInWith;
      if (way === undefined) return ok([account]);
      const facts: Fact[] = [account, { id: 'signedInWith', value: ways[way] }];
      const notice = way === 'key' || way === 'agent' ? keyWithoutNetwork : signInNotice(way);
      return ok(facts, notice === undefined ? [] : [notice]);
    },
  };
}
