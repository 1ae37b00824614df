/**
 * The two rules by which Setup wants ldifde.exe before it prepares Active Directory.
 *
 * Setup extends the schema by running that program, and Windows Server has it only with the AD DS tools (or as a domain
 * controller). One feature, RSAT-ADDS, clears both, and RsatAddsToolsInstalled with them.
 */
import { file, type FileState } from '../probes/questions/file';
import { licenseSwitch } from './license-switch';
import { defineRule, type Judged, type Rule, type RuleDefinition, type SetupMode } from './rule';
import { featureFamily } from './windows-feature-rule';
import { prerequisiteSources } from './windows-prerequisites';

interface LdifdeRule {
  readonly id: string;
  /** What is being prepared: the switch of Setup. */
  readonly task: 'PrepareSchema' | 'PrepareAD';
  readonly modes: readonly SetupMode[];
  readonly rank: number;
  readonly phrases: RuleDefinition['phrases'];
}

const path = '%SystemRoot%\\System32\\ldifde.exe';

export function ldifdeRule({ id, task, modes, rank, phrases }: LdifdeRule): Rule {
  return defineRule({
    id,
    severity: 'error',
    versions: ['2016', '2019'],
    modes,
    words: {
      en: {
        title: `ldifde.exe is missing for /${task}`,
        checks: `Before /${task}, Setup looks for ldifde.exe, which imports directory files.`,
        why: 'Setup runs ldifde.exe for each of its schema files. A member server has the program only with the AD DS tools (RSAT-ADDS).',
      },
      fr: {
        title: `ldifde.exe est absent pour /${task}`,
        checks: `Avant /${task}, le programme d’installation cherche ldifde.exe, qui importe des fichiers d’annuaire.`,
        why: 'Le programme d’installation exécute ldifde.exe pour chacun de ses fichiers de schéma. Un serveur membre ne possède ce programme qu’avec les outils AD DS (RSAT-ADDS).',
      },
    },
    messages: [],
    titles: {},
    phrases,
    family: { name: featureFamily, rank },
    asks: { ldifde: file({ path }) },
    judge: ({ ldifde }) => judgeFile(ldifde),
    causedBy: ['RsatAddsToolsInstalled'],
    remedies: [addTools(task)],
    sources: [
      { title: 'Setup’s own log, which names the rule; it has no public text' },
      {
        title: 'Prepare Active Directory and domains for Exchange Server',
        url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prepare-ad-and-domains',
      },
      ...prerequisiteSources,
    ],
    restsOn: [
      { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; no message carries its name.' },
      {
        claim: 'judge',
        basis: 'inference',
        note: 'From the name of the rule; that Setup runs ldifde.exe is in its logs. The prefix W2K8R2 may mean that only old Windows was meant.',
      },
      { claim: 'causes', basis: 'inference', note: 'ldifde.exe comes with the AD DS tools.' },
      { claim: 'remedy', basis: 'microsoft', note: 'RSAT-ADDS is listed for preparing Active Directory.' },
      { claim: 'versions', basis: 'setup-log' },
    ],
    examples: {
      judged: [
        { name: 'ldifde.exe is there', answers: { ldifde: present }, verdict: 'pass' },
        { name: 'ldifde.exe is missing', answers: { ldifde: { exists: false, path: shownPath } }, verdict: 'fail' },
      ],
      pasted: [
        `[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:${id}] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]`,
        `exchange setup /${task} stops at ${id}`,
        `setup /${task} s’arrête sur ${id}`,
      ],
    },
  });
}

const shownPath = 'C:\\Windows\\System32\\ldifde.exe';

const present: FileState = {
  exists: true,
  path: shownPath,
  directory: false,
  bytes: 94720,
  modified: '2026-10-14T03:12:40+02:00',
  compressed: false,
  encrypted: false,
  readOnly: false,
};

function judgeFile(state: FileState): Judged<'ldifde'> {
  const there = state.exists && !state.directory;
  const shows = [
    {
      question: 'ldifde' as const,
      found: there ? { en: 'present', fr: 'présent' } : { en: 'absent', fr: 'absent' },
      wanted: { en: 'present', fr: 'présent' },
    },
  ];
  if (there) {
    return { verdict: 'pass', because: { en: 'ldifde.exe is there.', fr: 'ldifde.exe est présent.' }, shows };
  }
  const because = {
    en: 'ldifde.exe is not there: the AD DS tools are not installed.',
    fr: 'ldifde.exe est absent : les outils AD DS ne sont pas installés.',
  };
  return { verdict: 'fail', because, shows };
}

function addTools(task: LdifdeRule['task']): RuleDefinition['remedies'][number] {
  return {
    id: 'add-ad-ds-tools',
    title: { en: 'Add the AD DS tools', fr: 'Ajouter les outils AD DS' },
    steps: (about) => ({
      en: [
        'In an elevated Windows PowerShell on the server: `Install-WindowsFeature RSAT-ADDS` (Windows Server 2008 R2: `Import-Module ServerManager; Add-WindowsFeature RSAT-ADDS`). No restart is needed.',
        `Run it again: \`Setup.exe /${task} ${licenseSwitch(about)}\``,
        'Or prepare from a domain controller in the site of the schema master, which has the tools already.',
      ],
      fr: [
        'Dans Windows PowerShell avec élévation de privilèges, sur le serveur : `Install-WindowsFeature RSAT-ADDS` (Windows Server 2008 R2 : `Import-Module ServerManager; Add-WindowsFeature RSAT-ADDS`). Aucun redémarrage n’est nécessaire.',
        `Relancer : \`Setup.exe /${task} ${licenseSwitch(about)}\``,
        'Ou effectuer la préparation depuis un contrôleur de domaine du site du contrôleur de schéma, qui possède déjà les outils.',
      ],
    }),
    rights: {
      en: 'Local Administrators for the feature; Schema Admins and Enterprise Admins for the preparation',
      fr: 'Administrateurs locaux pour la fonctionnalité ; Administrateurs du schéma et Administrateurs de l’entreprise pour la préparation',
    },
    risk: 'low',
    reversal: { en: '`Uninstall-WindowsFeature RSAT-ADDS`', fr: '`Uninstall-WindowsFeature RSAT-ADDS`' },
    minutes: 10,
    never: [
      {
        en: 'Do not copy ldifde.exe from another computer: its language files and its version would not fit.',
        fr: 'Ne pas copier ldifde.exe depuis un autre ordinateur : ses fichiers de langue et sa version ne conviendraient pas.',
      },
    ],
  };
}
