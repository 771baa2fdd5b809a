import type { Wanted } from '@fengqiao/docket';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import type { DocketRead, Read } from './vault/open-snapshot.js';
import type { KeyRow } from './vault/case-keys.js';

type Chain = NonNullable<Read['chains']>[number];
type Row = DocketRead & KeyRow & Pick<Chain, 'seq' | 'head' | 'sent'> & Pick<Read, 'referrals' | 'consents'>
  & { readonly chainPlace: string; readonly chainScheme: string; readonly keyed: boolean };

/** What a step of a person reads: one docket by its id, with its chain and its key, in columns and not as one document. */
const LONE_DOCKET = {
  name: 'lone-docket',
  text: `select d.id, d.case_no as "caseNo", d.place, d.scheme, d.procedure, d.state, d.version, d.facts, d.file, d.particulars, d.opened_on as "openedOn",
      d.last_step_on as "lastStepOn", d.opened_by as "openedBy", d.gathered, c.seq, c.head, c.sent, c.place as "chainPlace", c.scheme as "chainScheme",
      k.case_no is not null as keyed, k.kek, encode(k.wrapped, 'hex') as wrapped,
      (select json_agg(b.body order by b.id) from clock b
        where b.docket_id = d.id and b.state in ('running', 'paused', 'missed') and b.body->>'closedOn' is null) as clocks,
      (select json_agg(json_build_object('body', r.body, 'sealed', encode(r.sealed, 'hex'))) from referral r
        where r.id = d.opened_by->>'referralId') as referrals,
      (select json_agg(json_build_object('id', s.id, 'caseNo', s.case_no, 'sealed', encode(s.sealed, 'hex'))) from consent s
        where s.case_no = d.case_no) as consents
    from docket d join case_chain c on c.case_no = d.case_no left join case_keys k on k.case_no = d.case_no where d.id = $1`,
};

const NOTHING: Read = { keys: null, dockets: null, referrals: null, chains: null, consents: null, cursors: null, held: null, known: null };

/** The docket's id, where nothing but one docket is wanted. */
export function loneDocketIn({ dockets, ...others }: Wanted): string | undefined {
  return dockets?.length === 1 && Object.keys(others).length === 0 ? dockets[0] : undefined;
}

/** Reads a docket with what a step on it needs to know. */
export async function readLoneDocket(em: EntityManager, id: string): Promise<Read> {
  const [row] = await executeBound<Row>(em, LONE_DOCKET, [id]);
  if (!row) return NOTHING;
  const { seq, head, sent, chainPlace, chainScheme, keyed, kek, wrapped, referrals, consents, ...docket } = row;
  const { caseNo } = docket;
  return {
    ...NOTHING, referrals, consents, dockets: [docket], keys: keyed ? [{ caseNo, kek, wrapped }] : null,
    chains: [{ caseNo, place: chainPlace, scheme: chainScheme, seq, head, sent }],
  };
}
