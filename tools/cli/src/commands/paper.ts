import type { Command } from 'commander';
import type { PaperOptions } from '../paper/fetch-paper.js';
import type { Run } from '../session.js';

/** `fengqiao paper`: what a docket's papers lack, and a paper as PDF or DOCX. */
export function paperCommand(program: Command, run: Run): void {
  program.command('paper').argument('<agency>').argument('<docketId>').argument('[paperId]')
    .description('文书：列出案卷文书，或者下载一份 · the papers of a docket, or one as PDF or DOCX')
    .option('--out <file>', '写入文件，.pdf 或者 .docx · write it to a file')
    .option('--place <place>', '以该地工作人员身份查阅 · read as staff of this place', 'nanchang')
    .option('--role <role>', '以该岗位身份查阅 · read as holder of this role')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (_session, agency: string, docketId: string, paperId: string | undefined, options: PaperOptions) => {
      const { fetchPaper } = await import('../paper/fetch-paper.js');
      return fetchPaper(agency, docketId, paperId, options);
    }));
}
