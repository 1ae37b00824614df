/**
 * An error of Setup that no known failure fits: its root in Setup's own words, what was under way, and a text for a
 * request for help in which the names of the organization are replaced.
 */
import { verbatim, type Said } from '../probes/said';
import type { Heard } from './compose';
import type { Evidence, Finding } from './finding';
import type { LogFailure } from './log-failures';
import { quoted } from './log-readings';
import { redact, type PrivateName } from './redact/redact';
import type { During, Run } from './run';

/** The finding for the first error of a run. `heard` is what the log or the paste says of it. */
export function unknownFailure(heard: Heard, failure: LogFailure, run: Run): Finding {
  const { reference, during } = failure;
  const evidence: Evidence[] = [...heard.evidence];
  if (during?.cmdlet) evidence.push(cmdletEvidence(during.cmdlet, heard));
  evidence.push(toSend(failure, run, heard));
  return {
    id: 'UnknownFailure',
    kind: 'failure',
    severity: 'error',
    verdict: 'fail',
    title: {
      en: 'Setup stopped with an error that Preflight does not know',
      fr: 'Arrêt sur une erreur que Preflight ne connaît pas',
    },
    because: because(reference, during),
    evidence,
    readings: { [heard.source]: { verdict: 'fail', when: heard.at } },
    advice: [adviceFor(during)],
    inferred: [],
    toKnow: undefined,
    disputes: [],
    setupMessage: heard.message,
    captures: heard.captures,
    folded: [],
  };
}

function because(reference: string | undefined, during: During | undefined): Said {
  const task =
    reference === undefined ? { en: '', fr: '' } : { en: `, in task ${reference}`, fr: `, dans la tâche ${reference}` };
  const doing = during === undefined ? { en: '', fr: '' } : underWay(during);
  return {
    en: `This is the first error of the run${task.en}.${doing.en} What follows it in the log is usually its consequence.`,
    fr: `C’est la première erreur de l’exécution${task.fr}.${doing.fr} Ce qui la suit dans le journal en est en général la conséquence.`,
  };
}

/** " Under way: Install-MailboxRole, "Configuring the server", cmdlet mount-database." */
function underWay({ task, component, cmdlet }: During): Said {
  const parts: Said[] = [];
  if (task !== undefined) parts.push(verbatim(task));
  if (component !== undefined) parts.push({ en: `"${component}"`, fr: `« ${component} »` });
  if (cmdlet !== undefined) parts.push(cmdletWords(cmdlet));
  return {
    en: ` Under way: ${parts.map((part) => part.en).join(', ')}.`,
    fr: ` En cours : ${parts.map((part) => part.fr).join(', ')}.`,
  };
}

type Cmdlet = NonNullable<During['cmdlet']>;

/** Only a cmdlet that had not ended can have failed for certain. */
function cmdletWords({ name, ended }: Cmdlet): Said {
  return ended
    ? { en: `after the cmdlet ${name}`, fr: `après la cmdlet ${name}` }
    : { en: `cmdlet ${name}`, fr: `cmdlet ${name}` };
}

function cmdletEvidence(cmdlet: Cmdlet, { source }: Heard): Evidence {
  const line = quoted(`Beginning processing ${cmdlet.name}`, cmdlet.line, cmdlet.at);
  if (source === 'log') return line;
  return {
    ...line,
    source,
    where: { en: `pasted text, line ${cmdlet.line}`, fr: `texte collé, ligne ${cmdlet.line}` },
  };
}

/** What a helper needs to know, in one block, without the names of the organization. Setup's words stay English. */
function toSend(failure: LogFailure, run: Run, { source }: Heard): Evidence {
  const { during, reference, message, line, at } = failure;
  const facts = [
    `Exchange Server ${run.productName} Setup${run.build === undefined ? '' : `, build ${run.build}`}, mode ${run.mode ?? 'unknown'}`,
    ...(run.installedBuild === undefined ? [] : [`Installed before: ${run.backupBuild ?? run.installedBuild}`]),
    ...(run.roles.length === 0 ? [] : [`Roles: ${run.roles.join(', ')}`]),
    ...(run.operatingSystem === undefined ? [] : [`Windows: ${run.operatingSystem}`]),
    ...(during === undefined ? [] : [`Under way:${underWay(during).en.slice(' Under way:'.length)}`]),
    ...(reference === undefined ? [] : [`Reference: ${reference}`]),
    `First error, at ${at.slice(11, 19)}: `,
  ];
  const text = `${facts.join('\n')}${redact(message, privateNames(run))}`;
  return {
    source,
    found: verbatim(text),
    wanted: undefined,
    where: {
      en: 'text for a request for help, names replaced; read it once more before you send it',
      fr: 'texte pour une demande d’aide, noms remplacés ; le relire avant de l’envoyer',
    },
    when: undefined,
    as: undefined,
    line,
    quote: text,
  };
}

