import { withClient } from '@fengqiao/dev';
import { mustBe } from '../protocol/contest.js';
import type { StepNotice } from './notices.js';

/**
 * What a notice does at its receiver, for peers: the step in the journey and the line of the case in the registry, the
 * same rows as the product's, once however often it comes. `$1` is a JSON array of notices.
 */
export const EFFECT = `
  with kept as (
    insert into journey_step (docket_id, version, case_no, place, scheme, agency, "on", recorded_on, trace_id, step)
    select n.body->>'docketId', (n.body->>'version')::int, n.head->>'caseNo', n.head->>'place', n.head->>'scheme', n.body->>'agency', n.head->>'on',
      n.head->>'recordedOn', split_part(n.head->>'traceparent', '-', 2), n.body
    from jsonb_to_recordset($1::jsonb) as n(head jsonb, body jsonb)
    on conflict (docket_id, version) do nothing returning *)
  insert into journey_case (case_no, place, scheme, agency, procedure_title, state_title, last_on, steps)
  select case_no, place, scheme, agency, step->>'procedureTitle', step->>'stateTitle', "on", 1 from kept
  on conflict (case_no) do update set agency = excluded.agency, procedure_title = excluded.procedure_title, state_title = excluded.state_title,
    last_on = greatest(journey_case.last_on, excluded.last_on), steps = journey_case.steps + excluded.steps, updated_at = now()`;

/** The parameter of {@link EFFECT}. */
export const asParameter = (notices: readonly StepNotice[]): [string] => [JSON.stringify(notices)];

/** Every notice has had its effect once: a step of its own, and the registry counts as many as there are steps. */
export async function checkEffects(contestant: string, ownerUrl: string, expected: number): Promise<void> {
  const { rows } = await withClient(ownerUrl, client => client.query<{ steps: number; counted: number }>(
    'select (select count(*)::int from journey_step) as steps, (select coalesce(sum(steps), 0)::int from journey_case) as counted'));
  mustBe(contestant, 'steps in the journey', rows[0]!.steps, expected);
  mustBe(contestant, 'steps in the registry', rows[0]!.counted, expected);
}
