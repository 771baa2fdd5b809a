import { otherSittings, peopleOf } from '@fengqiao/procedure';
import { arbitrationCaseHead } from './arbitration-case.head.js';
import { arbitratorAppointment } from './arbitrator-appointment.procedure.js';

/** What a step that fixes a hearing has to know: the hearings that the commission's other dockets wait for, and who of its roster is there. */
export const hearingCalendar = { each: { booked: otherSittings(arbitrationCaseHead), people: peopleOf(arbitratorAppointment) } };
