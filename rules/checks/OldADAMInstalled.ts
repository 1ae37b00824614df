/** Setup finds an old ADAM, the forerunner of AD LDS, where it wants to install Edge Transport. */
import { defineRule } from '../rule';

export const OldADAMInstalled = defineRule({
  id: 'OldADAMInstalled',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016'],
  modes: ['install', 'upgrade'],
  words: {
    en: {
      title: 'ADAM on this server is too old for Edge Transport',
      checks:
        'Before it installs Edge Transport, Setup looks whether an old version of Active Directory Application Mode (ADAM) is there.',
      why: 'ADAM was a download for Windows Server 2003. Since Windows Server 2008 its successor AD LDS is a feature of Windows and always new enough.',
    },
    fr: {
      title: 'ADAM est trop ancien sur ce serveur pour le transport Edge',
      checks:
        'Avant d’installer le transport Edge, le programme d’installation vérifie si une ancienne version d’Active Directory Application Mode (ADAM) est présente.',
      why: 'ADAM était un téléchargement pour Windows Server 2003. Depuis Windows Server 2008, son successeur AD LDS est une fonctionnalité de Windows, toujours assez récente.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'old adam version installed edge exchange',
      'active directory application mode too old for edge transport',
      'upgrade adam before installing the edge role',
      'adam sp1 required exchange edge',
      'OldADAMInstalled edge server',
      'old version of ADAM on the edge server',
    ],
    fr: [
      'ancienne version d’adam installée edge exchange',
      'active directory application mode trop ancien pour edge',
      'mettre à niveau adam avant d’installer le rôle edge',
      'adam sp1 requis exchange edge',
      'version d’adam trop ancienne sur le serveur edge',
    ],
    de: ['alte adam version edge-server exchange'],
    es: ['versión antigua de adam en el servidor edge exchange'],
  },
  asks: {},
  toKnow: {
    en: 'On Windows Server 2003 see the version of ADAM in Programs and Features. On later versions see that AD LDS comes from Windows: `Get-WindowsFeature ADLDS`',
    fr: 'Sur Windows Server 2003, voir la version d’ADAM dans Programmes et fonctionnalités. Sur les versions suivantes, vérifier qu’AD LDS vient de Windows : `Get-WindowsFeature ADLDS`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'ad-lds-of-windows',
      title: { en: 'Use AD LDS of Windows', fr: 'Utiliser AD LDS de Windows' },
      steps: {
        en: [
          'See which instances there are: `Get-Service ADAM_*`',
          'If another program uses one of them, do not install Edge Transport on this server.',
          'Else remove the old instances and ADAM in Programs and Features.',
          'On Windows Server 2008 and later: `Install-WindowsFeature ADLDS` (2008 and 2008 R2: `Add-WindowsFeature ADLDS`)',
          'Restart if Windows asks for it, and run Setup again.',
        ],
        fr: [
          'Voir quelles instances existent : `Get-Service ADAM_*`',
          'Si un autre programme utilise l’une d’elles, ne pas installer le transport Edge sur ce serveur.',
          'Sinon, supprimer les anciennes instances et ADAM dans Programmes et fonctionnalités.',
          'Sur Windows Server 2008 et ultérieur : `Install-WindowsFeature ADLDS` (2008 et 2008 R2 : `Add-WindowsFeature ADLDS`)',
          'Redémarrer si Windows le demande, puis relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Local Administrators on the Edge server', fr: 'Administrateurs locaux sur le serveur Edge' },
      risk: 'medium',
      reversal: {
        en: 'An instance that was removed does not come back; back up its folder first.',
        fr: 'Une instance supprimée ne revient pas ; sauvegarder d’abord son dossier.',
      },
      minutes: 30,
    },
  ],
  sources: [{ title: 'The name of the rule; it has no public text' }],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    { claim: 'remedy', basis: 'inference' },
    {
      claim: 'versions',
      basis: 'inference',
      note: 'Known from the list of 2016; in practice a rule for Windows Server 2003.',
    },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:OldADAMInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'edge install: setup says an old adam version is installed on EDGE01',
      'installation edge : ancienne version d’adam installée sur EDGE01',
    ],
  },
});
