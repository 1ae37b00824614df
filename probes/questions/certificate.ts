/**
 * The certificates of the computer's own store (LocalMachine\My), and which of them Exchange signs its tokens with.
 *
 * No private key is touched: `hasPrivateKey` says that the store links one. Which services a certificate serves only
 * the Exchange shell knows: `exchange-config` with `certificates`.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import { moment, sayMoment } from './moment';
import type { Said } from '../said';

const thumbprint = z.string().regex(/^[0-9A-F]{40}$/);

const certificateState = z.object({
  certificates: z
    .array(
      z.object({
        /** SHA-1 in capitals, as Exchange and the certificate console show it. */
        thumbprint,
        subject: z.string(),
        issuer: z.string(),
        /** DNS names of the subject alternative name, in the order of the certificate. */
        dnsNames: z.array(z.string()),
        notBefore: moment,
        notAfter: moment,
        hasPrivateKey: z.boolean(),
      }),
    )
    .max(500),
  /** The certificate for OAuth as Active Directory names it; null when there is no organization or none is set. */
  authCertificate: z
    .object({ current: thumbprint.nullable(), previous: thumbprint.nullable(), next: thumbprint.nullable() })
    .nullable(),
  /** Why `authCertificate` could not be read: code and detail; null when it was read. */
  authUnread: z.string().nullable(),
});

export type Certificates = z.infer<typeof certificateState>;

export const certificate = defineQuestion({
  kind: 'certificate',
  params: z.object({}),
  value: certificateState,
  where: () => ({
    en: 'certificates of the computer (LocalMachine\\My)',
    fr: 'certificats de l’ordinateur (LocalMachine\\My)',
  }),
  needs: {
    en: 'a local administrator; a domain account, for the name of the OAuth certificate',
    fr: 'un administrateur local\u00a0; un compte de domaine, pour le nom du certificat OAuth',
  },
  timeLimit: 20_000,
});

/** At most four certificates, those that end first in front. */
export function describeCertificates({ certificates }: Certificates): Said {
  if (certificates.length === 0) return { en: 'no certificate', fr: 'aucun certificat' };
  const sorted = [...certificates].sort((a, b) => Date.parse(a.notAfter) - Date.parse(b.notAfter));
  const said = sorted.slice(0, 4).map((one) => {
    const until = sayMoment(one.notAfter);
    return {
      en: `${one.subject} (${one.thumbprint.slice(0, 8)}…) until ${until.en}`,
      fr: `${one.subject} (${one.thumbprint.slice(0, 8)}…) jusqu’au ${until.fr}`,
    };
  });
  return { en: said.map((one) => one.en).join('; '), fr: said.map((one) => one.fr).join('\u00a0; ') };
}
