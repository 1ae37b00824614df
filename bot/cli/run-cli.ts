/** The commands, their options and their help; what they do is in one file each. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { locales, type Locale } from '../../probes/said';
import type { CheckGiven } from './check';
import { addFix } from './add-fix';
import { commands } from './commands';
import type { DoctorGiven } from './doctor';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, localeOf, type CliIo, type Showing } from './io';

type DoctorOptions = Omit<DoctorGiven, 'server'>;

interface Shown {
  readonly lang?: Locale;
  readonly inventory?: string;
  readonly json?: boolean;
}

/** Runs one command line, without the program's own name. Never throws for what a person typed. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const program = buildProgram(io, (ended) => (code = ended));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return thrown.exitCode === 0 ? exitCodes.fine : exitCodes.badInput;
  }
}

type Ended = (code: ExitCode) => void;

function buildProgram(io: CliIo, ended: Ended): Command {
  const program = new Command('preflight')
    .description('Says why Exchange Setup failed, how it knows, and what to do.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => io.columns ?? 80,
      getErrHelpWidth: () => io.columns ?? 80,
    })
    .showHelpAfterError('Run "preflight --help" to see all commands.')
    .addHelpText('after', '\nExit codes: 0 nothing to do, 1 something fails, 2 bad input, 3 could not look.');
  addReading(program, io, ended);
  addLooking(program, io, ended);
  addFix(program, { shown, showing: (options) => showing(io, options), ended });
  addRunning(program, io, ended);
  return program;
}

function addReading(program: Command, io: CliIo, ended: Ended): void {
  shown(program.command('read'))
    .description('explain a Setup log of any size')
    .argument('<file>', 'ExchangeSetup.log, or - for standard input')
    .option('--last-run', 'read a file from its end, however large it is; lines count from there')
    .action(async (file: string, options: Shown & { lastRun?: boolean }) =>
      ended(await commands.read().read(file, showing(io, options), options)),
    );
  shown(program.command('recognise'))
    .alias('recognize')
    .description('tell which rule or failure a text from standard input speaks of')
    .option('--ndjson', 'read one JSON object {id, text, locale?} per line and answer each with one line')
    .action(async (options: Shown & { ndjson?: boolean }) => {
      const { recogniseLines, recogniseText } = commands.recognise();
      const given = showing(io, options.ndjson === true ? { ...options, json: true } : options);
      ended(await (options.ndjson === true ? recogniseLines(given) : recogniseText(given)));
    });
  shown(program.command('rules'))
    .description('list every rule and failure that Preflight knows')
    .action((options: Shown) => ended(commands.rules().rules(showing(io, options))));
  shown(program.command('rule'))
    .description('explain one rule or failure')
    .argument('<id>', 'as Setup writes it, such as RebootPending')
    .action((id: string, options: Shown) => ended(commands.rule().rule(id, showing(io, options))));
}

function addLooking(program: Command, io: CliIo, ended: Ended): void {
  atServers(program.command('why'))
    .description('look at a server and say why Setup failed there')
    .argument('<server>', 'name, full name or alias')
    .option('--paste <file>', 'what Setup said, or - for standard input')
    .action(async (server: string, options: Shown & { paste?: string }) =>
      ended(await commands.why().why(server, options.paste, showing(io, options))),
    );
  atServers(program.command('check'))
    .description('make every check that Preflight knows on one or more servers')
    .argument('[server...]', 'names, full names or aliases')
    .option('--group <group...>', 'every server of these groups')
    .option('--tag <tag...>', 'every server with one of these tags')
    .option('--site <site...>', 'every server of these Active Directory sites')
    .option('--deadline <seconds>', 'seconds after which what is there is shown', secondsOf)
    .action(async (servers: string[], options: Shown & Omit<CheckGiven, 'servers'>) =>
      ended(await commands.check().check({ servers, ...options }, showing(io, options))),
    );
  atServers(program.command('doctor'))
    .description('check Preflight itself and every link of the way to a server')
    .argument('[server]', 'walk to this server and say where the way is broken')
    .option('--full', 'also prove what only a Windows server can prove (see docs/live-test.md)')
    .option('--report <file>', 'where --full writes its report without names')
    .option('--config <file>', 'configuration to check')
    .option('--data <file>', 'database file')
    .action(async (server: string | undefined, options: Shown & DoctorOptions) =>
      ended(await commands.doctor().doctor({ server, ...options }, showing(io, options))),
    );
}

function addRunning(program: Command, io: CliIo, ended: Ended): void {
  const config = program.command('config').description('work with a configuration file');
  shown(config.command('check'))
    .description('list every mistake of a configuration file with its line')
    .argument('<file>')
    .action(async (file: string, options: Shown) =>
      ended(await commands.configCheck().configCheck(file, showing(io, options))),
    );
  addInventory(program, io, ended);
  program
    .command('serve')
    .description('start the bot')
    .option('--practice', 'serve the practice estate and its page on this machine only')
    .option('--port <number>', 'port to listen on; 0 takes any free one', portOf)
    .option('--data <file>', 'database file')
    .option('--config <file>', 'configuration file')
    .addOption(langOption())
    .action(async (options: Shown & { practice?: boolean; port?: number; data?: string; config?: string }) =>
      ended(await commands.serve().serveUntilStopped(options, showing(io, options))),
    );
}

function addInventory(program: Command, io: CliIo, ended: Ended): void {
  const inventory = program.command('inventory').description('work with an inventory file');
  shown(inventory.command('check'))
    .description('list every mistake of an inventory file with its line')
    .argument('<file>')
    .action(async (file: string, options: Shown) =>
      ended(await commands.inventoryCheck().inventoryCheck(file, showing(io, options))),
    );
  atServers(inventory.command('discover'))
    .description('ask Active Directory which Exchange servers there are, through one that is known')
    .requiredOption('--through <server>', 'the server of the inventory that is asked')
    .option('--out <file>', 'write the servers that are new to this file, for somebody to review')
    .action(async (options: Shown & { through: string; out?: string }) =>
      ended(await commands.inventoryDiscover().inventoryDiscover(options, showing(io, options))),
    );
}

function shown(command: Command): Command {
  return command.option('--json', 'write JSON (see docs/cli.md)').addOption(langOption());
}

/** Commands that look at servers: those of an inventory file, or the practice estate. */
function atServers(command: Command): Command {
  return shown(command).option(
    '--inventory <file>',
    'inventory of real servers; without it the practice estate is used',
  );
}

function langOption(): Option {
  return new Option('--lang <language>', 'language of the answer').choices([...locales]);
}

function showing(io: CliIo, { lang, json = false, inventory }: Shown): Showing {
  return { io, json, locale: localeOf(lang, json, io.env), inventory };
}

function secondsOf(said: string): number {
  const seconds = Number(said);
  if (!/^\d{1,4}$/.test(said) || seconds < 1 || seconds > 3_600) {
    throw new InvalidArgumentError('It must be a number of seconds from 1 to 3600.');
  }
  return seconds;
}

function portOf(said: string): number {
  const port = Number(said);
  if (!/^\d{1,5}$/.test(said) || port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}

/** Something inside broke: said in a sentence, with the place for whoever repairs it. */
export function sayBroken(io: CliIo, thrown: unknown): ExitCode {
  const where = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  complain(io, `something inside Preflight broke; nothing was changed on any server. ${where}`);
  return exitCodes.couldNotLook;
}
