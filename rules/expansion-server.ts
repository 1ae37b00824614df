/**
 * Rules by which Setup refuses to remove a server that expands distribution groups.
 *
 * A group can name one server that works out its members for every message. Without that server, mail to the group
 * stays where it is.
 */
import { askExchange } from '../probes/questions/exchange-config';
import type { Said } from '../probes/said';
import { defineRule, type Rule, type RuleDefinition } from './rule';
import type { Product } from './run';
import { namesOf, serverIn, uninstallRights, whenUninstalling } from './uninstall-rights';

interface ExpansionServer {
  readonly id: string;
  /** True for dynamic groups, whose members are found by a filter. */
  readonly dynamic: boolean;
  readonly versions: readonly Product[];
  readonly titles: RuleDefinition['titles'];
  readonly phrases: RuleDefinition['phrases'];
  readonly source: string;
  readonly pasted: readonly string[];
}

type Groups = readonly { readonly name: string; readonly dynamic: boolean }[];

export function expansionServer({ id, dynamic, versions, titles, phrases, source, pasted }: ExpansionServer): Rule {
  const kind: Said = dynamic
    ? { en: 'dynamic distribution groups', fr: 'groupes de distribution dynamiques' }
    : { en: 'distribution groups', fr: 'groupes de distribution' };
  const cmdlet = dynamic ? 'DynamicDistributionGroup' : 'DistributionGroup';
  const sheet = (...groups: Groups) => ({
    expansion: { read: 'expansion-groups' as const, groups: [...groups] },
  });
  return defineRule({
    id,
    severity: 'error',
    versions,
    modes: whenUninstalling,
    words: {
      en: {
        title: `The server expands ${kind.en}`,
        checks: `Before it removes the transport part, Setup looks for ${kind.en} whose expansion server is this server.`,
        why: 'Mail to a group whose expansion server is gone is not delivered. Let another server, or any server, expand the group first.',
      },
      fr: {
        title: `Le serveur développe des ${kind.fr}`,
        checks: `Avant de supprimer la partie transport, le programme d’installation cherche des ${kind.fr} dont ce serveur est le serveur d’expansion.`,
        why: 'Le courrier adressé à un groupe dont le serveur d’expansion a disparu n’est pas remis. Confier d’abord l’expansion à un autre serveur, ou à n’importe lequel.',
      },
    },
    messages: [],
    titles,
    phrases,
    asks: { expansion: askExchange('expansion-groups') },
    judge: ({ expansion }) => {
      const own = expansion.groups.filter((one) => one.dynamic === dynamic);
      const wanted = { en: `no ${kind.en}`, fr: `pas de ${kind.fr}` };
      if (own.length === 0) {
        const because = {
          en: `This server is the expansion server of no ${kind.en}.`,
          fr: `Ce serveur n’est le serveur d’expansion d’aucun des ${kind.fr}.`,
        };
        return { verdict: 'pass', because, shows: [{ question: 'expansion', found: wanted, wanted }] };
      }
      const names = namesOf(own);
      const because = {
        en: `This server expands ${own.length} ${kind.en}: ${names}.`,
        fr: `Ce serveur développe ${own.length} ${kind.fr} : ${names}.`,
      };
      const found = { en: names, fr: names };
      return {
        verdict: 'fail',
        because,
        shows: [{ question: 'expansion', found, wanted }],
        captures: { groups: names },
      };
    },
    causedBy: [],
    remedies: [
      {
        id: 'move-expansion',
        title: { en: 'Let another server expand the groups', fr: 'Confier l’expansion à un autre serveur' },
        steps: (about) => {
          const server = serverIn(about);
          const mine = (name: string): string =>
            `Get-${cmdlet} -ResultSize Unlimited | Where-Object { $_.ExpansionServer -like "*/cn=${name}" }`;
          return {
            en: [
              'In the Exchange Management Shell, look at the whole forest: `Set-ADServerSettings -ViewEntireForest $true`',
              `List the groups: \`${mine(server.en)} | Format-Table Name,ExpansionServer\``,
              `Let any server expand them, which is the default: \`${mine(server.en)} | Set-${cmdlet} -ExpansionServer $null\`. To name another server, put \`-ExpansionServer <other server>\`.`,
              'List them again: nothing may be left. Wait for replication.',
              'Run the removal again.',
            ],
            fr: [
              'Dans Exchange Management Shell, voir toute la forêt : `Set-ADServerSettings -ViewEntireForest $true`',
              `Lister les groupes : \`${mine(server.fr)} | Format-Table Name,ExpansionServer\``,
              `Laisser n’importe quel serveur les développer, ce qui est la valeur par défaut : \`${mine(server.fr)} | Set-${cmdlet} -ExpansionServer $null\`. Pour nommer un autre serveur, mettre \`-ExpansionServer <autre serveur>\`.`,
              'Les lister de nouveau : il ne doit rien rester. Attendre la réplication.',
              'Relancer la suppression.',
            ],
          };
        },
        rights: uninstallRights,
        risk: 'low',
        reversal: {
          en: `\`Set-${cmdlet} <group> -ExpansionServer <server>\`, from the list that you made before`,
          fr: `\`Set-${cmdlet} <groupe> -ExpansionServer <serveur>\`, d’après la liste établie auparavant`,
        },
        minutes: 15,
      },
    ],
    sources: [{ title: `Exchange 2013 readiness check ${id}`, url: source }],
    restsOn: [
      {
        claim: 'recognition',
        basis: 'microsoft',
        note: 'ServerIsGroupExpansionServer and ServerIsDynamicGroupExpansionServer have one title; no message has been seen.',
      },
      { claim: 'judge', basis: 'microsoft', note: 'The groups whose expansion server is this server.' },
      { claim: 'remedy', basis: 'microsoft' },
    ],
    examples: {
      judged: [
        { name: 'no group', answers: sheet(), verdict: 'pass' },
        {
          name: 'groups of the other kind only',
          answers: sheet({ name: 'Staff', dynamic: !dynamic }),
          verdict: 'pass',
        },
        {
          name: 'two groups',
          answers: sheet({ name: 'All France', dynamic }, { name: 'Sales', dynamic }),
          verdict: 'fail',
        },
      ],
      pasted,
    },
  });
}
