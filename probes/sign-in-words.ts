/**
 * What is worth knowing about the way in which Preflight signed in to a server, wherever a person sees which one it was.
 */
import type { Said } from './said';

/** All ways of both wires, as `meta.signedInWith` names them. */
export type SignedInWith = 'kerberos' | 'ntlm' | 'basic' | 'certificate' | 'password' | 'key' | 'agent';

/** Undefined where there is nothing to say. */
export function signInNotice(by: SignedInWith): Said | undefined {
  return notices[by];
}

const notices: Readonly<Partial<Record<SignedInWith, Said>>> = {
  ntlm: {
    en: 'NTLM is used, which Microsoft is retiring. Kerberos needs the full name of the server, its HTTP service principal name and a domain controller in reach.',
    fr: 'NTLM est utilisé, que Microsoft abandonne progressivement. Kerberos exige le nom complet du serveur, son nom de principal du service HTTP et un contrôleur de domaine joignable.',
  },
  basic: {
    en: 'Basic is used, which shows the password to the server. Kerberos or a client certificate does not.',
    fr: 'Basic est utilisé, qui révèle le mot de passe au serveur. Kerberos ou un certificat client ne le révèle pas.',
  },
};
