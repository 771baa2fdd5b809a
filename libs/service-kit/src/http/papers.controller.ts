import type { StaffAsker } from '@fengqiao/access';
import { text } from '@fengqiao/case-file';
import { supplyPaperFields, type Desk, type Person } from '@fengqiao/docket';
import { Refused, orThrow, refuse } from '@fengqiao/kernel';
import { sealedByHand, type PaperDocument, type SealProvider } from '@fengqiao/papers';
import type { Queries } from '@fengqiao/persistence';
import { describeSpan } from '@fengqiao/telemetry';
import { Body, Controller, Get, HttpCode, Inject, Optional, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PaperDesk, checkGiven, drawnUp, lineOf } from '../papers/paper-desk.js';
import { paperFileName } from '../papers/paper-source.js';
import { ACCESS_DESK, DESK, QUERIES, SEALS } from '../tokens.js';
import { AccessDesk } from './access-desk.js';
import { readBody } from './actions.controller.js';
import { AsPerson, AsStaff, Guarded } from './guard.js';
import { attachment } from './safe-export.js';

/** 补填文书要素: a name as the list of what is lacking says it, and the words. */
export const PaperFieldsBody = z.strictObject({ fields: z.record(z.string().regex(/^[a-zA-Z]{1,40}(@[\w.:-]{1,60})?$/), text(4000)) });

/** The setters and their fonts are loaded with the first paper, so that a service starts without them. */
const FORMATS = {
  pdf: { mediaType: 'application/pdf', set: async (paper: PaperDocument) => (await import('@fengqiao/papers-render')).setPdf(paper) },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    set: async (paper: PaperDocument) => (await import('@fengqiao/papers-render')).setDocx(paper),
  },
} as const;

const unknownFormat = (file: string) => refuse('paper-format-unknown', 'not-found',
  { zh: `没有这种格式：${file}`, en: `There is no such format: ${file}` },
  { zh: '请下载 .pdf 或者 .docx', en: 'Ask for .pdf or .docx' });

/** The papers of a docket: what was issued, what it still lacks, and the paper itself. Who may read the docket may read them. */
@Controller('v1/dockets/:docketId/papers')
export class PapersController {
  readonly #papers: PaperDesk;

  constructor(
    @Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) queries: Queries, @Inject(ACCESS_DESK) access: AccessDesk,
    @Optional() @Inject(SEALS) private readonly seals: SealProvider = sealedByHand,
  ) {
    this.#papers = new PaperDesk(desk, queries, access);
  }

  @Guarded('docket.read')
  @Get()
  async list(@Param('docketId') docketId: string, @AsStaff() who: StaffAsker) {
    return { items: (await this.#papers.papersOf(docketId, who)).map(lineOf) };
  }

  /** `{paperId}.pdf` or `{paperId}.docx`, composed from the docket as it stood at the step that issued it. */
  @Guarded('docket.read')
  @Get(':file')
  async file(@Param('docketId') docketId: string, @Param('file') file: string, @AsStaff() who: StaffAsker, @Res() reply: FastifyReply) {
    const [, id, ending] = /^([\w-]{1,60})\.(pdf|docx)$/.exec(file) ?? [];
    if (!id || !ending) throw new Refused(unknownFormat(file.slice(0, 80)));
    describeSpan({}, 'GET /v1/dockets/{docketId}/papers/{paperId}');
    const paper = await this.#papers.paperOf(docketId, id, who);
    const document = drawnUp(paper);
    const { mediaType, set } = FORMATS[ending as keyof typeof FORMATS];
    const bytes = orThrow(await this.seals.seal({ document, mediaType, bytes: orThrow(await set(document)) }));
    const name = `${paperFileName(document.title, document.number, paper.issued)}.${ending}`;
    await reply.header('content-type', mediaType).header('content-disposition', attachment(name)).send(Buffer.from(bytes));
  }

  /** Gives what a paper lacks; recorded in the case's chain. */
  @Guarded('docket.actions')
  @Post(':paperId/fields')
  @HttpCode(200)
  async supply(@Param('docketId') docketId: string, @Param('paperId') paperId: string, @Body() body: unknown, @AsStaff() who: StaffAsker, @AsPerson() person: Person) {
    const { fields } = readBody(PaperFieldsBody, body);
    // Who broke the glass reads; only who takes part fills anything in.
    checkGiven(await this.#papers.paperOf(docketId, paperId, who, 'docket.actions'), fields);
    const refused = await supplyPaperFields(this.desk, { docketId, paper: paperId, fields, person });
    if (refused) throw new Refused(refused);
    return lineOf(await this.#papers.paperOf(docketId, paperId, who));
  }
}
