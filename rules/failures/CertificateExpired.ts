/** Setup installs a certificate that the server already uses, and the certificate is past its last day. */
import { defineFailure } from '../failure';
import type { LogClue } from '../rule';
import { organizationManagement } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

const installing = /Installing certificate signed by '([^']*)' for site '([^']*)'.*? until ([^.\n]+)/i;

export const CertificateExpired = defineFailure({
  id: 'CertificateExpired',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A certificate of the server has expired',
      checks: 'Setup bound a certificate of this server to an Exchange service and found that it has expired.',
      why: 'Setup does not replace the certificate by itself and stops. Clients will be refusing it already, or soon.',
    },
    fr: {
      title: 'Un certificat du serveur a expiré',
      checks:
        'Le programme d’installation a lié un certificat de ce serveur à un service Exchange et a constaté son expiration.',
      why: 'Le programme d’installation ne remplace pas le certificat de lui-même et s’arrête. Les clients le refusent déjà, ou bientôt.',
    },
  },
  fingerprints: [{ pattern: 'The certificate is expired\\.' }],
  phrases: {
    en: [
      'auth certificate expired setup',
      'the certificate is expired exchange setup',
      'setup fails because of an expired certificate',
      'expired certificate blocks the cumulative update',
      'exchange certificate ran out and setup stops',
      'installing certificate for site expired',
    ],
    fr: [
      'certificat d’authentification expiré',
      'le certificat a expiré pendant setup exchange',
      'certificat expiré bloque la mise à jour cumulative',
      'setup échoue à cause d’un certificat expiré',
      'certificat exchange périmé',
      'certificat arrivé à échéance installation exchange',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Expiry and services of the certificates: `Get-ExchangeCertificate | Format-Table Thumbprint,Subject,NotAfter,Services`',
    fr: 'L’échéance et les services des certificats : `Get-ExchangeCertificate | Format-Table Thumbprint,Subject,NotAfter,Services`',
  },
  clues: (run) => {
    const clues: LogClue[] = [];
    for (const { text, line, at } of run.notable) {
      if (!installing.test(text)) continue;
      clues.push({
        found: { en: 'The certificate and its dates', fr: 'Le certificat et ses dates' },
        line,
        at,
        quote: text,
      });
    }
    return clues.slice(-1);
  },
  captures: (_message, run) => {
    const last = run?.notable.findLast((line) => installing.test(line.text));
    const match = last === undefined ? null : installing.exec(last.text);
    if (match?.[2] === undefined || match[3] === undefined) return {};
    return { site: match[2], until: match[3].trim() };
  },
  causedBy: [],
  remedies: [
    {
      id: 'replace-certificate',
      title: { en: 'Replace the certificate', fr: 'Remplacer le certificat' },
      steps: ({ captures }) => {
        const { site, until } = captures;
        return {
          en: [
            ...(site === undefined
              ? []
              : [`The log names the certificate of ${site}${until === undefined ? '' : `, valid until ${until}`}.`]),
            'List the certificates: `Get-ExchangeCertificate | Format-Table Thumbprint,Subject,NotAfter,Services`',
            'If the Exchange Management Shell does not start: `Get-ChildItem Cert:\\LocalMachine\\My`',
            'Renew or replace the one that has expired, with the same names.',
            'Import it with its private key.',
            'Bind it to the same services: `Enable-ExchangeCertificate -Thumbprint NEW -Services IIS,SMTP`',
            'Check in IIS Manager that the bindings of "Default Web Site" and "Exchange Back End" show a valid certificate.',
            'Restart the server, then run Setup again.',
          ],
          fr: [
            ...(site === undefined
              ? []
              : [
                  `Le journal nomme le certificat de ${site}${until === undefined ? '' : `, valable jusqu’au ${until}`}.`,
                ]),
            'Énumérer les certificats : `Get-ExchangeCertificate | Format-Table Thumbprint,Subject,NotAfter,Services`',
            'Si Exchange Management Shell ne démarre pas : `Get-ChildItem Cert:\\LocalMachine\\My`',
            'Renouveler ou remplacer celui qui a expiré, avec les mêmes noms.',
            'L’importer avec sa clé privée.',
            'Le lier aux mêmes services : `Enable-ExchangeCertificate -Thumbprint NOUVEAU -Services IIS,SMTP`',
            'Vérifier dans le Gestionnaire IIS que les liaisons de « Default Web Site » et « Exchange Back End » montrent un certificat valide.',
            'Redémarrer le serveur, puis relancer le programme d’installation.',
          ],
        };
      },
      rights: organizationManagement,
      risk: 'medium',
      reversal: {
        en: 'Bind the services to the former certificate with `Enable-ExchangeCertificate`; do not delete it before all is well.',
        fr: 'Lier les services à l’ancien certificat avec `Enable-ExchangeCertificate` ; ne pas le supprimer avant que tout fonctionne.',
      },
      minutes: 45,
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'From SetupLogReviewer; no sample log was at hand.' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: ['[03/06/2021 15:14:57.0546] [2] [ERROR] The certificate is expired.'],
    pasted: ['[ERROR] The certificate is expired.', 'la CU s’arrête sur EX01 : certificat exchange périmé'],
  },
});
