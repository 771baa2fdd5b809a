import { runCommandLine } from './command-line.js';

// Whoever reads us through a pipe may have seen enough (`| head`): then there is nothing more to say, and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), { out: process.stdout, err: process.stderr });
