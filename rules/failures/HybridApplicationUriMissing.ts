/** In a hybrid organization, Setup compares the organization relationships, and one has no application URI. */
import { defineFailure } from '../failure';
import type { LogClue } from '../rule';
import type { Run } from '../run';
import { organizationManagement } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

const rule = 'DidOnPremisesSettingCreatedAnException';
const searched = /Searching for (\S+) as the TargetApplicationUri/i;

export const HybridApplicationUriMissing = defineFailure({
  id: 'HybridApplicationUriMissing',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'An organization relationship has no application URI',
      checks:
        'Setup read the organization relationships to see whether the organization is hybrid, and the reading ended in an exception.',
      why: 'The known cause is a relationship whose TargetApplicationUri is empty: Setup cannot compare it and does not go on.',
    },
    fr: {
      title: 'Une relation d’organisation n’a pas d’URI d’application',
      checks:
        'Setup a lu les relations d’organisation pour savoir si l’organisation est hybride, et la lecture s’est terminée par une exception.',
      why: 'La cause connue est une relation dont TargetApplicationUri est vide : Setup ne peut pas la comparer et ne continue pas.',
    },
  },
  fingerprints: [
    { pattern: 'Failed \\[Rule:DidOnPremisesSettingCreatedAnException\\]', in: 'any' },
    { pattern: 'Evaluated \\[Rule:DidOnPremisesSettingCreatedAnException\\][^\\n]*\\[Value:"True"\\]', in: 'any' },
  ],
  phrases: {
    en: [
      'didonpremisessettingcreatedanexception',
      'organization relationship without application uri',
      'hybrid check of setup throws an exception',
      'targetapplicationuri empty blocks exchange setup',
      'setup hybrid configuration exception on premises setting',
    ],
    fr: [
      'relation d’organisation sans uri d’application',
      'targetapplicationuri vide bloque setup',
      'le contrôle hybride de setup échoue',
      'exception du paramètre local hybride pendant setup',
      'applicationuri manquant relation d’organisation',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Which relationship has no TargetApplicationUri: Get-OrganizationRelationship | Format-List Name,Enabled,DomainNames,TargetApplicationUri',
    fr: 'La relation sans TargetApplicationUri : Get-OrganizationRelationship | Format-List Name,Enabled,DomainNames,TargetApplicationUri',
  },
  clues: (run) => {
    const clues: LogClue[] = [];
    for (const trace of run.rules) {
      if (trace.rule.toLowerCase() !== rule.toLowerCase() || trace.fired !== true) continue;
      const found = { en: `Setup evaluated ${rule} as true`, fr: `Setup a évalué ${rule} à vrai` };
      clues.push({ found, line: trace.line, at: trace.at });
    }
    return clues.slice(-1);
  },
  captures: (message, run) => {
    const uri = uriIn(message, run);
    return uri === undefined ? {} : { uri };
  },
  causedBy: [],
  remedies: [
    {
      id: 'fill-application-uri',
      title: { en: 'Fill in the application URI', fr: 'Renseigner l’URI d’application' },
      steps: ({ captures }) => {
        const uri = captures['uri'] ?? 'URI';
        return {
          en: [
            'List the relationships: Get-OrganizationRelationship | Format-List Name,Enabled,DomainNames,TargetApplicationUri',
            ...(captures['uri'] === undefined
              ? ['The URI that Setup compares with stands in the log: "Searching for ... as the TargetApplicationUri".']
              : []),
            `Give the one that is empty its URI: Set-OrganizationRelationship "NAME" -TargetApplicationUri "${uri}". For a relationship with another partner, ask that partner for theirs.`,
            'Wait for replication, then run Setup again.',
          ],
          fr: [
            'Énumérer les relations : Get-OrganizationRelationship | Format-List Name,Enabled,DomainNames,TargetApplicationUri',
            ...(captures['uri'] === undefined
              ? [
                  'L’URI à laquelle Setup compare figure dans le journal : "Searching for ... as the TargetApplicationUri".',
                ]
              : []),
            `Donner son URI à celle qui est vide : Set-OrganizationRelationship "NOM" -TargetApplicationUri "${uri}". Pour une relation avec un autre partenaire, lui demander la sienne.`,
            'Attendre la réplication, puis relancer le programme d’installation.',
          ],
        };
      },
      rights: organizationManagement,
      risk: 'low',
      reversal: {
        en: 'Set-OrganizationRelationship "NAME" -TargetApplicationUri $null',
        fr: 'Set-OrganizationRelationship "NOM" -TargetApplicationUri $null',
      },
      minutes: 10,
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'From SetupLogReviewer; no sample log with this rule fired was at hand.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [1] Evaluated [Rule:DidOnPremisesSettingCreatedAnException] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:7] [Duration:00:00:00]',
      '[03/06/2021 15:14:57.0546] [1] Failed [Rule:DidOnPremisesSettingCreatedAnException] [Message:]',
    ],
    pasted: [
      'exchange setup on EX01 stops, targetapplicationuri empty blocks exchange setup',
      'le contrôle hybride de setup échoue sur EX01',
    ],
  },
});

function uriIn(message: string, run: Run | undefined): string | undefined {
  for (const text of [message, ...(run?.notable ?? []).map((line) => line.text)]) {
    const uri = searched.exec(text)?.[1];
    if (uri !== undefined) return uri;
  }
  return undefined;
}
