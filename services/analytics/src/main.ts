import { serve } from '@fengqiao/service-kit';
import { analytics } from './analytics.agency.js';
import { SPANS, SpanStore } from './traces/span-store.js';
import { TracesController } from './traces/traces.controller.js';

await serve(analytics, {
  controllers: [TracesController],
  migrate: SpanStore.migrate,
  providers: ({ orm }) => [{ provide: SPANS, useValue: new SpanStore(orm) }],
});
