/** `preflight inventory discover --through SERVER`: which Exchange servers there are, beside those of the inventory. */
import { writeFile } from 'node:fs/promises';
import { colonOf } from '../../dialogs/cards/finding';
import { becauseAndNext } from '../../dialogs/run-fix';
import { compareWithDirectory, proposalOf, type Discovery, type FoundServer } from '../../probes/discovery';
import { exchangeServers, type ExchangeServers } from '../../probes/questions/exchange-servers';
import type { Because } from '../../probes/answer';
import type { InventoryServer } from '../../probes/inventory';
import { verbatim, type Locale } from '../../probes/said';
import { codeOf } from './bytes';
import type { InventoryDiscoverJson } from './contract-connection';
import { exitCodes, type ExitCode } from './exit-codes';
import * as say from './inventory-words';
import { complain, writeJson, type Showing } from './io';
import { findServers, openEyes, type OpenedEyes } from './open-eyes';
import { lines, lookOf, type Look } from './page';
import { cancelled } from './until-cancelled';

export interface DiscoverGiven {
  readonly through: string;
  readonly out?: string;
}

export async function inventoryDiscover(given: DiscoverGiven, showing: Showing): Promise<ExitCode> {
  const eyes = await openEyes(showing);
  if (!eyes) return showing.inventory === undefined ? exitCodes.couldNotLook : exitCodes.badInput;
  try {
    return await discoverWith(eyes, given, showing);
  } finally {
    eyes.close();
  }
}

async function discoverWith(eyes: OpenedEyes, given: DiscoverGiven, showing: Showing): Promise<ExitCode> {
  const { io, locale, json } = showing;
  const [server] = findServers(eyes, [given.through], showing) ?? [];
  if (server === undefined) return exitCodes.badInput;
  const asked = await askDirectory(eyes, server, showing);
  if ('because' in asked) {
    complain(io, say.couldNotAsk(server.name, becauseAndNext(asked.because) ?? verbatim(''))[locale]);
    return exitCodes.couldNotLook;
  }
  const discovery = compareWithDirectory(eyes.inventory, asked);
  const proposal = await writeProposal(discovery, given.out, showing);
  if (json) writeJson(io, toJson(server.name, discovery, proposal, locale));
  else {
    const count = asked.servers.length;
    io.stdout.write(`${text(server.name, count, discovery, lookOf(io), locale).join('\n')}\n`);
  }
  return given.out !== undefined && discovery.added.length > 0 && proposal === undefined
    ? exitCodes.badInput
    : exitCodes.fine;
}

async function askDirectory(
  eyes: OpenedEyes,
  server: InventoryServer,
  { io }: Showing,
): Promise<ExchangeServers | { readonly because: Because }> {
  const question = exchangeServers({});
  const [sheet] = await eyes.ask([server], [question], { signal: cancelled(io) });
  const answer = sheet?.answers[question.key];
  if (answer?.state === 'unanswered') return { because: answer.because };
  return question.decode(answer?.value) ?? { because: { code: 'bad-answer' } };
}

/** The file that was written; undefined when none was, said on stderr. */
async function writeProposal(
  discovery: Discovery,
  out: string | undefined,
  { io, locale }: Showing,
): Promise<string | undefined> {
  if (out === undefined) return undefined;
  if (discovery.added.length === 0) {
    io.stderr.write(`${say.nothingNew[locale]}\n`);
    return undefined;
  }
  try {
    await writeFile(out, proposalOf(discovery), { flag: 'wx' });
  } catch (thrown) {
    complain(io, say.unwritten(out, codeOf(thrown))[locale]);
    return undefined;
  }
  io.stderr.write(`${say.written(out)[locale]}\n`);
  return out;
}

function toJson(
  through: string,
  discovery: Discovery,
  proposal: string | undefined,
  locale: Locale,
): InventoryDiscoverJson {
  const { added, changed, gone, same, unfit } = discovery;
  return {
    through,
    added: added.map(foundToJson),
    changed: changed.map(({ server, changes }) => ({ server, changes: changes.map((one) => ({ ...one })) })),
    gone: [...gone],
    same,
    unfit: unfit.map((one) => ({ ...foundToJson(one), problem: say.problems[one.problem][locale] })),
    proposal: proposal ?? null,
  };
}

function foundToJson({ name, fqdn, site, roles, version }: FoundServer) {
  return { name, fqdn: fqdn ?? null, site: site ?? null, roles: [...roles], version };
}

/** Names come from a directory: `lines` takes out what a terminal would obey. */
function text(through: string, count: number, discovery: Discovery, look: Look, locale: Locale): string[] {
  const colon = colonOf(locale);
  const { added, changed, gone, same, unfit } = discovery;
  const line = (mark: string, said: string, tone: 'good' | 'warning' | 'bad'): string[] =>
    lines(said, look, { mark, tone });
  return [
    ...lines(say.discovered(through, count)[locale], look, { tone: 'bold' }),
    ...added.flatMap((one) => line('+ ', `${say.isNew[locale]}${colon} ${describe(one)}`, 'good')),
    ...changed.flatMap(({ server, changes }) => {
      const said = changes.map(({ key, from, to }) => `${key} ${from} \u2192 ${to}`).join(', ');
      return line('~ ', `${say.isChanged[locale]}${colon} ${server}, ${said}`, 'warning');
    }),
    ...gone.flatMap((name) => line('- ', `${say.isGone[locale]}${colon} ${name}`, 'warning')),
    ...unfit.flatMap((one) => {
      const why = say.problems[one.problem][locale];
      return line('! ', `${say.notProposed[locale]}${colon} ${describe(one)} (${why})`, 'bad');
    }),
    ...lines(say.unchanged(same)[locale], look),
  ];
}

function describe({ name, fqdn, site, roles, version }: FoundServer): string {
  return [name, fqdn ?? '–', site ?? '–', roles.join(' + ') || '–', version]
    .map((part) => part.slice(0, 300))
    .join(', ');
}
