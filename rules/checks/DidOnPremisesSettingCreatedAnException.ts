/** To see whether the organization is hybrid, Setup reads its organization relationships, and the reading fails. */
import { organizationManagement } from '../failures/rights';
import { setupLogReviewer } from '../failures/sources';
import { defineRule } from '../rule';
import type { NotableLine, Run } from '../run';

const searched = /Searching for (\S+) as the TargetApplicationUri/i;

const listRelationships = 'Get-OrganizationRelationship | Format-List Name,Enabled,DomainNames,TargetApplicationUri';

export const DidOnPremisesSettingCreatedAnException = defineRule({
  id: 'DidOnPremisesSettingCreatedAnException',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  words: {
    en: {
      title: 'An organization relationship has no application URI',
      checks:
        'Setup reads the organization relationships to see whether the organization is hybrid. The rule fires when the reading ends in an exception.',
      why: 'The known cause is a relationship whose TargetApplicationUri is empty: Setup cannot compare it and does not go on.',
    },
    fr: {
      title: 'Une relation d’organisation n’a pas d’URI d’application',
      checks:
        'Le programme d’installation lit les relations d’organisation pour savoir si l’organisation est hybride. La règle se déclenche lorsque la lecture se termine par une exception.',
      why: 'La cause connue est une relation dont TargetApplicationUri est vide\u00a0: le programme d’installation ne peut pas la comparer et ne continue pas.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'organization relationship without application uri',
      'hybrid check of setup throws an exception',
      'targetapplicationuri empty blocks exchange setup',
      'setup hybrid configuration exception on premises setting',
      'did on premises setting created an exception',
      'exception reading on-premises organization relationship hybrid check',
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
    en: `Which relationship has no TargetApplicationUri: \`${listRelationships}\``,
    fr: `La relation sans TargetApplicationUri\u00a0: \`${listRelationships}\``,
  },
  clues: (run) => {
    const line = searchLine(run);
    if (line === undefined) return [];
    const found = { en: 'The URI that Setup compared with', fr: 'L’URI de comparaison du programme d’installation' };
    return [{ found, line: line.line, at: line.at, quote: line.text }];
  },
  captures: (message, run): Readonly<Record<string, string>> => {
    const uri = searched.exec(message)?.[1] ?? searched.exec(searchLine(run)?.text ?? '')?.[1];
    return uri === undefined ? {} : { uri };
  },
  causedBy: [],
  remedies: [
    {
      id: 'fill-application-uri',
      title: { en: 'Fill in the application URI', fr: 'Renseigner l’URI d’application' },
      steps: ({ captures }) => {
        const uri = captures['uri'];
        const fill = (name: string): string =>
          `\`Set-OrganizationRelationship "${name}" -TargetApplicationUri "${uri ?? 'URI'}"\``;
        return {
          en: [
            `In the Exchange Management Shell, list the relationships: \`${listRelationships}\``,
            ...(uri === undefined
              ? [
                  'In ExchangeSetup.log, find the URI that Setup compares with: "Searching for ... as the TargetApplicationUri".',
                ]
              : []),
            `Give the relationship that has none its URI: ${fill('NAME')}`,
            'For a relationship with another partner, ask that partner for theirs.',
            'Wait for replication, then run Setup again.',
          ],
          fr: [
            `Dans Exchange Management Shell, énumérer les relations\u00a0: \`${listRelationships}\``,
            ...(uri === undefined
              ? [
                  'Dans ExchangeSetup.log, trouver l’URI de comparaison\u00a0: « Searching for ... as the TargetApplicationUri ».',
                ]
              : []),
            `Donner son URI à la relation qui n’en a pas\u00a0: ${fill('NOM')}`,
            'Pour une relation avec un autre partenaire, lui demander la sienne.',
            'Attendre la réplication, puis relancer le programme d’installation.',
          ],
        };
      },
      rights: organizationManagement,
      risk: 'low',
      reversal: {
        en: '`Set-OrganizationRelationship "NAME" -TargetApplicationUri $null`',
        fr: '`Set-OrganizationRelationship "NOM" -TargetApplicationUri $null`',
      },
      minutes: 10,
    },
  ],
  sources: [
    setupLogReviewer,
    { title: 'ExchangeSetup.log: the rule is evaluated in builds of 2016 and 2019; it has no help page with a text' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The rule is seen in logs; its message has not been seen.' },
    { claim: 'remedy', basis: 'microsoft', note: 'SetupLogReviewer: fill the URI of the relationship.' },
    { claim: 'versions', basis: 'inference', note: 'SE: from 2019.' },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0546] [1] Evaluated [Rule:DidOnPremisesSettingCreatedAnException] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:7] [Duration:00:00:00]',
      'exchange setup on EX01 stops, targetapplicationuri empty blocks exchange setup',
      'le contrôle hybride de setup échoue sur EX01',
    ],
  },
});

/** Setup logs what it compares each relationship with; the last such line counts. */
function searchLine(run: Run | undefined): NotableLine | undefined {
  return run?.notable.findLast((line) => searched.test(line.text));
}
