/**
 * `preflight fix`: asks for a fix, decides on one that somebody else asked for, and runs it, over the desk of the bot.
 *
 * The same limits, digest, roles and audit hold as on a card; the terminal only is another place to speak from.
 */
import { offerFix, type NoOffer } from '../../dialogs/offer-fix';
import { refusalSentences } from '../../dialogs/refusals';
import { runApproved } from '../../dialogs/run-fix';
import { wordsOf } from '../../dialogs/words/words';
import type { Approval } from '../../desk/approval';
import { decide, findById, listOpen, requestApproval, withdraw } from '../../desk/approvals';
import type { Refused, Result } from '../../desk/change';
import { longestReason } from '../../desk/decision';
import { mayRequest } from '../../desk/people';
import { cleanText, isLongerThan } from '../../desk/text';
import { exitCodes, type ExitCode } from './exit-codes';
import { atDesk, type FixDesk, type FixGiven } from './fix-desk';
import { fixWordsOf } from './fix-words';
import { complain, writeJson, type Showing } from './io';
import { findServers } from './open-eyes';
import { lookOf } from './page';
import { requestLine, requestText, requestToJson } from './show-request';

export interface FixWanted {
  readonly server: string;
  readonly rule: string;
  readonly remedy: string | undefined;
  readonly reason: string | undefined;
}

export type FixAction = 'approve' | 'deny' | 'withdraw';

/** A request that was made at a terminal has no conversation to tell and no card. */
const terminal = { terminal: true };

export function requestFix(wanted: FixWanted, given: FixGiven, showing: Showing): Promise<ExitCode> {
  return atDesk(given, showing, async (desk) => {
    const { io, locale } = showing;
    const words = wordsOf(locale).refused;
    const permission = mayRequest(desk.speaker);
    if (!permission.ok) return refuse(showing, words[permission.code], exitCodes.fails);
    const asked = cleanText(wanted.reason ?? '') || undefined;
    if (asked !== undefined && isLongerThan(asked, longestReason))
      return refuse(showing, words['reason-too-long'], exitCodes.badInput);
    const [server] = findServers(desk.office, [wanted.server], showing) ?? [];
    if (!server) return exitCodes.badInput;
    const offer = await offerFix(desk.office, { at: server, rule: wanted.rule, remedy: wanted.remedy }, locale);
    if (!offer.ok) return sayNoOffer(offer, wanted, showing);
    const { preview, fix } = offer;
    const summary = asked === undefined ? offer.summary : { ...offer.summary, asked };
    const request = {
      ...{ server: server.name, ruleId: summary.ruleId, fix: { kind: fix.kind, params: fix.params } },
      ...{ before: preview.before.identity, summary, conversation: terminal, locale, messageId: 'terminal' },
    };
    const made = await requestApproval(desk.office.desk, { by: desk.speaker, actionKey: undefined }, request);
    if (!made.ok) return sayRefused(made, showing);
    if (desk.practice) io.stderr.write(`${fixWordsOf(locale).practiceForgets}\n`);
    return show(made.approval, showing, exitCodes.fine);
  });
}

export function listFixes(given: FixGiven, showing: Showing): Promise<ExitCode> {
  return atDesk(given, showing, async (desk) => {
    const { io, locale, json } = showing;
    if (desk.speaker.roles.length === 0) return mayNotRead(showing);
    const open = await listOpen(desk.office.desk);
    const view = { look: lookOf(io), locale };
    if (json)
      writeJson(
        io,
        open.map((one) => requestToJson(one, locale)).filter((one) => one !== undefined),
      );
    else if (open.length === 0) io.stdout.write(`${fixWordsOf(locale).nothingOpen}\n`);
    else io.stdout.write(open.map((one) => `${requestLine(one, view).join('\n')}\n`).join('\n'));
    return exitCodes.fine;
  });
}

