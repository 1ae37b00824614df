/**
 * What Preflight says, in English: the truth that every other language is checked against.
 *
 * Plain text for fixed sentences, functions where something is filled in. Short, calm, exact; no exclamation marks.
 */
import type { Outcome } from '../../rules/run';
import type { VerdictName } from '../../rules/finding';

const verdicts: Readonly<Record<VerdictName, string>> = {
  pass: 'in order',
  warn: 'warning',
  fail: 'fails',
  unknown: 'unknown',
};

const outcomes: Readonly<Record<Outcome, string>> = {
  succeeded: 'completed',
  'failed-prerequisites': 'stopped at the readiness checks',
  failed: 'stopped with an error',
  'cut-off': 'has no end in the log',
};

export const en = {
  verdicts,
  outcomes,
  looking: (server: string) => `Looking at ${server} ...`,
  reading: (name: string) => `Reading ${name} ...`,
  tooManyFiles: (most: number, names: string) => `At most ${most} files are read from one message. Not read: ${names}.`,
  checkNow: (server: string) => `Check ${server} now`,
  askedPasses: (id: string) => `${id}: in order on the server now.`,
  lookingAtMany: (count: number) => `Looking at ${count} servers ...`,
  serversDone: (done: number, of: number) => `${done} of ${of} servers answered`,
  stillLooking: 'This server is slow to answer. The card will be replaced when the answers are there.',

  headline: {
    cause: (server: string, title: string) => `${server}: ${title}`,
    causeOnly: (title: string) => title,
    allWell: (server: string) => `${server}: nothing stands in the way of Setup`,
    allWellLog: 'The log shows nothing that stands in the way of Setup',
    succeeded: (server: string) => `${server}: the last Setup run completed`,
    neverRan: (server: string) => `${server}: Setup has not run on this server`,
    couldNot: (server: string) => `${server}: could not be looked at`,
    cleared: (server: string) => `${server}: what stopped Setup is in order now`,
    warningsOnly: (server: string) => `${server}: only warnings, they do not stop Setup`,
  },
  run: (product: string, build: string, mode: string, outcome: string, when: string) =>
    `Exchange ${product} Setup${build}${mode} ${outcome}, started ${when}, server time`,
  runBy: (user: string) => `Run as ${user}`,
  earlierBecause: {
    'last-run-short': 'The last run is very short, so the run before it is shown too.',
    'last-run-cut-off': 'The last run has no end in the log, so the run before it is shown too.',
    watermark: 'The last run only met the watermark. The cause is in the run that stopped earlier.',
  },
  leftOut: (what: string) => `Left out because of its size: ${what}.`,

  evidence: 'Evidence',
  found: 'Found',
  wanted: 'Wanted',
  as: 'read as',
  setupSaid: 'Setup said',
  readingAt: (source: 'paste' | 'log' | 'now', verdict: VerdictName, when: string) => {
    const where = { paste: 'In the paste', log: 'In Setup’s log', now: 'On the server' }[source];
    return `${where}${when}: ${verdicts[verdict]}`;
  },
  at: (when: string) => ` at ${when}`,
  inferred: (claims: string) => `Our own reasoning, not a published description: ${claims}.`,
  toDo: 'What to do',
  whoMay: (rights: string) => `Who may do it: ${rights}`,
  aboutMinutes: (minutes: number) => (minutes === 1 ? 'About 1 minute' : `About ${minutes} minutes`),
  never: 'Not to do',
  disputes: 'Where public sources disagree',
  folded: (count: number) => (count === 1 ? '1 consequence of this:' : `${count} consequences of this:`),
  alsoCleared: 'They go away with the cause; they need no action of their own.',
  moreActions: (count: number) => (count === 1 ? '1 more action' : `${count} more actions`),
  warnings: (count: number) =>
    count === 1 ? '1 warning, which does not stop Setup' : `${count} warnings, which do not stop Setup`,
  cleared: 'In order now',
  unknown: (count: number) => (count === 1 ? '1 check could not be made' : `${count} checks could not be made`),
  toKnow: 'What would make it known',
  passed: (count: number) => (count === 1 ? '1 check is in order' : `${count} checks are in order`),
  resume: 'Then',
  resumeWizard: 'Go on in the wizard',
  resumeCommand: 'Start Setup again',
  neverRunsSetup: 'Preflight never starts Setup itself.',
  logNotASetupLog:
    'The file is not a Setup log. A Setup log has lines such as [03/06/2021 15:14:57.0552] [0] Starting Microsoft Exchange Server 2019 Setup, and is called ExchangeSetup.log.',
  emptyLog: 'The file is empty. ExchangeSetup.log is in the ExchangeSetupLogs folder of the system drive.',
  binaryLog: 'The file is not text. Send ExchangeSetup.log itself, not an archive or a picture of it.',
  noLogOnServer: 'There is no ExchangeSetup.log on this server.',
  who: 'Who must act',
  next: 'Next step',

  askApproval: (title: string) => `Ask for approval: ${title}`,
  showMore: 'Show more',
  showEvidence: 'Show the evidence',
  showFolded: 'Show the consequences',
  checkAgain: 'Check again',
  explain: (id: string) => `Explain ${id}`,

  approval: {
    heading: (title: string, server: string) => `Approval wanted: ${title} on ${server}`,
    requestedBy: (name: string, when: string) => `Requested by ${name}, ${when}`,
    now: 'Now',
    after: 'After',
    blastRadius: 'Affected',
    rights: 'Rights',
    risk: 'Risk',
    reversal: 'Way back',
    minutes: 'Duration',
    expires: 'Open until',
    because: 'Because',
    reason: 'Reason or ticket',
    reasonHint: 'Needed to deny, welcome to approve',
    approve: 'Approve and run',
    deny: 'Deny',
    withdraw: 'Withdraw',
    secondPerson: 'A second person must approve. The person who asked cannot.',
    stateBound: 'The approval holds for exactly this state. If the server changes first, nothing is run.',
    riskWords: { low: 'low', medium: 'medium', high: 'high' },
  },
  running: (title: string, server: string) => `Running: ${title} on ${server}`,
  approvedBy: (name: string, when: string) => `Approved by ${name}, ${when}`,
  outcome: {
    proven: (title: string, server: string) => `Fixed, proven: ${title} on ${server}`,
    'not-fixed': (title: string, server: string) => `Ran, not fixed: ${title} on ${server}`,
    'outcome-unknown': (title: string, server: string) => `Outcome unknown: ${title} on ${server}`,
    denied: (title: string, server: string) => `Denied: ${title} on ${server}`,
    expired: (title: string, server: string) => `Expired: ${title} on ${server}`,
    withdrawn: (title: string, server: string) => `Withdrawn: ${title} on ${server}`,
    void: (title: string, server: string) => `Not run, the server has changed: ${title} on ${server}`,
    notRun: (title: string, server: string) => `Not run: ${title} on ${server}`,
  },
  outcomeText: {
    proven: 'The same question was asked again after the run, and the answer is as wanted.',
    'not-fixed': 'The fix ran, but the same question still gives the old answer. Follow the steps by hand.',
    'outcome-unknown':
      'It is not known whether the fix ran. It is not tried again. Check the server before anything else.',
    expired: 'Nobody decided in time. Nothing was run. Ask again from a fresh diagnosis.',
    withdrawn: 'The person who asked took the request back. Nothing was run.',
    void: 'The state that was approved is no longer there. Nothing was run. Ask again from a fresh diagnosis.',
    denied: 'Nothing was run.',
    interrupted: 'Preflight was restarted while the fix was running.',
    refused: 'The fix refused to run:',
    notStarted: 'The fix was not started:',
    settledAlready: 'The server is already as wanted. Nothing was run.',
  },
  before: 'Before',
  afterwards: 'After',
  decidedBy: (name: string, when: string) => `Decided by ${name}, ${when}`,
  reasonGiven: 'Reason given',
  nextIsCheck: 'Check the server again to see what is left.',

  refused: {
    heading: 'Not done',
    'self-approval': 'You asked for this fix, so somebody else must decide on it. Anybody with the approver role may.',
    'not-approver': 'You do not have the approver role here. Somebody who has it may decide.',
    'not-requester': 'You do not have the requester role here. Somebody who has it may ask for a fix.',
    'not-yours': 'Only the person who asked may withdraw this request.',
    'unknown-person': 'Your directory identity could not be established, so nothing was done.',
    'unknown-request': 'This request is not known here. The card may be very old or from another installation.',
    'already-decided': 'This was decided already. Nothing was changed.',
    withdrawn: 'The request was withdrawn by the person who asked.',
    expired: 'This request has expired. Ask again from a fresh diagnosis.',
    void: 'The server has changed since this was asked for. Ask again from a fresh diagnosis.',
    'not-approved': 'This fix is not approved.',
    'already-run': 'This fix was run already. It is never run twice.',
    'not-running': 'This fix is not running.',
    'already-finished': 'This request has ended already.',
    'already-posted': 'This request is posted already.',
    'not-posted': 'The card is still being posted. Press again in a moment.',
    'reason-needed': 'Give a reason to deny, so that the person who asked knows what to change.',
    'reason-too-long': 'The reason is too long. At most 500 characters are kept.',
    busy: 'Several people pressed at the same moment. Nothing was changed by this press; look at the card.',
    'bad-button': 'This button carries something that Preflight did not write. Nothing was done.',
    'old-button': 'This card is from an earlier diagnosis and no longer fits. Check the server again.',
    'unknown-action': 'Preflight does not know this action. Nothing was done.',
    'not-reader': 'You have no role here, so nothing is shown. An administrator of Preflight can add you.',
    by: (name: string, when: string) => `${name}, ${when}`,
  },

  unknownServer: (said: string) => `I do not know a server called ${said}.`,
  nearest: (names: string) => `Did you mean ${names}?`,
  noNearest: 'Servers must be in the inventory before they can be looked at.',
  whichServer: 'Which server is it about?',
  tooManyServers: (most: number) => `That names many servers. At most ${most} are looked at in one question.`,

  smallTalk: 'I only know Exchange Setup. Ask why Setup failed on a server, or paste what Setup said.',
  otherProduct: 'That looks like another product. I only know Exchange Setup and its readiness checks.',
  nothingKnown:
    'I do not recognise this. Paste what Setup said, send ExchangeSetup.log, or ask why Setup failed on a server.',
  unknownRule: (id: string) =>
    `Setup names the rule ${id}, which Preflight does not know yet. This is Setup’s own message:`,
  passedInText: (ids: string) => `The text also shows rules that passed: ${ids}.`,
  recognisedBecause: (words: string) => `Recognised by: ${words}`,
  confidence: { high: 'sure', medium: 'likely', low: 'possible' },
  attachmentTooLarge: (detail: string) =>
    `The file is too large: ${detail}. Send the last run only, or run "preflight read" on the server.`,
  attachmentRefused: (detail: string) =>
    `The file was not downloaded: ${detail}. Only files shared through Teams are read.`,
  attachmentFailed: (detail: string) => `The file could not be downloaded: ${detail}. Send it again.`,
  emptyMessage: 'The message is empty. Ask why Setup failed on a server, or paste what Setup said.',

  ruleChecks: 'What Setup checks',
  whatHappened: 'What happened',
  ruleWhy: 'Why it matters',
  ruleSeverity: { error: 'Stops Setup', warning: 'Does not stop Setup' },
  howWeCheck: 'How Preflight checks it',
  notChecked: 'Preflight cannot check this from afar.',
  sources: 'Sources',
  restsOnWords: {
    microsoft: 'published by Microsoft',
    'setup-message': 'Setup’s own message',
    'setup-log': 'seen in Setup’s log',
    inference: 'our own reasoning',
  },
  claims: { recognition: 'recognition', judge: 'check', causes: 'causes', remedy: 'steps', versions: 'versions' },

  welcome: 'Preflight tells you why Exchange Setup failed, how it knows, and what to do.',
  help: {
    heading: 'What you can ask',
    why: 'why did Exchange setup fail on EX01?',
    paste: 'Paste what Setup said, or attach ExchangeSetup.log',
    check: 'check EX01 EX02',
    explain: 'explain RebootPending',
    language: 'en français',
    whyWords: 'the cause, the evidence and the steps',
    pasteWords: 'read in any of Setup’s eleven languages',
    checkWords: 'all readiness checks that Preflight knows, now',
    explainWords: 'one readiness rule in plain words',
    languageWords: 'change the language',
    roles: 'You may',
    roleWords: { reader: 'read', requester: 'ask for fixes', approver: 'approve fixes that others asked for' },
    noRoles: 'You have no role here yet.',
    twoPeople: 'A fix runs only after a second person approved it on the card.',
  },
  languageSet: 'From now on in English.',
  checkHeading: (count: number) => (count === 1 ? 'Check of 1 server' : `Check of ${count} servers`),
  partial: (done: number, of: number) => `${done} of ${of} servers could be looked at`,
  allInOrder: 'in order',
  actionsCount: (count: number) => (count === 1 ? '1 action' : `${count} actions`),
  nothingToPropose: 'There is no fix that Preflight may make here. Follow the steps by hand.',
  alreadySettled: 'The server is already as wanted. There is nothing to approve.',
  trouble: (reference: string) =>
    `Something went wrong inside Preflight. Nothing was changed on any server by this message. Reference ${reference}.`,
};

type Loose<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Name in keyof T]: Loose<T[Name]> };

/** Everything that a language must say. A missing sentence does not compile. */
export type Words = Loose<typeof en>;
