import { appointment, law, type Work } from '@fengqiao/procedure';
import { courtFilingHead, type FilingFacts } from './court-filing.head.js';

type Known = Partial<FilingFacts>;

const LAY_JUDGES_LAW = '人民陪审员法';
const FIVE_YEARS = 60;

/** A panel names its lay judges by the numbers of the roster. */
const layJudgesWork: Work = {
  of: courtFilingHead, facts: ['panel'] satisfies (keyof FilingFacts)[],
  isTheirs: ({ panel }: Known, who) => panel?.layJudges.includes(who.id) === true,
  duties: ['ordinaryTrial'],
  outcomes: {
    underWay: ({ state }) => ['filed', 'scheduled', 'heard', 'suspended'].includes(state),
    mediated: ({ state }) => state === 'mediated',
    judged: ({ state }) => ['judged', 'appealed', 'closed'].includes(state),
  },
};

/** 人民陪审员名单: named by the standing committee of the people's congress for five years; the court keeps the list, trains and assesses. */
export const layJudgeAppointment = appointment({
  name: 'lay-judge-appointment', title: '人民陪审员任命与考核', offices: ['lay-judge'], keeper: 'filing-clerk', approver: 'president', longestTerm: FIVE_YEARS,
  basis: {
    nominate: law(LAY_JUDGES_LAW, '9-11'), train: law(LAY_JUDGES_LAW, '25'), appoint: law(LAY_JUDGES_LAW, '10-13'), roster: law(LAY_JUDGES_LAW, '25'),
    end: law(LAY_JUDGES_LAW, '27'),
  },
  papers: true,
  work: layJudgesWork,
});
