import { Command, CommanderError } from 'commander';
import { auditCommands } from './commands/audit.js';
import { clockCommands } from './commands/clock.js';
import { demoCommand } from './commands/demo.js';
import { doctorCommand } from './commands/doctor.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { journeyCommand } from './commands/journey.js';
import { paperCommand } from './commands/paper.js';
import { receiptsCommands } from './commands/receipts.js';
import { retentionCommands } from './commands/retention.js';
import { rosterCommands } from './commands/roster.js';
import { schemeCommands } from './commands/scheme.js';
import { stationCommands } from './commands/station.js';
import { isForeseen, problemLines, problemOf } from './problem.js';
import { openSession, type Answer, type Run, type Terminal } from './session.js';

const COMMANDS = [demoCommand, journeyCommand, paperCommand, receiptsCommands, auditCommands, retentionCommands, rosterCommands, schemeCommands, stationCommands, clockCommands, importCommand, exportCommand, doctorCommand];

/** Wrong usage ends with 2, everything else that failed with 1. */
const USAGE = 2;

const JSON_OPTION = '只输出一份 JSON 文档 · exactly one JSON document';

/** `--json` is understood everywhere, also before the command's name. */
function offerJson(command: Command): void {
  if (command.commands.length === 0) command.option('--json', JSON_OPTION);
  for (const child of command.commands) offerJson(child);
}

function makeProgram(run: Run, { out, err }: Terminal): Command {
  const program = new Command('fengqiao')
    .description('枫桥命令行 · the command line of Fengqiao')
    // The commands below take these settings over when they are made.
    .configureOutput({ writeOut: text => void out.write(text), writeErr: text => void err.write(text), outputError: () => undefined })
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const register of COMMANDS) register(program, run);
  offerJson(program);
  return program.option('--json', JSON_OPTION);
}

function isHelp(error: unknown): error is CommanderError {
  return error instanceof CommanderError && (error.exitCode === 0 || error.code === 'commander.help');
}

/**
 * Runs one command. With `--json` standard output gets exactly one JSON document, the answer or a problem; progress goes
 * to standard error. Without it people get lines as the work goes on.
 * @returns the exit code: 0, 1 where something failed or was found wrong, 2 for wrong usage
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const json = args.includes('--json');
  const session = openSession(terminal, json);
  const print = (document: unknown) => void terminal.out.write(`${JSON.stringify(document, null, 2)}\n`);
  let answer: Answer | undefined;
  const run: Run = work => async (...given) => { answer = await work(session, ...given); };
  try {
    await makeProgram(run, terminal).parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (isHelp(error) && !json) return error.exitCode === 0 ? 0 : USAGE;
    const problem = problemOf(error);
    if (!isForeseen(error)) terminal.err.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    if (json) print(problem);
    else terminal.err.write(`${problemLines(problem).join('\n')}\n`);
    return error instanceof CommanderError ? USAGE : 1;
  }
  if (!answer) return 0;
  if (json) print(answer.document);
  else for (const line of answer.lines) session.say(line);
  return answer.ok === false ? 1 : 0;
}
