import { text } from '@fengqiao/case-file';
import { z } from 'zod';
import { practice, type Basis } from '../basis.js';
import { procedure, type Procedure } from '../describe.js';
import { workOf, type Work } from './count-work.js';
import { Assessment, Complaint, GROUNDS, Leave, Letter, Removal, Training, WithGround, appointmentFacts } from './facts.js';
import { appointFor, assess, recordComplaint, recordLeave, recordReturn, recordTraining, remove } from './keep-roster.js';

/** What differs from one roster to the next. */
export interface AppointmentSpec {
  readonly name: string;
  readonly title: string;
  readonly offices: readonly [string, ...string[]];
  /** Who enters, and who decides: two people. */
  readonly keeper: string;
  readonly approver: string;
  readonly basis: Readonly<Record<'nominate' | 'train' | 'appoint' | 'roster' | 'end', Basis>>;
  /** A law or a place's own document knows a letter of the appointment: it is issued, and so is the notice of its end. */
  readonly papers?: true;
  /** The longest term, in months, where the law sets one. */
  readonly longestTerm?: number;
  /** Where their work lies at this agency: then they are assessed from it, and may be removed for it. */
  readonly work?: Work;
}

/** On the roster, or on the way to it or back. */
const KNOWN = ['nominated', 'serving', 'suspended', 'lapsed'] as const;
const SERVING = ['serving', 'suspended'] as const;
/** The same ids on every page; which form they have is the catalogue's to say. */
const LETTER = 'appointment-letter';
const REMOVAL = 'removal-notice';
const LEAVE = practice('名册人员请销假登记');

const headOf = ({ name, title, offices, keeper, approver }: AppointmentSpec) => ({
  name, title, version: 1, facts: appointmentFacts(offices), roles: [keeper, approver],
  states: {
    nominated: { title: '已推荐' }, serving: { title: '在册' }, suspended: { title: '暂停派案' }, lapsed: { title: '聘期届满' },
    removed: { title: '已退出名册', terminal: true }, notAppointed: { title: '未聘任', terminal: true },
  },
  duties: { term: { title: '聘期' } },
  roster: { person: 'id', name: 'person', office: 'office', letter: 'letter', leaves: 'leaves', serving: ['serving'] },
}) as const;

/** 聘任: nominated, trained and tested, appointed for a term, assessed from real work where there is such, renewed or removed. One page for every roster. */
export function appointment(spec: AppointmentSpec): Procedure {
  const { basis, papers, work } = spec;
  const keeper = [spec.keeper];
  const approver = [spec.approver];
  const Nomination = z.strictObject({
    id: text(60), person: text(100), office: z.enum(spec.offices), affiliations: z.array(text(100)).max(50).default([]), recommendedBy: text(100),
  });
  const End = work ? Removal : Removal.extend({ ground: z.enum(GROUNDS).exclude(['poor-work']) });
  return procedure(headOf(spec))(action => ({
    nominate: action({ title: '推荐', from: 'new', to: 'nominated', by: keeper, basis: basis.nominate, input: Nomination }),
    recordTraining: action({ title: '登记培训考核', from: KNOWN, to: KNOWN, by: keeper, basis: basis.train, input: Training, decide: recordTraining }),
    appoint: action({
      title: '聘任', from: ['nominated', 'lapsed'], to: 'serving', by: approver, basis: basis.appoint, input: Letter,
      starts: ['term'], issues: papers ? [LETTER] : [], decide: appointFor(spec.longestTerm),
    }),
    turnDown: action({ title: '不予聘任', from: 'nominated', to: 'notAppointed', by: approver, basis: basis.roster, input: WithGround }),
    recordComplaint: action({ title: '登记投诉', from: KNOWN, to: KNOWN, by: keeper, basis: basis.roster, input: Complaint, decide: recordComplaint }),
    recordLeave: action({ title: '登记请假', from: SERVING, to: SERVING, by: keeper, basis: LEAVE, input: Leave, decide: recordLeave }),
    recordReturn: action({ title: '登记销假', from: SERVING, to: SERVING, by: keeper, basis: LEAVE, input: z.strictObject({}), decide: recordReturn }),
    ...(work ? {
      assess: action({ title: '考核', from: SERVING, to: SERVING, by: keeper, basis: basis.roster, input: Assessment, consults: workOf(work), decide: assess }),
    } : {}),
    suspend: action({ title: '暂停派案', from: 'serving', to: 'suspended', by: approver, basis: basis.end, input: WithGround }),
    resume: action({ title: '恢复派案', from: 'suspended', to: 'serving', by: approver, basis: basis.roster, input: z.strictObject({}) }),
    lapse: action({ title: '聘期届满', from: SERVING, to: 'lapsed', by: ['system'], basis: basis.roster, input: z.unknown(), expires: ['term'] }),
    remove: action({
      title: '退出名册', from: ['serving', 'suspended', 'lapsed'], to: 'removed', by: approver, basis: basis.end, input: End,
      stops: ['term'], issues: papers ? [REMOVAL] : [], decide: remove,
    }),
  }));
}
