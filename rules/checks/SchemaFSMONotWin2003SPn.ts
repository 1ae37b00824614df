/** The schema master ran on a Windows older than Server 2003 SP1; a rule of the past. */
import { domainState, type DomainState } from '../../probes/questions/domain-state';
import { nameForestLevel } from '../../probes/questions/ad-level';
import type { Said } from '../../probes/said';
import { directoryUnread } from '../ad-init-error';
import { settingClue } from '../directory-clues';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { domainSheet } from '../server-sheets';

const oldMaster = (servicePack: string | null) => ({
  name: 'DC1.corp.example',
  operatingSystem: 'Windows Server 2003',
  operatingSystemVersion: '5.2 (3790)',
  servicePack,
});

export const SchemaFSMONotWin2003SPn = defineRule({
  id: 'SchemaFSMONotWin2003SPn',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The schema master is older than Windows Server 2003 SP1',
      checks: 'Setup reads the Windows version of the domain controller that holds the schema master role.',
      why: 'A rule of the past: no forest that Exchange 2013 or later accepts has such a domain controller. If it fires, the schema master could not be read.',
    },
    fr: {
      title: 'Le contrôleur de schéma est antérieur à Windows Server 2003 SP1',
      checks:
        'Le programme d’installation lit la version de Windows du contrôleur de domaine qui détient le rôle de contrôleur de schéma.',
      why: 'Une règle du passé : aucune forêt acceptée par Exchange 2013 ou ultérieur n’a un tel contrôleur. Si elle se déclenche, le contrôleur de schéma n’a pas pu être lu.',
    },
  },
  messages: [],
  // The page of DomainControllerIsOutOfSite carries this text as well. Mixtures of two languages stand as published.
  titles: {
    ru: 'Хозяин схемы не под управлением Windows Server 2003 с пакетом обновления 1 или later',
    ko: '스키마 마스터에는 Windows Server 2003 서비스 팩 1 또는 later 실행 되지 않음',
    'zh-tw': '架構主機未執行 Windows Server 2003 Service Pack 1 或 later',
    it: 'Master schema non è in esecuzione Windows Server 2003 Service Pack 1 o later',
    'pt-br': 'Mestre de esquema não está executando Windows Server 2003 Service Pack 1 ou later',
    en: "The schema master isno't running Windows Server 2003 Service Pack 1 or later",
    fr: 'Le contrôleur de schéma n’utilise pas Windows Server 2003 Service Pack 1 ou une version ultérieure',
    de: 'Auf dem Schemamaster wird nicht Windows Server 2003 Service Pack 1 oder höher ausgeführt',
    es: 'El maestro de esquema no ejecuta Windows Server 2003 Service Pack 1 ni posterior',
    ja: 'スキーマ マスターで Windows Server 2003 Service Pack 1 以上が実行されていない',
    'zh-cn': '架构主机未运行 Windows Server 2003 服务包 1 或更高版本',
  },
  phrases: {
    en: [
      'schema master isn’t running windows server 2003 sp1 or later',
      'schema master on an old windows version',
      'windows 2000 schema master exchange',
      'schema fsmo must run windows server 2003 service pack 1',
      'operating system of the schema master too old',
      'schema master on windows 2003 without SP1',
    ],
    fr: [
      'le contrôleur de schéma tourne sur un vieux Windows Server 2003 sans SP1',
      'le contrôleur de schéma n’exécute pas windows server 2003 sp1',
      'contrôleur de schéma sur un ancien windows',
      'maître de schéma windows 2000 exchange',
      'système du contrôleur de schéma trop ancien',
      'fsmo de schéma windows server 2003 service pack 1 requis',
      'contrôleur de schéma sous windows 2003 sans sp1',
    ],
    de: ['schemamaster läuft nicht unter windows server 2003 sp1'],
    es: ['maestro de esquema con windows server 2003 sin sp1'],
    ja: ['スキーマ マスターの windows が古い'],
  },
  asks: { domains: domainState({}) },
  judge: ({ domains }) => {
    const shows = [
      {
        question: 'domains' as const,
        found: describeMaster(domains),
        wanted: { en: 'Windows Server 2003 SP1 or later', fr: 'Windows Server 2003 SP1 ou ultérieur' },
      },
    ];
    const { name } = domains.schemaMaster;
    // No domain controller older than Windows Server 2008 can stand in a forest of that level.
    const modern = domains.forestLevel >= 3 || isRecent(domains.schemaMaster);
    if (modern === true) {
      const because = {
        en: `The schema master ${name} is recent enough.`,
        fr: `Le contrôleur de schéma ${name} est assez récent.`,
      };
      return { verdict: 'pass', because, shows };
    }
    if (modern === undefined) {
      const because = {
        en: `The forest still allows old domain controllers, and the Windows version of ${name} is not visible.`,
        fr: `La forêt autorise encore d’anciens contrôleurs de domaine et la version de Windows de ${name} n’est pas visible.`,
      };
      return { verdict: 'warn', because, shows };
    }
    const because = {
      en: `The schema master ${name} runs a Windows older than Server 2003 SP1.`,
      fr: `Le contrôleur de schéma ${name} exécute un Windows antérieur à Server 2003 SP1.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'Win2003FSMOSchemaServer', (value) => ({
      en: `Setup found the schema master to be Windows Server 2003: ${value}`,
      fr: `Contrôleur de schéma vu comme Windows Server 2003 : ${value}`,
    })),
  causedBy: [directoryUnread],
  remedies: [
    {
      id: 'move-the-schema-master',
      title: {
        en: 'Move the schema master to a current domain controller',
        fr: 'Transférer le rôle de contrôleur de schéma vers un contrôleur récent',
      },
      steps: {
        en: [
          'Find the schema master: `netdom query fsmo`',
          'Read its Windows version: `Get-ADComputer <name> -Properties OperatingSystem,OperatingSystemVersion`. If it is current, move nothing: Setup could not read it; run Setup again with `/DomainController:<schema master>`.',
          'Otherwise move the role, as a Schema Admin: `Move-ADDirectoryServerOperationMasterRole -Identity <new domain controller> -OperationMasterRole SchemaMaster`',
          'Check it: `netdom query fsmo`. Replace the old domain controller.',
          'Run Setup again from a computer in the site of the new schema master.',
        ],
        fr: [
          'Trouver le contrôleur de schéma : `netdom query fsmo`',
          'Lire sa version de Windows : `Get-ADComputer <nom> -Properties OperatingSystem,OperatingSystemVersion`. Si elle est récente, ne rien transférer : il n’a pas pu être lu ; relancer l’installation avec `/DomainController:<contrôleur de schéma>`.',
          'Sinon, transférer le rôle, en tant qu’administrateur du schéma : `Move-ADDirectoryServerOperationMasterRole -Identity <nouveau contrôleur> -OperationMasterRole SchemaMaster`',
          'Vérifier : `netdom query fsmo`. Remplacer l’ancien contrôleur de domaine.',
          'Relancer l’installation depuis un ordinateur du site du nouveau contrôleur de schéma.',
        ],
      },
      rights: { en: 'Schema Admins', fr: 'Administrateurs du schéma' },
      risk: 'medium',
      reversal: { en: 'Move the role back.', fr: 'Transférer de nouveau le rôle.' },
      minutes: 30,
      never: [
        {
          en: 'Do not seize the role while its holder still runs: move it.',
          fr: 'Ne pas prendre le rôle de force tant que son détenteur fonctionne : le transférer.',
        },
      ],
    },
  ],
  sources: [carriedOverPage('SchemaFSMONotWin2003SPn')],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles, with the public page’s own spelling.' },
    { claim: 'judge', basis: 'microsoft', note: 'A forest level of Windows Server 2008 or later rules it out.' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'Windows Server 2019', answers: { domains: domainSheet({}) }, verdict: 'pass' },
      {
        name: '2003 with SP2',
        answers: { domains: domainSheet({ forestLevel: 2, schemaMaster: oldMaster('Service Pack 2') }) },
        verdict: 'pass',
      },
      {
        name: '2003 without service pack',
        answers: { domains: domainSheet({ forestLevel: 2, schemaMaster: oldMaster(null) }) },
        verdict: 'fail',
      },
      {
        name: 'its version is not visible, old forest level',
        answers: {
          domains: domainSheet({
            forestLevel: 0,
            schemaMaster: {
              name: 'DC1.corp.example',
              operatingSystem: null,
              operatingSystemVersion: null,
              servicePack: null,
            },
          }),
        },
        verdict: 'warn',
      },
    ],
    pasted: [
      "The schema master isno't running Windows Server 2003 Service Pack 1 or later",
      'exchange setup: the schema master isn’t running windows server 2003 sp1 or later',
      'exchange : contrôleur de schéma sur un ancien windows',
    ],
  },
});

function describeMaster({ schemaMaster, forestLevel }: DomainState): Said {
  const system = schemaMaster.operatingSystem ?? schemaMaster.operatingSystemVersion;
  const level = nameForestLevel(forestLevel);
  return {
    en: `${schemaMaster.name}: ${system ?? 'Windows version not visible'}${schemaMaster.servicePack === null ? '' : `, ${schemaMaster.servicePack}`}; forest level ${level}`,
    fr: `${schemaMaster.name} : ${system ?? 'version de Windows non visible'}${schemaMaster.servicePack === null ? '' : `, ${schemaMaster.servicePack}`} ; niveau de forêt ${level}`,
  };
}

/** From "5.2 (3790)" and the service pack: 5.2 is Windows Server 2003. Undefined when the version is not visible. */
function isRecent({ operatingSystemVersion, servicePack }: DomainState['schemaMaster']): boolean | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(operatingSystemVersion ?? '') ?? [];
  if (major === undefined) return undefined;
  if (Number(major) !== 5) return Number(major) > 5;
  return Number(minor) >= 2 && servicePack !== null;
}
