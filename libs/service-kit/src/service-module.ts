import type { Agency } from '@fengqiao/contracts';
import { doorOf } from '@fengqiao/docket';
import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { ActionsController } from './http/actions.controller.js';
import { BreakGlassController } from './http/break-glass.controller.js';
import { AuditController } from './http/audit.controller.js';
import { CalendarController } from './http/calendar.controller.js';
import { CasesController } from './http/cases.controller.js';
import { CodesController } from './http/codes.controller.js';
import { FilingsController } from './http/filings.controller.js';
import { StationsController } from './http/stations.controller.js';
import { ConsultedController } from './http/consulted.controller.js';
import { DocketsController } from './http/dockets.controller.js';
import { ErasureController } from './http/erasure.controller.js';
import { JourneysController } from './http/journeys.controller.js';
import { PapersController } from './http/papers.controller.js';
import { PartyController } from './http/party.controller.js';
import { OperationsController } from './http/operations.controller.js';
import { ReferralsController } from './http/referrals.controller.js';
import { RelatedController } from './http/related.controller.js';
import { RosterController } from './http/roster.controller.js';
import { RetentionController } from './http/retention.controller.js';
import { SearchController } from './http/search.controller.js';
import { LettersController } from './bus/letters.controller.js';

/** Fixed paths stand before the pattern paths of the actions, which would swallow them. */
export const CONTROLLERS: readonly Type[] = [
  OperationsController, AuditController, JourneysController, CasesController, ReferralsController, DocketsController, PapersController, LettersController,
  CodesController, PartyController, BreakGlassController, SearchController, ErasureController, RetentionController, RosterController, RelatedController, CalendarController, ConsultedController,
];

/** What an agency offers whose pages a visitor may begin: register of stations, drafts and codes. */
export const doorControllers = (agency: Agency): readonly Type[] => (doorOf(agency) ? [StationsController, FilingsController] : []);

/** The Nest module of an agency's service: the same for every agency, plus what one alone has. */
@Module({})
export class ServiceModule {
  static of(providers: readonly Provider[], more: readonly Type[] = []): DynamicModule {
    return { module: ServiceModule, controllers: [...CONTROLLERS, ...more, ActionsController], providers: [...providers] };
  }
}
