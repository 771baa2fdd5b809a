import { appointment, law, practice, type Work } from '@fengqiao/procedure';
import { aidApplicationHead, type AidFacts } from './aid-application.head.js';

type Known = Partial<AidFacts>;

/** An application names its lawyer as the notice of appointment does: by name and firm. */
const lawyersWork: Work = {
  of: aidApplicationHead, facts: ['lawyer'] satisfies (keyof AidFacts)[],
  isTheirs: ({ lawyer }: Known, who) => lawyer?.name === who.person,
  duties: ['retainer', 'closing'],
  outcomes: {
    underWay: ({ state }) => ['appointed', 'assisting', 'closing'].includes(state),
    closed: ({ state }) => ['filed', 'subsidyProposed', 'closed'].includes(state),
  },
};

/** 法律援助人员名册: who may be appointed to an applicant. */
export const lawyerAppointment = appointment({
  name: 'lawyer-appointment', title: '法律援助人员入库与考核', offices: ['lawyer', 'legal-worker', 'staff', 'volunteer'], keeper: 'reviewer', approver: 'director',
  basis: {
    nominate: law('法律援助法', '12-17'), train: practice('法律援助人员培训'), appoint: law('法律援助法', '12-17'),
    roster: practice('法律援助人员名册管理与办案质量考核'), end: practice('法律援助人员名册管理与办案质量考核'),
  },
  work: lawyersWork,
});
