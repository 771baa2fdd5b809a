import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { ActionsController } from './http/actions.controller.js';
import { AuditController } from './http/audit.controller.js';
import { CasesController } from './http/cases.controller.js';
import { DocketsController } from './http/dockets.controller.js';
import { JourneysController } from './http/journeys.controller.js';
import { OperationsController } from './http/operations.controller.js';
import { ReferralsController } from './http/referrals.controller.js';
import { LettersController } from './bus/letters.controller.js';

/** Fixed paths stand before the pattern paths of the actions, which would swallow them. */
const CONTROLLERS: readonly Type[] = [
  OperationsController, AuditController, JourneysController, CasesController, ReferralsController, DocketsController, LettersController,
];

/** The Nest module of an agency's service: the same for every agency, plus what one alone has. */
@Module({})
export class ServiceModule {
  static of(providers: readonly Provider[], more: readonly Type[] = []): DynamicModule {
    return { module: ServiceModule, controllers: [...CONTROLLERS, ...more, ActionsController], providers: [...providers] };
  }
}
