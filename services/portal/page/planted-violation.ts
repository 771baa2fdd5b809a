import { makeLogger } from '@fengqiao/service-kit/edge';
export const planted = makeLogger;
