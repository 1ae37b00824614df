/** An Edge server that is a member of a domain was set up with an account of another domain of the forest. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { nothingChanged, said, since2013, steps } from './wording';

export const EdgeSignedInFromOtherDomain = defineFailure({
  id: 'EdgeSignedInFromOtherDomain',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Edge Transport was installed with an account of another domain',
      checks: 'Setup checked its own directory on localhost and got Active Directory error 0x52, a local error.',
      why: 'On a domain member in a forest of several domains, the sign-in of the account cannot be checked against the local directory instance.',
    },
    fr: {
      title: 'Transport Edge installé avec un compte d’un autre domaine',
      checks:
        'Le programme d’installation a vérifié son propre annuaire sur localhost et a reçu l’erreur Active Directory 0x52, une erreur locale.',
      why: 'Sur un membre de domaine dans une forêt à plusieurs domaines, l’ouverture de session du compte ne peut pas être vérifiée auprès de l’instance locale.',
    },
  },
  fingerprints: [{ pattern: "error 0x52 occurred when trying to check the suitability of server 'localhost'" }],
  phrases: {
    en: [
      'active directory error 0x52 edge transport',
      'error 0x52 suitability of server localhost',
      'edge role setup a local error occurred',
      'set-topologymode fails on the edge server',
      'edge transport setup with an account from another domain',
    ],
    fr: [
      'erreur active directory 0x52 edge transport',
      'erreur 0x52 serveur localhost edge',
      'setup edge une erreur locale s’est produite',
      'set-topologymode échoue sur le serveur edge',
      'installation edge transport avec un compte d’un autre domaine',
    ],
  },
  asks: {},
  toKnow: said(
    'The domain of the account and that of the server: `whoami`, `(Get-CimInstance Win32_ComputerSystem).Domain`',
    'Le domaine du compte et celui du serveur : `whoami`, `(Get-CimInstance Win32_ComputerSystem).Domain`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'use-a-local-account',
      title: said(
        'Sign in with a local account or one of the same domain',
        'Utiliser un compte local ou du même domaine',
      ),
      steps: steps(
        said(
          'Sign in as a local administrator of the Edge server, or with an account of the domain that the server is a member of.',
          'Ouvrir une session d’administrateur local du serveur Edge, ou avec un compte du domaine dont le serveur est membre.',
        ),
        said(
          'Run Setup again in an elevated prompt.',
          'Relancer le programme d’installation dans une invite avec élévation de privilèges.',
        ),
        said(
          'Better: keep Edge servers out of the domain, in the perimeter network.',
          'Mieux : garder les serveurs Edge hors du domaine, dans le réseau de périmètre.',
        ),
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 20,
    },
  ],
  sources: [
    {
      title: 'Active Directory error 0x52 at Edge role installation (4093253)',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Seen with 2016 CU7 and CU8.' },
    { claim: 'remedy', basis: 'inference', note: 'That the account of another domain is the reason is Microsoft’s.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when \"$error.Clear(); \n Set-TopologyMode;\n Start-Sleep -s 5;\n\" was run: \"Microsoft.Exchange.Data.Directory.NoSuitableServerFoundException: An Active Directory error 0x52 occurred when trying to check the suitability of server 'localhost'. Error: 'Active directory response: A local error occurred.'",
    ],
    pasted: [
      "Microsoft.Exchange.Data.Directory.NoSuitableServerFoundException: An Active Directory error 0x52 occurred when trying to check the suitability of server 'localhost'.",
      'exchange edge transport setup: active directory error 0x52',
      'installation edge transport exchange : erreur active directory 0x52',
    ],
  },
});
