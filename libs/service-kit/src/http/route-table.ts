import 'reflect-metadata';
import type { EndpointName } from '@fengqiao/access';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { CONTROLLERS } from '../service-module.js';
import { ActionsController } from './actions.controller.js';
import { ACCESS, STRONG_LOGIN, type Access } from './guard.js';

/** One path of a service and who may come: read from the controllers themselves, so that no list can lag behind. */
export interface RouteLine {
  readonly method: string;
  readonly path: string;
  readonly endpoint: EndpointName;
  readonly roles?: readonly string[];
  /** Why anybody may come, where that is so. */
  readonly open?: string;
  /** The agency may demand a stronger or fresher login than for daily work. */
  readonly strongLogin?: true;
}

const joined = (...parts: readonly string[]): string => `/${parts.flatMap(part => part.split('/')).filter(Boolean).join('/')}`;

const handlersOf = (controller: Type): readonly (readonly [string, object])[] =>
  Object.getOwnPropertyNames(controller.prototype).map(name => [name, (controller.prototype as Record<string, object>)[name]!] as const)
    .filter(([, handler]) => typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler));

function lineOf(controller: Type, name: string, handler: object): RouteLine {
  const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Access | undefined;
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!;
  const path = joined(String(Reflect.getMetadata(PATH_METADATA, controller) ?? ''), String(Reflect.getMetadata(PATH_METADATA, handler) ?? ''));
  if (!access) throw new Error(`${controller.name}.${name} does not state its guard`);
  const strong = Reflect.hasMetadata(STRONG_LOGIN, handler) || Reflect.hasMetadata(STRONG_LOGIN, controller);
  return {
    method, path, endpoint: access.endpoint, ...(access.roles ? { roles: access.roles } : {}), ...(access.open ? { open: access.open } : {}),
    ...(strong ? { strongLogin: true } : {}),
  };
}

/** Every path that a service answers. @throws Error where a handler does not state its guard */
export function routeTable(more: readonly Type[] = []): RouteLine[] {
  return [...CONTROLLERS, ...more, ActionsController].flatMap(controller => handlersOf(controller).map(([name, handler]) => lineOf(controller, name, handler)));
}
