/** The commands of `preflight fix`, their options and their help. */
import type { Command } from 'commander';
import { commands } from './commands';
import type { ExitCode } from './exit-codes';
import type { FixAction } from './fix';
import type { FixGiven } from './fix-desk';
import type { Showing } from './io';

export interface FixCommands {
  /** Adds the options that every command with an answer has. */
  readonly shown: (command: Command) => Command;
  readonly showing: (options: object) => Showing;
  readonly ended: (code: ExitCode) => void;
}

interface Given extends FixGiven {
  readonly reason?: string;
}

const decisions: Readonly<Record<FixAction, string>> = {
  approve: 'approve what somebody else asked for, run it and prove it',
  deny: 'deny what somebody else asked for',
  withdraw: 'take back what you asked for',
};

export function addFix(program: Command, { shown, showing, ended }: FixCommands): void {
  const fix = program.command('fix').description('ask for a fix, decide on it, see how it ended');
  const atDesk = (command: Command): Command =>
    shown(command)
      .option('--config <file>', 'configuration of the bot; without it the practice estate is used')
      .option('--data <file>', 'database file')
      .option('--as <name>', 'in practice: who you are');
  atDesk(fix.command('request'))
    .description('show what a fix would change and ask for approval')
    .argument('<server>', 'name, full name or alias')
    .argument('<rule>', 'as Setup writes it, such as EventSystemStopped')
    .argument('[remedy]', 'id of the remedy, where several fit')
    .option('--reason <text>', 'reason or ticket, shown to whoever decides')
    .action(async (server: string, rule: string, remedy: string | undefined, options: Given) => {
      const wanted = { server, rule, remedy, reason: options.reason };
      ended(await commands.fix().requestFix(wanted, options, showing(options)));
    });
  atDesk(fix.command('list'))
    .description('list the requests that are open')
    .action(async (options: Given) => ended(await commands.fix().listFixes(options, showing(options))));
  atDesk(fix.command('show'))
    .description('show one request as it stands')
    .argument('<id>')
    .action(async (id: string, options: Given) => ended(await commands.fix().showFix(id, options, showing(options))));
  for (const action of ['approve', 'deny', 'withdraw'] as const) {
    const command = atDesk(fix.command(action)).description(decisions[action]).argument('<id>');
    if (action !== 'withdraw') command.option('--reason <text>', 'reason or ticket; needed to deny');
    command.action(async (id: string, options: Given) => {
      const decision = { action, reason: options.reason };
      ended(await commands.fix().decideFix(id, decision, options, showing(options)));
    });
  }
}
