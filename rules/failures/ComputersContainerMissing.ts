/** Some updates prepare the container CN=Computers of each domain, and in one domain it was renamed or removed. */
import { defineFailure } from '../failure';
import { enterpriseAdmins } from './rights';
import { setupAssist, setupLogLines } from './sources';
import { said, since2013, steps, waitForReplication } from './wording';

export const ComputersContainerMissing = defineFailure({
  id: 'ComputersContainerMissing',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A domain has no container named Computers',
      checks: 'Setup prepared a domain and did not find CN=Computers at its root.',
      why: 'Some updates of 2021 and later set permissions on this container. It may not be used any more, but it must exist under its name.',
    },
    fr: {
      title: 'Un domaine n’a pas de conteneur nommé Computers',
      checks: 'Le programme d’installation a préparé un domaine sans trouver CN=Computers à sa racine.',
      why: 'Certaines mises à jour depuis 2021 définissent des autorisations sur ce conteneur. Il peut ne plus servir, mais doit exister sous son nom.',
    },
  },
  fingerprints: [
    { pattern: "(?:couldn.t be found|not found|cannot find|no such object|0x80072030)[^\\n]*'?CN=Computers,DC=" },
    { pattern: "'?CN=Computers,DC=[^\\n]*(?:couldn.t be found|not found|does not exist|no such object|0x80072030)" },
  ],
  phrases: {
    en: [
      'cn=computers container missing preparead',
      'computers container was renamed and exchange preparead fails',
      'sa-computers exchange setup',
      'computers container removed from the domain root exchange',
      'preparead needs the computers container',
    ],
    fr: [
      'conteneur cn=computers absent preparead',
      'conteneur computers renommé, preparead exchange échoue',
      'sa-computers setup exchange',
      'conteneur computers supprimé de la racine du domaine exchange',
      'preparead exige le conteneur computers',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether it is there in each domain: `Get-ADObject "CN=Computers,DC=..." -Server DOMAIN` (SetupAssist.ps1 tests it).',
    'S’il existe dans chaque domaine : `Get-ADObject "CN=Computers,DC=..." -Server DOMAINE` (SetupAssist.ps1 le teste).',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'bring-computers-back',
      title: said('Bring the container back under its name', 'Rétablir le conteneur sous son nom'),
      steps: steps(
        said(
          'Look for it in each domain: `Get-ADObject -LDAPFilter "(&(objectClass=container)(|(cn=Computers)(isCriticalSystemObject=TRUE)))" -Server DOMAIN`',
          'Le chercher dans chaque domaine : `Get-ADObject -LDAPFilter "(&(objectClass=container)(|(cn=Computers)(isCriticalSystemObject=TRUE)))" -Server DOMAINE`',
        ),
        said(
          'If it was renamed, give it its name back. If it was deleted, restore it from the Active Directory Recycle Bin.',
          'S’il a été renommé, lui rendre son nom. S’il a été supprimé, le restaurer depuis la Corbeille Active Directory.',
        ),
        said(
          'Without either: `New-ADObject -Type container -Name Computers -Path "DC=corp,DC=example"`',
          'À défaut : `New-ADObject -Type container -Name Computers -Path "DC=corp,DC=example"`',
        ),
        said(
          'New computers may go elsewhere as before: `redircmp` stays as it is.',
          'Les nouveaux ordinateurs peuvent rester dirigés ailleurs : `redircmp` ne change pas.',
        ),
        waitForReplication,
        said(
          'Run `.\\Setup.exe /PrepareAD` again from the media.',
          'Relancer `.\\Setup.exe /PrepareAD` depuis le support.',
        ),
      ),
      rights: enterpriseAdmins,
      risk: 'medium',
      reversal: said('Delete the empty container.', 'Supprimer le conteneur vide.'),
      minutes: 20,
    },
  ],
  sources: [
    setupAssist,
    {
      title: 'Setup fails where the Computers container was renamed or removed (5005319)',
      url: 'https://support.microsoft.com/help/5005319',
    },
    setupLogLines,
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'The exact line was not seen; an error that names the container and does not find it is taken for this.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [2] [ERROR] The operation couldn't be performed because an object couldn't be found: 'CN=Computers,DC=corp,DC=example'.",
      "[11/20/2026 02:14:57.0546] [2] [ERROR] Object 'CN=Computers,DC=corp,DC=example' does not exist.",
    ],
    pasted: [
      "Object 'CN=Computers,DC=corp,DC=example' does not exist. Exchange Setup /PrepareAD",
      'exchange preparead fails, the computers container was renamed',
      'conteneur computers renommé, preparead exchange échoue',
    ],
  },
});
