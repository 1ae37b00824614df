/** The certificate that the servers use among themselves is not the one that Active Directory has on record. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines } from './sources';
import { said, since2013, steps, waitForReplication } from './wording';

export const InternalTransportCertificateDamaged = defineFailure({
  id: 'InternalTransportCertificateDamaged',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The internal transport certificate is damaged or missing',
      checks:
        'Setup bound a certificate to SMTP and found that the one recorded for this server in Active Directory is damaged or missing.',
      why: 'Often met in recovery: the new server does not have the private key of the old one. Setup writes a new record, and Edge subscriptions need the new one.',
    },
    fr: {
      title: 'Le certificat de transport interne est endommagé ou absent',
      checks:
        'Le programme d’installation a lié un certificat à SMTP et a constaté que celui inscrit pour ce serveur dans Active Directory est endommagé ou absent.',
      why: 'Cas fréquent en récupération : le nouveau serveur n’a pas la clé privée de l’ancien. Le programme d’installation inscrit un nouveau certificat, dont les abonnements Edge ont besoin.',
    },
  },
  fingerprints: [{ pattern: 'internal transport certificate for the local server was damaged or missing' }],
  phrases: {
    en: [
      'internal transport certificate damaged or missing in active directory',
      'install-exchangecertificate services smtp fails in recoverserver',
      'recoverserver stops at the internal transport certificate',
      'edge transport servers must be subscribed again',
      'msexchserverinternaltlscert recover server',
    ],
    fr: [
      'certificat de transport interne endommagé ou absent',
      'install-exchangecertificate smtp échoue en recoverserver',
      'recoverserver s’arrête sur le certificat de transport',
      'réabonner les serveurs edge transport',
      'msexchserverinternaltlscert récupération du serveur',
    ],
  },
  asks: {},
  toKnow: said(
    'The thumbprint of the SMTP certificate: `Get-TransportService NAME | Format-List InternalTransportCertificateThumbprint`',
    'L’empreinte du certificat SMTP : `Get-TransportService NOM | Format-List InternalTransportCertificateThumbprint`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'bring-the-certificate',
      title: said('Bring the certificate back, then go on', 'Rétablir le certificat, puis continuer'),
      steps: steps(
        said(
          'If a backup of the old certificate with its private key (.pfx) exists, import it into Local Computer, Personal, before you go on.',
          'Si une sauvegarde de l’ancien certificat avec sa clé privée (.pfx) existe, l’importer dans Ordinateur local, Personnel, avant de continuer.',
        ),
        said(
          'Start Setup once more from the wizard: it resumes where it stopped. If the same line comes again, go on below.',
          'Relancer l’installation par l’assistant : elle reprend où elle s’était arrêtée. Si la même ligne revient, poursuivre ci-dessous.',
        ),
        said(
          'In ADSI Edit, Configuration, open the object of this server under Servers and save the value of msExchServerInternalTLSCert; then clear it with Microsoft’s support or on your own responsibility: Setup writes a new one.',
          'Dans Modification ADSI, Configuration, ouvrir l’objet de ce serveur sous Servers et enregistrer la valeur de msExchServerInternalTLSCert ; puis l’effacer, avec le support Microsoft ou sous sa propre responsabilité : le programme d’installation en écrit une nouvelle.',
        ),
        waitForReplication,
        said(
          'Run Setup again. Afterwards subscribe every Edge Transport server anew: `New-EdgeSubscription`',
          'Relancer le programme d’installation. Ensuite, réabonner chaque serveur Edge : `New-EdgeSubscription`',
        ),
      ),
      rights: organizationManagement,
      risk: 'medium',
      reversal: said('Write the saved value back.', 'Réécrire la valeur enregistrée.'),
      minutes: 45,
    },
  ],
  sources: [
    {
      title: 'RecoverServer fails with an internal transport certificate warning',
      url: 'https://jaapwesselius.com/category/exchange/',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'Seen with 2016 in RecoverServer mode.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n Install-ExchangeCertificate -DomainController $RoleDomainController -Services SMTP\n" was run: "System.InvalidOperationException: The internal transport certificate for the local server was damaged or missing in Active Directory. The problem has been fixed. However, if you have existing Edge Subscriptions, you must subscribe all Edge Transport servers again by using the New-EdgeSubscription cmdlet in the Shell.',
    ],
    pasted: [
      'System.InvalidOperationException: The internal transport certificate for the local server was damaged or missing in Active Directory. The problem has been fixed.',
      'recoverserver of exchange stops at the internal transport certificate',
      'certificat de transport interne endommagé ou absent, recoverserver exchange s’arrête',
    ],
  },
});
