import { appointment, law, practice } from '@fengqiao/procedure';

const TEAMS = practice('志愿服务队伍经培训考核后参与，名册动态管理');

/** The teams of the window: duty lawyers, counsellors, health-check experts, volunteers. They decide no case, so that no figures of cases are theirs. */
export const helperAppointment = appointment({
  name: 'helper-appointment', title: '服务队员聘任', offices: ['duty-lawyer', 'counsellor', 'health-check-expert', 'volunteer'], keeper: 'triage-officer', approver: 'union-leader',
  basis: { nominate: law('工会法', '6'), train: TEAMS, appoint: TEAMS, roster: TEAMS, end: TEAMS },
});
