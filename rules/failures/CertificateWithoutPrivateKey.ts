/** A certificate is in the store, but the key that belongs to it is not, or may not be read. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const CertificateWithoutPrivateKey = defineFailure({
  id: 'CertificateWithoutPrivateKey',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A certificate that Setup wants to use has no private key',
      checks: 'Setup enabled a certificate for a service, and Exchange found no usable private key for it.',
      why: 'A certificate that was imported from a .cer file, or whose request was made on another server, has only its public half.',
    },
    fr: {
      title: 'Un certificat à utiliser n’a pas de clé privée',
      checks:
        'Le programme d’installation a activé un certificat pour un service, et Exchange n’a pas trouvé de clé privée utilisable.',
      why: 'Un certificat importé d’un fichier .cer, ou demandé sur un autre serveur, n’a que sa moitié publique.',
    },
  },
  fingerprints: [
    { pattern: 'PrivateKeyMissing' },
    { pattern: 'Keyset does not exist' },
    { pattern: '0x80090016' },
    { pattern: 'thumbprint (?P<thumbprint>[0-9A-F]{40}) was found but is not valid for use with Exchange' },
  ],
  phrases: {
    en: [
      'certificate privatekeymissing exchange setup',
      'enable-exchangecertificate fails no private key',
      'keyset does not exist exchange setup',
      'certificate was found but is not valid for use with exchange server',
      'certificate without private key stops the transport role',
    ],
    fr: [
      'certificat sans clé privée setup exchange',
      'privatekeymissing setup exchange',
      'le jeu de clés n’existe pas setup exchange',
      'certificat trouvé mais non valide pour exchange server',
      'enable-exchangecertificate échoue sans clé privée',
    ],
  },
  asks: {},
  toKnow: said(
    'Which certificates have a key: `Get-ChildItem Cert:\\LocalMachine\\My | Format-Table Thumbprint,HasPrivateKey,NotAfter,Subject`',
    'Les certificats qui ont une clé : `Get-ChildItem Cert:\\LocalMachine\\My | Format-Table Thumbprint,HasPrivateKey,NotAfter,Subject`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'join-key-and-certificate',
      title: said('Join the certificate and its key', 'Réunir le certificat et sa clé'),
      steps: steps(
        said(
          'List them: `Get-ChildItem Cert:\\LocalMachine\\My | Format-Table Thumbprint,HasPrivateKey,NotAfter,Subject`',
          'Les énumérer : `Get-ChildItem Cert:\\LocalMachine\\My | Format-Table Thumbprint,HasPrivateKey,NotAfter,Subject`',
        ),
        said(
          'If the request was made on this server, repair the link: `certutil -repairstore my "SERIALNUMBER"`',
          'Si la demande a été faite sur ce serveur, réparer le lien : `certutil -repairstore my "NUMÉRODESÉRIE"`',
        ),
        said(
          'Otherwise import the .pfx from the server that has the key, with its password: `Import-PfxCertificate -CertStoreLocation Cert:\\LocalMachine\\My -FilePath FILE`',
          'Sinon, importer le .pfx depuis le serveur qui a la clé, avec son mot de passe : `Import-PfxCertificate -CertStoreLocation Cert:\\LocalMachine\\My -FilePath FICHIER`',
        ),
        said(
          'If the key is there and cannot be read: certlm.msc, All Tasks, Manage Private Keys, give Network Service Read.',
          'Si la clé existe sans être lisible : certlm.msc, Toutes les tâches, Gérer les clés privées, donner Lecture à Service réseau.',
        ),
        rerun,
      ),
      rights: organizationManagement,
      risk: 'medium',
      reversal: said('Remove the imported certificate again.', 'Supprimer le certificat importé.'),
      minutes: 30,
      never: [
        said(
          'Do not delete the certificate that IIS or SMTP uses now before its successor is bound: mail and clients stop at once.',
          'Ne pas supprimer le certificat utilisé par IIS ou SMTP avant d’avoir lié son successeur : messagerie et clients s’arrêteraient aussitôt.',
        ),
      ],
    },
  ],
  sources: [
    {
      title: 'Setup fails at Enable-ExchangeCertificate, private key missing',
      url: 'https://supforce.com/web/ssl-sertifika-repair',
    },
    setupLogLines,
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'setup-message',
      note: 'The reason in brackets is that of Exchange; the others are those of Windows.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The certificate with thumbprint AC3215B73FDE0CD05713575010C9FD0435EA1678 was found but is not valid for use with Exchange Server (reason: PrivateKeyMissing).',
      '[11/20/2026 02:14:57.0546] [2] [ERROR] Keyset does not exist (Exception from HRESULT: 0x80090016)',
    ],
    pasted: [
      'The certificate with thumbprint AC3215B73FDE0CD05713575010C9FD0435EA1678 was found but is not valid for use with Exchange Server (reason: PrivateKeyMissing).',
      'exchange setup: enable-exchangecertificate fails, no private key',
      'certificat sans clé privée, setup exchange s’arrête',
    ],
  },
});
