/** Whether the server reaches Active Directory: its domain, a domain controller and the configuration partition. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const adContactState = z.discriminatedUnion('reachable', [
  z.object({
    reachable: z.literal(false),
    /** What did not answer, as the server said it: a host name, a code, one short sentence. */
    detail: z.string().max(400),
  }),
  z.object({
    reachable: z.literal(true),
    domain: z.string(),
    domainController: z.string(),
    /** Such as CN=Configuration,DC=corp,DC=example. */
    configurationNamingContext: z.string(),
  }),
]);

type AdContact = z.infer<typeof adContactState>;

/** A domain controller that does not answer is an answer here; elsewhere it leaves the question unanswered. */
export const adContact = defineQuestion({
  kind: 'ad-contact',
  params: z.object({}),
  value: adContactState,
  where: () => ({
    en: 'the server’s contact with Active Directory',
    fr: 'le contact du serveur avec Active Directory',
  }),
  needs: {
    en: 'a domain account that may sign in to the server and read Active Directory',
    fr: 'un compte de domaine autorisé à ouvrir une session sur le serveur et à lire Active Directory',
  },
  timeLimit: 20_000,
});

/** The contact as a card shows it: "DC1.corp.example answers for corp.example". */
export function describeContact(contact: AdContact): Said {
  if (!contact.reachable) {
    return { en: `no answer (${contact.detail})`, fr: `pas de réponse (${contact.detail})` };
  }
  return {
    en: `${contact.domainController} answers for ${contact.domain}`,
    fr: `${contact.domainController} répond pour ${contact.domain}`,
  };
}
