import type { EndpointName, StaffAsker } from '@fengqiao/access';
import { caseErased, issuedPapers, unknownDocket, type Desk, type IssuedPaper, type Standing, type StepTold } from '@fengqiao/docket';
import { Refused, isRefusal, orThrow, refuse, type CaseNumber, type Refusal } from '@fengqiao/kernel';
import { composePaper, lackingFields, type LackingField, type PaperDefinition, type PaperDocument, type PaperSource } from '@fengqiao/papers';
import type { Queries } from '@fengqiao/persistence';
import type { AccessDesk } from '../http/access-desk.js';
import { definitionOf, paperSource } from './paper-source.js';

const unknownPaper = (id: string): Refusal => refuse('unknown-paper', 'not-found',
  { zh: `案卷中没有文书 ${id}`, en: `The docket has no paper ${id}` },
  { zh: '请先查看案卷的文书清单', en: 'List the papers of the docket first' });

const paperUndefined = (paper: string): Refusal => refuse('paper-undefined', 'closed',
  { zh: `文书目录中没有“${paper}”的格式`, en: `The catalogue of papers has no form for "${paper}"` },
  { zh: '请联系管理员补充该文书的格式', en: 'Ask the administrator to add its form to the catalogue' });

/** A paper of a docket with all that it is composed from. */
export interface PaperAtHand {
  readonly issued: IssuedPaper;
  readonly definition?: PaperDefinition;
  readonly source: PaperSource;
}

/** A line of the list of papers. */
export interface PaperLine {
  readonly id: string;
  readonly paper: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly action: string;
  readonly number?: string;
  readonly state: 'complete' | 'lacking' | 'undefined';
  readonly lacking: readonly LackingField[];
}

/** Finds the papers of a docket and draws them up, for somebody who may read the docket. */
export class PaperDesk {
  constructor(private readonly desk: Desk, private readonly queries: Queries, private readonly access: AccessDesk) {}

  /** Every paper of a docket, oldest first. @throws Refused where the asker may not read the docket */
  async papersOf(docketId: string, who: StaffAsker, endpoint: EndpointName = 'docket.papers'): Promise<PaperAtHand[]> {
    const found = await this.queries.docket(docketId);
    const relation = await this.access.docket(who, endpoint, found?.docket);
    if (!found) throw new Refused(unknownDocket(docketId));
    const { docket } = found;
    if (!docket.file) throw new Refused(caseErased(docket.caseNo as CaseNumber));
    const [steps, ordinals] = await Promise.all([this.queries.stepsOf(docket), this.queries.paperOrdinals(docketId)]);
    const issued = issuedPapers(docket as unknown as Standing, steps as unknown as StepTold[], found.papers as unknown as IssuedPaper[]);
    const visible = this.access.facts(who, relation, docket);
    const hidden = new Set(Object.keys(docket.facts).filter(name => !(name in visible)));
    const origin = { agency: this.desk.agency, procedure: docket.procedure, scheme: orThrow(this.desk.world.schemes.byKey(docket.scheme)), hidden, openedBy: docket.openedBy };
    return issued.map(paper => {
      const definition = definitionOf(paper, origin);
      return { issued: paper, ...(definition ? { definition } : {}), source: paperSource(paper, { ...origin, ordinal: ordinals.get(paper.id) ?? 1 }) };
    });
  }

  /** One paper of a docket. @throws Refused `unknown-paper` */
  async paperOf(docketId: string, id: string, who: StaffAsker, endpoint: EndpointName = 'docket.papers'): Promise<PaperAtHand> {
    const paper = (await this.papersOf(docketId, who, endpoint)).find(({ issued }) => issued.id === id);
    if (!paper) throw new Refused(unknownPaper(id));
    return paper;
  }
}

/** What a list says of a paper. */
export function lineOf({ issued, definition, source }: PaperAtHand): PaperLine {
  const { id, paper, issuedOn, action } = issued;
  if (!definition) return { id, paper, title: paper, issuedOn, action, state: 'undefined', lacking: [] };
  const document = composePaper(definition, source);
  const lacking = isRefusal(document) ? lackingFields(definition, source) : [];
  const number = isRefusal(document) ? undefined : document.number;
  return { id, paper, title: definition.title.zh, issuedOn, action, state: lacking.length ? 'lacking' : 'complete', lacking, ...(number ? { number } : {}) };
}

/** The paper with its words in place. @throws Refused `paper-incomplete` with the list of what is lacking, or `paper-undefined` */
export function drawnUp({ issued, definition, source }: PaperAtHand): PaperDocument {
  if (!definition) throw new Refused(paperUndefined(issued.paper));
  return orThrow(composePaper(definition, source));
}

const notLacking = (names: readonly string[], lacking: readonly LackingField[]): Refusal => refuse('paper-field-not-lacking', 'invalid',
  { zh: `下列各项案卷已有或者该文书不需要：${names.join('、')}`, en: `The docket has these already, or the paper does not need them: ${names.join(', ')}` },
  { zh: '案卷有误的，请在案卷中更正；本文书可补填的项目见 details', en: 'What is wrong in the docket is corrected there; what may be given for this paper stands in the details' },
  { details: { lacking } });

/** Fields that somebody may give for a paper: what it lacks, what was given before, and what it says only where it is given. */
export function checkGiven({ issued, definition, source }: PaperAtHand, fields: Readonly<Record<string, string>>): void {
  if (!definition) throw new Refused(paperUndefined(issued.paper));
  const lacking = lackingFields(definition, { ...source, given: {} });
  const open = new Set([...lacking.map(field => field.name), ...definition.fields.filter(field => !field.required).map(field => field.name),
    ...definition.parties.flatMap(asked => (asked.also ?? []).flatMap(trait => source.file.parties.filter(party => party.role === asked.role).map(party => `${trait}@${party.id}`)))]);
  const wrong = Object.keys(fields).filter(name => !open.has(name));
  if (wrong.length > 0) throw new Refused(notLacking(wrong, lacking));
}
