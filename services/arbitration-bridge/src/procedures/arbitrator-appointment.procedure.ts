import { appointment, law, practice, type Work } from '@fengqiao/procedure';
import { arbitrationCaseHead, type CaseFacts } from './arbitration-case.head.js';
import { MEDIATION_AND_ARBITRATION_LAW } from './sources.js';

type Known = Partial<CaseFacts>;

const hasAward = ({ awards = [] }: Known): boolean => awards.length > 0;

/** A tribunal is put down by the numbers of the roster. */
const arbitratorsWork: Work = {
  of: arbitrationCaseHead, facts: ['tribunal', 'awards'] satisfies (keyof CaseFacts)[],
  isTheirs: ({ tribunal }: Known, who) => tribunal !== undefined && [tribunal.presiding, ...tribunal.others].includes(who.id),
  duties: ['award'],
  outcomes: {
    underWay: ({ state }) => ['notified', 'heard', 'suspended', 'statementMade'].includes(state),
    mediated: ({ state, facts }) => state === 'mediated' || (state === 'archived' && !hasAward(facts)),
    awarded: ({ facts }) => hasAward(facts),
  },
};

const RULES = practice('劳动人事争议仲裁组织规则：仲裁员聘任、培训、考核和解聘');

/** 仲裁员名册, which a commission must keep (劳动争议调解仲裁法 art. 20). */
export const arbitratorAppointment = appointment({
  name: 'arbitrator-appointment', title: '仲裁员聘任与考核', offices: ['full-time-arbitrator', 'part-time-arbitrator'], keeper: 'filing-officer', approver: 'director',
  basis: {
    nominate: law(MEDIATION_AND_ARBITRATION_LAW, '20'), train: RULES, appoint: law(MEDIATION_AND_ARBITRATION_LAW, '19-20'), roster: RULES,
    end: law(MEDIATION_AND_ARBITRATION_LAW, '19、34'),
  },
  papers: true,
  work: arbitratorsWork,
});
