import type { StaffAsker } from '@fengqiao/access';
import { text } from '@fengqiao/case-file';
import { drawUpPaper, supplyPaperFields, type Desk, type Person } from '@fengqiao/docket';
import { Refused, orThrow, refuse } from '@fengqiao/kernel';
import { papersByHand, sealedByHand, type PaperDocument, type SealProvider } from '@fengqiao/papers';
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
const fields = z.record(z.string().regex(/^[a-zA-Z]{1,40}(@[\w.:-]{1,60})?$/), text(4000));
export const PaperFieldsBody = z.strictObject({ fields });
/** 按需制作: which paper, and what may already be said for it. */
export const PaperDrawnUpBody = z.strictObject({ paper: z.string().max(60), fields: fields.default({}) });

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

const issuedBySteps = (paper: string) => refuse('paper-not-by-hand', 'invalid',
  { zh: `“${paper}”由办理步骤制发，不能另行制作`, en: `"${paper}" is issued by a step and is not drawn up by itself` },
  { zh: `可以按需制作的文书：${papersByHand().map(({ id, title }) => `${title.zh}（${id}）`).join('、')}`, en: `Papers to be drawn up when wanted: ${papersByHand().map(({ id }) => id).join(', ')}` });

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

  @Guarded('docket.papers')
  @Get()
  async list(@Param('docketId') docketId: string, @AsStaff() who: StaffAsker) {
    return { items: (await this.#papers.papersOf(docketId, who)).map(lineOf) };
  }

  /** `{paperId}.pdf` or `{paperId}.docx`, composed from the docket as it stood at the step that issued it. */
  @Guarded('docket.papers')
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

  /** Draws up a paper that no step issues: a letter of referral, a confirmation of the address for service. */
  @Guarded('docket.actions')
  @Post()
  @HttpCode(201)
  async drawUp(@Param('docketId') docketId: string, @Body() body: unknown, @AsStaff() who: StaffAsker, @AsPerson() person: Person) {
    const { paper: kind, fields } = readBody(PaperDrawnUpBody, body);
    await this.#papers.papersOf(docketId, who);
    if (!papersByHand().some(({ id }) => id === kind)) throw new Refused(issuedBySteps(kind));
    const id = orThrow(await drawUpPaper(this.desk, { docketId, kind, fields, person }));
    return lineOf(await this.#papers.paperOf(docketId, id, who));
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
