import type { Agency } from '@fengqiao/contracts';
import type { IssuedPaper } from '@fengqiao/docket';
import { partsOf } from '@fengqiao/kernel';
import { findPaper, type PaperDefinition, type PaperSource } from '@fengqiao/papers';
import type { Scheme } from '@fengqiao/scheme';

/** Where a paper comes from, besides its docket. */
export interface PaperOrigin {
  readonly agency: Pick<Agency, 'name' | 'title' | 'numberWord'>;
  readonly procedure: string;
  readonly scheme: Scheme;
  readonly ordinal: number;
  /** The referral that opened the docket, if one did. */
  readonly openedBy?: unknown;
  /** Names of the facts that the reader may not see; what only they hold is lacking to that reader. */
  readonly hidden: ReadonlySet<string>;
}

const without = (values: unknown, hidden: ReadonlySet<string>): unknown =>
  (typeof values === 'object' && values !== null && !Array.isArray(values) ? Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.has(name))) : values);

/** The paper of a row, called as the place calls it. */
export function definitionOf({ paper, issuedOn }: Pick<IssuedPaper, 'paper' | 'issuedOn'>, { agency, procedure, scheme }: Pick<PaperOrigin, 'agency' | 'procedure' | 'scheme'>): PaperDefinition | undefined {
  const definition = findPaper(paper, agency.name, procedure);
  const names = scheme.documents.find(document => document.id === paper && document.issuedBy === agency.name)?.names ?? [];
  const local = names.findLast(({ from, until }) => (from === undefined || from <= issuedOn) && (until === undefined || issuedOn <= until));
  return definition && local ? { ...definition, title: local.title } : definition;
}

/** What a paper is composed from: the docket as it stood at the step, the bodies' names of the place, what was given since. */
export function paperSource(issued: IssuedPaper, { agency, procedure, scheme, ordinal, hidden, openedBy }: PaperOrigin): PaperSource {
  const bodyOf = (name: string): string | undefined => scheme.agencies.find(member => member.name === name)?.body.zh;
  const { from } = (openedBy ?? {}) as { from?: string };
  const asker = from === undefined ? undefined : bodyOf(from);
  const { input, adds } = issued.step.details;
  const { handOffs = [], clocks = [] } = issued.step.payload;
  return {
    agency: { name: agency.name, body: bodyOf(agency.name) ?? agency.title.zh, ...(agency.numberWord ? { word: agency.numberWord } : {}) },
    procedure, action: issued.action, ...(asker ? { asker } : {}), on: issued.issuedOn, file: issued.file,
    facts: without(issued.facts, hidden) as Record<string, unknown>, input: without(input, hidden), adds: adds ?? {},
    receivers: handOffs.filter(handOff => handOff.step === 'sent').flatMap(handOff => bodyOf(handOff.to) ?? []),
    // A promise may end sooner than the law; what a paper says to the outside is the law's day.
    lastDays: Object.fromEntries(clocks.toSorted((a, b) => Number(b.kind === 'promise') - Number(a.kind === 'promise')).map(({ duty, lastDay }) => [duty, lastDay])),
    ordinal, given: issued.given,
  };
}

/** `受理通知书-2026-示劳人仲案〔2026〕1号`: what a download is called before its name is made safe. */
export const paperFileName = (title: string, number: string | undefined, issued: Pick<IssuedPaper, 'issuedOn'>): string =>
  [title, number ?? `${partsOf(issued.issuedOn).year}`].join('-');