/** The names that the run itself tells: the server, the account, the organization, the domain controllers. */
export function privateNames(run: Run): PrivateName[] {
  const names: PrivateName[] = [];
  if (run.server !== undefined) names.push({ kind: 'server', value: run.server });
  const [domain, account] = (run.user ?? '').split('\\');
  if (domain !== undefined && account !== undefined) {
    names.push({ kind: 'domain', value: domain }, { kind: 'name', value: account });
  }
  for (const [name, kind] of tellingParameters) {
    const value = run.parameters[name];
    if (value !== undefined && value !== '') names.push({ kind, value });
  }
  for (const [name, kind] of tellingSettings) {
    const value = run.settings[name]?.value;
    if (value !== undefined && value !== '' && value !== '<NULL>') names.push({ kind, value });
  }
  return names;
}

const tellingParameters = [
  ['organizationname', 'name'],
  ['domaincontroller', 'server'],
  ['dc', 'server'],
  ['domain', 'domain'],
  ['mdbname', 'name'],
] as const;

const tellingSettings = [
  ['ComputerNameNetBIOS', 'server'],
  ['ComputerNameDnsHostname', 'server'],
  ['ComputerNameDnsFullyQualified', 'server'],
  ['DomainController', 'server'],
  ['SiteName', 'name'],
  ['OrganizationName', 'name'],
] as const;

function adviceFor(during: During | undefined): Finding['advice'][number] {
  const cmdlet = during?.cmdlet;
  const look: Said =
    cmdlet === undefined
      ? {
          en: 'Open ExchangeSetup.log at the line shown and read the lines just before it: they name the task that was under way.',
          fr: 'Ouvrir ExchangeSetup.log à la ligne indiquée et lire les lignes qui la précèdent : elles nomment la tâche en cours.',
        }
      : {
          en: `Open ExchangeSetup.log at line ${cmdlet.line}, where ${cmdlet.name} begins, and read on to the error: between the two stand the objects and the domain controller that were used.`,
          fr: `Ouvrir ExchangeSetup.log à la ligne ${cmdlet.line}, où commence ${cmdlet.name}, et lire jusqu’à l’erreur : les objets et le contrôleur de domaine utilisés s’y trouvent.`,
        };
  return {
    id: 'read-the-root',
    title: { en: 'Read the first error and ask for help with it', fr: 'Lire la première erreur et demander de l’aide' },
    when: undefined,
    steps: {
      en: [
        look.en,
        'Search the Web for the text of the error and for the reference of the task, as the last piece of evidence has them: names are replaced there.',
        'In Event Viewer, read the Application and System logs for the minute of the error.',
        'For help from Microsoft or a colleague, send that same text. Read it once more first: a name that stands in a sentence without quotation marks can be missed.',
        'Keep C:\\ExchangeSetupLogs as it is until the case is solved. Send the whole folder only where you may: it holds names of servers, accounts and domains.',
      ],
      fr: [
        look.fr,
        'Rechercher sur le Web le texte de l’erreur et la référence de la tâche tels que les donne le dernier élément de preuve : les noms y sont remplacés.',
        'Dans l’Observateur d’événements, lire les journaux Application et Système à la minute de l’erreur.',
        'Pour demander de l’aide à Microsoft ou à un collègue, envoyer ce même texte. Le relire d’abord : un nom placé dans une phrase sans guillemets peut échapper au remplacement.',
        'Conserver C:\\ExchangeSetupLogs en l’état jusqu’à la résolution. N’envoyer le dossier entier que si cela est permis : il contient des noms de serveurs, de comptes et de domaines.',
      ],
    },
    rights: verbatim('-'),
    risk: 'low',
    reversal: { en: 'Nothing is changed.', fr: 'Rien n’est modifié.' },
    minutes: 15,
    never: [
      {
        en: 'Do not start Setup again and again in the hope that it passes: each attempt leaves services disabled and adds to the log.',
        fr: 'Ne pas relancer le programme d’installation à répétition en espérant qu’il aboutisse : chaque tentative laisse des services désactivés et allonge le journal.',
      },
    ],
    fix: undefined,
  };
}
