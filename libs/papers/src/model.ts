import type { Additions, CaseFile, Instrument } from '@fengqiao/case-file';
import type { Bilingual, CivilDate } from '@fengqiao/kernel';

/** In which part of the linkage a paper belongs. */
export const STAGES = ['mediation', 'arbitration', 'legal-aid', 'inspection', 'court', 'union', 'cross-agency'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * How a paper looks. `official-letter`: 函、通知、决定, after GB/T 9704. `instrument`: 裁决书、裁定书、调解书, with the number at
 * the right and no head in red. `agreement`: 协议书, signed by the parties. `application`: what a party hands in.
 * `record`: 笔录, signed page by page. `form`: 登记表、审批表, a table.
 */
export const LAYOUTS = ['official-letter', 'instrument', 'agreement', 'application', 'record', 'form'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How a value is written. `{ code: title }` puts words for codes; `party` the name for a party's id. */
export type Reading = 'text' | 'day' | 'amount' | 'party' | 'list' | Readonly<Record<string, string>>;

/** A thing that papers say: what it is called and where in a docket it is found, first place first. */
export interface FieldSpec {
  readonly title: Bilingual;
  /** Paths such as `input.number`, `facts.hearings.-1.on`, `file.employment.job`, `derived.applicants`. */
  readonly from: readonly string[];
  readonly as?: Reading;
}

/** A field of one paper. */
export interface PaperField extends FieldSpec {
  readonly name: string;
  /** The article that asks for it. */
  readonly basis: string;
  readonly required: boolean;
}

/** What a paper says of each party of a role, and nothing else of them. `also` stands there where it is known. */
export interface PartyFields {
  readonly role: 'applicant' | 'respondent' | 'third-party';
  /** `申请人`; `原告` before a court. */
  readonly called: string;
  readonly required: readonly PartyTrait[];
  readonly also?: readonly PartyTrait[];
  readonly basis: string;
}

/** `nation` and `post` are no part of a case file: whoever draws the paper up gives them. */
export const PARTY_TRAITS = ['name', 'gender', 'nation', 'bornOn', 'idNumber', 'post', 'legalRepresentative', 'address', 'phone'] as const;
export type PartyTrait = (typeof PARTY_TRAITS)[number];

/**
 * A piece of a paper's body. A text is a paragraph; `{{field}}` stands for a field, and a paragraph that names a field
 * without a value is left out, so that an optional sentence needs no condition.
 */
export type Block =
  | string
  | { readonly heading: string }
  | { readonly parties: PartyFields['role'] }
  | { readonly items: string; readonly of: 'claims' | 'list' }
  | { readonly table: 'obligations' | 'evidence' | 'award-items' | 'claims' }
  | { readonly form: readonly (readonly [string, string])[] }
  | { readonly room: string };

/** 文书: what it must say, and how. */
export interface PaperDefinition {
  readonly id: string;
  readonly stage: Stage;
  /** Agencies whose steps issue it, or `by-hand`: drawn up when wanted. */
  readonly agencies: readonly string[];
  /** The procedures it belongs to, where an agency issues another paper of this id elsewhere. */
  readonly procedures?: readonly string[];
  readonly title: Bilingual;
  readonly layout: Layout;
  readonly basis: string;
  /** The kind of 文书 it speaks of where neither step nor docket names one; else the newest that binds somebody. */
  readonly about?: Instrument['kind'];
  /** The character of its own numbers (`受` in 调受〔2026〕1号), for papers whose number no step gives. */
  readonly numbered?: string;
  /** The field whose value is the addressee: 主送, or 此致 of an application. */
  readonly to?: string;
  readonly parties: readonly PartyFields[];
  readonly fields: readonly PaperField[];
  readonly body: readonly Block[];
  /** Who signs, besides the seal of the agency: `申请人（签名）`. */
  readonly signs: readonly string[];
  readonly sealed: boolean;
  /** 附件. */
  readonly attachments?: readonly string[];
}

/** A docket as it stood when a step issued the paper, and what has been given since for the paper alone. */
export interface PaperSource {
  /** `word`: 机关代字 of its numbers. */
  readonly agency: { readonly name: string; readonly body: string; readonly word?: string };
  readonly procedure: string;
  /** The step that issued the paper. */
  readonly action: string;
  /** The body whose referral opened the docket, if one did. */
  readonly asker?: string;
  /** The day of the step. */
  readonly on: CivilDate;
  readonly file: CaseFile;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly input: unknown;
  readonly adds: Additions;
  /** Bodies that the step handed the case to. */
  readonly receivers: readonly string[];
  /** Last days of the clocks that the step started, by duty. */
  readonly lastDays: Readonly<Record<string, CivilDate>>;
  /** The how-manieth paper of its kind this agency issued in the year, for those with numbers of their own. */
  readonly ordinal: number;
  readonly given: Readonly<Record<string, string>>;
  readonly about?: Instrument['kind'];
}

/** A block with its words in place. `amounts`: the columns that hold money. */
export type DocumentBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly amounts: readonly number[] }
  | { readonly kind: 'form'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'room'; readonly label: string };

/** Where a licensed provider puts a seal or a signature. The keyword stands in the paper, so that it is found there. */
export interface SealSlot {
  readonly kind: 'seal' | 'signature';
  readonly whose: string;
  readonly keyword: string;
}

/** A paper ready to be set, with all its words and nothing left to decide. */
export interface PaperDocument {
  readonly paper: string;
  readonly layout: Layout;
  readonly title: string;
  /** 发文机关标志. */
  readonly issuer: string;
  readonly number?: string;
  readonly caseNo: string;
  readonly addressee?: string;
  readonly blocks: readonly DocumentBlock[];
  readonly attachments: readonly string[];
  readonly signedOn: CivilDate;
  readonly slots: readonly SealSlot[];
}

/** A field without which a paper is not complete. */
export interface LackingField {
  /** What to give it under: `post`, or `address@w1` for a party's. */
  readonly name: string;
  readonly title: Bilingual;
  readonly basis: string;
}
