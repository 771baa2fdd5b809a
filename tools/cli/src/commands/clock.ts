import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Run } from '../session.js';
import { typedDay } from '../shipped.js';

interface DueOptions {
  readonly rule?: string;
  readonly length?: number;
  readonly unit?: 'calendar' | 'working' | 'month' | 'year';
  readonly from: string;
  readonly scheme?: string;
  readonly backward?: boolean;
}

function wholeNumber(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('应为非负整数 (a whole number)');
}

/** `fengqiao clock due`: the last day of a period, by law, by promise, or of any length. */
export function clockCommands(program: Command, run: Run): void {
  program.command('clock').description('期限计算 · clocks').command('due')
    .description('最后一日：按法定期限、地方承诺，或任意长度 · the last day of a period')
    .option('--rule <id>', '法定期限编号，如 arbitration.acceptance · a rule of the law catalogue')
    .option('--scheme <place>', '同时给出该地区对这项期限的承诺 · with the promises of a place')
    .addOption(new Option('--length <n>', '长度 · length').argParser(wholeNumber))
    .addOption(new Option('--unit <unit>', '单位 · unit').choices(['calendar', 'working', 'month', 'year']))
    .option('--backward', '向前倒算 · counted back')
    .requiredOption('--from <date>', '起算日（当日不计入） · the day that starts it, itself not counted')
    .action(run(async (_session, { rule, length, unit, from, scheme, backward }: DueOptions) => {
      const { dueByRule, dueByLength, oneOfBoth } = await import('../clock/due-day.js');
      const day = typedDay(from);
      if (rule !== undefined && length === undefined) return dueByRule(rule, day, scheme);
      if (rule === undefined && length !== undefined && unit) return dueByLength({ from: day, length, unit, ...(backward ? { backward } : {}) });
      throw oneOfBoth();
    }));
}
