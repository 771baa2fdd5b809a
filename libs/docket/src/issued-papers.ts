import type { Additions, CaseFile } from '@fengqiao/case-file';
import type { CivilDate } from '@fengqiao/kernel';
import { takenBack, type Undo } from './undo.js';

/** An entry of a case's chain about one docket, opened: what the step says in clear and what is sealed with it. */
export interface StepTold {
  readonly on: CivilDate;
  /** `claim.register` */
  readonly action: string;
  readonly payload: {
    readonly papers?: readonly string[];
    readonly handOffs?: readonly { readonly to: string; readonly step: string }[];
    readonly clocks?: readonly { readonly duty: string; readonly kind?: string; readonly lastDay: CivilDate }[];
  };
  readonly details: {
    readonly input?: unknown;
    /** The caller's own name of the request that the step was taken by. */
    readonly request?: string;
    readonly adds?: Additions;
    readonly undo?: { readonly facts?: Undo; readonly file?: Undo };
    readonly supplied?: { readonly paper: string; readonly fields: Readonly<Record<string, string>> };
  };
}

/** A paper's row, of which there is one for each that a step issued, in the order of the steps. */
export interface PaperIssued {
  readonly id: string;
  readonly paper: string;
  readonly issuedOn: CivilDate;
  readonly action: string;
}

/** The docket as it stood at a step. */
export interface Standing {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly file: CaseFile;
}

/** A paper with the step that issued it and the docket as it stood then. */
export interface IssuedPaper extends PaperIssued, Standing {
  readonly step: StepTold;
  /** What people have given for the paper alone since, the latest word for each field. */
  readonly given: Readonly<Record<string, string>>;
}

function standings({ facts, file }: Standing, steps: readonly StepTold[]): Standing[] {
  const found: Standing[] = [];
  let standing: Standing = { facts, file };
  for (const { details: { undo } } of steps.toReversed()) {
    found.push(standing);
    if (undo) standing = { facts: takenBack(standing.facts, undo.facts), file: takenBack(standing.file, undo.file) };
  }
  return found.reverse();
}

/**
 * The papers of a docket, each with the docket as it stood at the step that issued it: read backwards from how it stands
 * now, step by step, by what every step wrote down of what it changed. Pure.
 * @param steps every entry of the chain about the docket, oldest first
 * @param rows the papers' rows, oldest first; each belongs to the next place of a paper in the steps
 */
export function issuedPapers(now: Standing, steps: readonly StepTold[], rows: readonly PaperIssued[]): IssuedPaper[] {
  const standing = standings(now, steps);
  const places = steps.flatMap((step, index) => (step.payload.papers ?? []).map(paper => ({ paper, step, standing: standing[index]! })));
  const supplied = Map.groupBy(steps.flatMap(step => step.details.supplied ?? []), ({ paper }) => paper);
  return rows.flatMap((row, index) => {
    const place = places[index];
    if (place?.paper !== row.paper) return [];
    const given = Object.assign({}, ...(supplied.get(row.id) ?? []).map(({ fields }) => fields)) as Record<string, string>;
    return [{ ...row, step: place.step, ...place.standing, given }];
  });
}
