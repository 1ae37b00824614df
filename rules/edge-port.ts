/**
 * The two rules about ports that the directory of an Edge Transport server (AD LDS) listens on.
 *
 * They concern only the installation of the Edge Transport role: 50389 for LDAP, 50636 for LDAP over TLS, unless Setup
 * is told others.
 */
import { exchangeSetupState, isEdgeTransport } from '../probes/questions/exchange-setup-state';
import { describePorts, ports, type Ports } from '../probes/questions/ports';
import { setupCommand } from './directory-remedies';
import { exampleWithoutExchange } from './example-server';
import { defineRule, type Rule, type RuleDefinition } from './rule';
import { roleSheet } from './server-sheets';

interface EdgePort {
  readonly id: string;
  readonly port: number;
  /** What goes through it, the same in both languages. */
  readonly protocol: string;
  /** The switch of Setup that names another port. */
  readonly parameter: string;
  readonly phrases: RuleDefinition['phrases'];
  readonly pasted: readonly [string, string];
}

export function edgePort({ id, port, protocol, parameter, phrases, pasted }: EdgePort): Rule {
  const free: Ports = { ports: [{ port, listening: false, owners: [] }] };
  const used: Ports = { ports: [{ port, listening: true, owners: [{ id: 4711, name: 'otherservice' }] }] };
  return defineRule({
    id,
    severity: 'error',
    versions: ['2016'],
    modes: ['install'],
    words: {
      en: {
        title: `Port ${port}, which an Edge server needs, is in use`,
        checks: `Before it installs Edge Transport, Setup looks whether TCP port ${port} (${protocol}) is free.`,
        why: 'An Edge Transport server keeps its configuration in a directory of its own, an instance of AD LDS, which listens there. Edge Transport only.',
      },
      fr: {
        title: `Le port ${port}, nécessaire au serveur Edge, est déjà utilisé`,
        checks: `Avant d’installer le rôle de transport Edge, le programme d’installation vérifie que le port TCP ${port} (${protocol}) est libre.`,
        why: 'Un serveur de transport Edge garde sa configuration dans un annuaire à lui, une instance d’AD LDS, qui écoute sur ce port. Ne concerne que le transport Edge.',
      },
    },
    messages: [],
    titles: {},
    phrases,
    asks: { setup: exchangeSetupState({}), ports: ports({ ports: [port] }) },
    judge: ({ setup, ports: found }) => {
      const shows = [
        {
          question: 'ports' as const,
          found: describePorts(found),
          wanted: { en: 'free, before Edge Transport is installed', fr: 'libre, avant l’installation d’Edge' },
        },
        {
          question: 'setup' as const,
          found:
            setup.roles.length === 0
              ? { en: 'Exchange is not installed yet', fr: 'Exchange n’est pas encore installé' }
              : isEdgeTransport(setup)
                ? { en: 'role EdgeTransportRole', fr: 'rôle EdgeTransportRole' }
                : { en: 'not an Edge Transport server', fr: 'pas un serveur de transport Edge' },
        },
      ];
      if (setup.roles.length > 0) {
        const because = isEdgeTransport(setup)
          ? {
              en: 'Does not apply: Edge Transport is installed, and its own directory uses the port.',
              fr: 'Sans objet : le rôle Edge est installé et son propre annuaire utilise ce port.',
            }
          : {
              en: 'Does not apply: the rule concerns Edge Transport only.',
              fr: 'Sans objet : la règle ne concerne que le transport Edge.',
            };
        return { verdict: 'pass', because, shows };
      }
      if (!found.ports.some((one) => one.port === port && one.listening)) {
        const because = { en: `Port ${port} is free.`, fr: `Le port ${port} est libre.` };
        return { verdict: 'pass', because, shows };
      }
      const owner = found.ports.find((one) => one.port === port)?.owners?.[0];
      const because = {
        en: `Port ${port} is taken${owner ? ` by ${owner.name} (${owner.id})` : ''}.`,
        fr: `Le port ${port} est occupé${owner ? ` par ${owner.name} (${owner.id})` : ''}.`,
      };
      return { verdict: 'fail', because, shows, captures: owner ? { process: owner.name } : {} };
    },
    causedBy: [],
    remedies: [
      {
        id: 'free-the-port',
        title: { en: 'Free the port', fr: 'Libérer le port' },
        steps: ({ captures }) => ({
          en: [
            `See who listens: \`Get-NetTCPConnection -LocalPort ${port} -State Listen | Select-Object OwningProcess\`, then \`Get-Process -Id <number>\`${captures['process'] ? `. It was ${captures['process']}` : ''}`,
            'If it is dsamain, an AD LDS instance listens: `dsdbutil "list instances" quit` names it. MSExchange is left from an earlier attempt: remove it in Programs and Features, AD LDS Instance MSExchange. Any other instance belongs to another program; leave it.',
            'If it is another program: move it to another port, or to another server.',
            'Run Setup again.',
          ],
          fr: [
            `Voir qui écoute : \`Get-NetTCPConnection -LocalPort ${port} -State Listen | Select-Object OwningProcess\`, puis \`Get-Process -Id <numéro>\`${captures['process'] ? `. C’était ${captures['process']}` : ''}`,
            'S’il s’agit de dsamain, une instance AD LDS écoute : `dsdbutil "list instances" quit` la nomme. MSExchange est restée d’une tentative antérieure : la retirer dans Programmes et fonctionnalités, AD LDS Instance MSExchange. Toute autre instance appartient à un autre programme ; ne pas y toucher.',
            'S’il s’agit d’un autre programme : le déplacer vers un autre port ou un autre serveur.',
            'Relancer le programme d’installation.',
          ],
        }),
        rights: { en: 'Local Administrators', fr: 'Administrateurs locaux' },
        risk: 'medium',
        reversal: {
          en: 'Give the other program its former port back; an AD LDS instance that was removed is gone.',
          fr: 'Rendre à l’autre programme son ancien port ; une instance AD LDS retirée est perdue.',
        },
        minutes: 20,
      },
      {
        id: 'choose-another-port',
        title: { en: 'Let Setup use another port', fr: 'Faire utiliser un autre port par l’installation' },
        when: { en: 'If the other program must stay', fr: 'Si l’autre programme doit rester' },
        steps: (about) => ({
          en: [
            `In an elevated Command Prompt: \`${setupCommand(`/Mode:Install /Roles:EdgeTransport ${parameter}:<free port>`, about)}\``,
            'Open that port in the firewall between the Mailbox servers and this server in the place of the usual one, where EdgeSync is to be used.',
          ],
          fr: [
            `Dans une invite de commandes avec élévation de privilèges : \`${setupCommand(`/Mode:Install /Roles:EdgeTransport ${parameter}:<port libre>`, about)}\``,
            'Ouvrir ce port à la place du port habituel dans le pare-feu entre les serveurs de boîtes aux lettres et ce serveur, si EdgeSync doit être utilisé.',
          ],
        }),
        rights: { en: 'Local Administrators', fr: 'Administrateurs locaux' },
        risk: 'low',
        reversal: { en: 'Install again with the usual port.', fr: 'Réinstaller avec le port habituel.' },
        minutes: 10,
      },
    ],
    sources: [
      {
        title: 'Exchange 2007 readiness check: ADAM port is already in use',
        url: 'https://learn.microsoft.com/previous-versions/office/exchange-server-analyzer/aa995623(v=exchg.80)',
      },
      {
        title: 'Use unattended mode in Exchange Setup: ports of the Edge Transport role',
        url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deploy-new-installations/unattended-installs',
      },
    ],
    restsOn: [
      {
        claim: 'recognition',
        basis: 'inference',
        note: 'The name of the rule; neither log nor message has been seen.',
      },
      {
        claim: 'judge',
        basis: 'microsoft',
        note: 'The page of 2007 and the usual ports; that the rule still works so is ours.',
      },
      { claim: 'causes', basis: 'inference' },
      { claim: 'remedy', basis: 'microsoft' },
    ],
    examples: {
      judged: [
        { name: 'free', answers: { setup: exampleWithoutExchange, ports: free }, verdict: 'pass' },
        {
          name: 'used by the Edge server’s own directory',
          answers: { setup: roleSheet('EdgeTransportRole'), ports: used },
          verdict: 'pass',
        },
        { name: 'a Mailbox server', answers: { setup: roleSheet('MailboxRole'), ports: used }, verdict: 'pass' },
        { name: 'taken', answers: { setup: exampleWithoutExchange, ports: used }, verdict: 'fail' },
      ],
      pasted: [
        `[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:${id}] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:9] [Duration:00:00:00]`,
        ...pasted,
      ],
    },
  });
}
