import type { DocketView } from '@fengqiao/procedure';

/**
 * For steps that leave a trace and not a move: the docket stays where it is.
 * Only for actions that do not open a docket, which is why `new` cannot come out.
 */
export const stay = <F, S extends string>(docket: DocketView<F, S>): { readonly to: S } => ({ to: docket.state as S });