export function showFix(id: string, given: FixGiven, showing: Showing): Promise<ExitCode> {
  return atDesk(given, showing, async (desk) => {
    if (desk.speaker.roles.length === 0) return mayNotRead(showing);
    const approval = await findById(desk.office.desk, id);
    if (!approval) return refuse(showing, fixWordsOf(showing.locale).noSuchRequest(id), exitCodes.badInput);
    return show(approval, showing, exitCodes.fine);
  });
}

/** Approving runs the fix at once and waits for the proof. */
export function decideFix(
  id: string,
  { action, reason }: { readonly action: FixAction; readonly reason: string | undefined },
  given: FixGiven,
  showing: Showing,
): Promise<ExitCode> {
  return atDesk(given, showing, async (desk) => {
    const { office, speaker: by } = desk;
    const press = { by, actionKey: undefined };
    const decided =
      action === 'withdraw'
        ? await withdraw(office.desk, id, press)
        : await decide(office.desk, id, { ...press, action, reason });
    if (!decided.ok) return sayRefused(decided, showing, id);
    if (action !== 'approve') return show(decided.approval, showing, exitCodes.fine);
    return run(desk, decided.approval, showing);
  });
}

async function run({ office, speaker, practice }: FixDesk, approval: Approval, showing: Showing): Promise<ExitCode> {
  const ran: Result = await runApproved(office, approval, speaker);
  if (practice) showing.io.stderr.write(`${fixWordsOf(showing.locale).practiceForgets}\n`);
  if (!ran.ok) return sayRefused(ran, showing);
  return show(ran.approval, showing, exitOf(ran.approval));
}

function exitOf({ state }: Approval): ExitCode {
  if (state === 'proven') return exitCodes.fine;
  return state === 'outcome-unknown' ? exitCodes.couldNotLook : exitCodes.fails;
}

function show(approval: Approval, showing: Showing, code: ExitCode): ExitCode {
  const { io, locale, json } = showing;
  const shown = json ? requestToJson(approval, locale) : requestText(approval, { look: lookOf(io), locale });
  if (shown === undefined) return refuse(showing, fixWordsOf(locale).oldRequest(approval.id), exitCodes.badInput);
  if (typeof shown === 'string') io.stdout.write(shown);
  else writeJson(io, shown);
  return code;
}

/** The sentence goes to stderr; as JSON the request as it stands goes to stdout with it. */
function sayRefused(refused: Refused, showing: Showing, id?: string): ExitCode {
  const { io, locale, json } = showing;
  const { approval, code } = refused;
  if (code === 'unknown-request')
    return refuse(showing, fixWordsOf(locale).noSuchRequest(id ?? ''), exitCodes.badInput);
  const sentence = refusalSentences(refused, locale).join(' ');
  const shown = json && approval ? requestToJson(approval, locale, { code, sentence }) : undefined;
  if (shown) writeJson(io, shown);
  return refuse(showing, sentence, exitCodes.fails);
}

function sayNoOffer({ why, sentence, remedies }: NoOffer, { rule }: FixWanted, showing: Showing): ExitCode {
  const words = fixWordsOf(showing.locale);
  const ids = remedies.join(', ');
  switch (why) {
    case 'unknown-rule':
      return refuse(showing, words.unknownRule(rule), exitCodes.badInput);
    case 'which':
      return refuse(showing, words.whichRemedy(ids), exitCodes.badInput);
    case 'could-not':
      return refuse(showing, sentence, exitCodes.couldNotLook);
    case 'settled':
      return refuse(showing, sentence, exitCodes.fine);
    case 'no-fix':
      if (ids === '') return refuse(showing, sentence, exitCodes.fails);
      return refuse(showing, `${sentence} ${words.otherRemedies(ids)}`, exitCodes.badInput);
  }
}

function mayNotRead(showing: Showing): ExitCode {
  return refuse(showing, wordsOf(showing.locale).refused['not-reader'], exitCodes.fails);
}

function refuse({ io }: Showing, sentence: string, code: ExitCode): ExitCode {
  complain(io, sentence);
  return code;
}
