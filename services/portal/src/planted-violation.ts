import { runService } from '@fengqiao/service-kit';
export const planted = runService;
