import {
  askerOf, decideEntry, isVisitToken, loginChallenge, refusalOfDenial, refusalOfLogin, sessionEnded, tokenMissing,
  type Asker, type EndpointName, type Identity, type LoginDemand, type Offices, type OneTimeCodes, type PartyAsker, type SessionStanding, type StaffAsker, type SubjectBook, type TokenVerifier,
} from '@fengqiao/access';
import { Refused, isRefusal, refuse } from '@fengqiao/kernel';
import { SetMetadata, createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Person } from '@fengqiao/docket';
import type { FastifyReply } from 'fastify';

/** Under this the decorators write which kind of endpoint a handler is. */
export const ACCESS = 'fengqiao:access';
export interface Access {
  readonly endpoint: EndpointName;
  /** Narrower than the kind: these roles alone. */
  readonly roles?: readonly string[];
  /** Why anybody may come. */
  readonly open?: string;
}

const marked = (access: Access) => SetMetadata(ACCESS, access);

/** Anybody may ask, and here is why that is right. */
export const PublicPath = (why: string, endpoint: EndpointName = 'operations') => marked({ endpoint, open: why });
/** Any member of staff of this agency; what concerns one case is decided where the case is known. */
export const StaffOnly = () => marked({ endpoint: 'desk.list' });
/** Only holders of one of these roles outside the desks. */
export const RolesOnly = (...roles: readonly string[]) => marked({ endpoint: 'audit.collect', roles });
/** Whom the policy lets at this kind of endpoint. */
export const Guarded = (endpoint: EndpointName) => marked({ endpoint });

/** Under this stands that a handler takes a sensitive step. */
export const STRONG_LOGIN = 'fengqiao:strong-login';
/** A step for which the agency may demand more of a login than for daily work (`REQUIRE_ACR`, `REQUIRE_LOGIN_WITHIN_SECONDS`). */
export const StrongLogin = () => SetMetadata(STRONG_LOGIN, true);

export type Asking = { headers: Record<string, string | undefined>; identity?: Identity; asker?: Asker };

const roleNeeded = (roles: readonly string[]) => refuse('role-not-allowed', 'forbidden',
  { zh: '您的岗位无权使用该功能', en: `This needs one of the roles: ${roles.join(', ')}` },
  { zh: '请联系本机构管理员', en: 'Ask the administrator of this agency' });

/** What the guard asks. */
export interface GuardParts {
  readonly agency: Offices;
  readonly verifier: TokenVerifier;
  /** Absent where no party ever visits. */
  readonly codes?: Pick<OneTimeCodes, 'visitor'>;
  /** To whom a user name belongs here; absent where names come from nowhere else. */
  readonly subjects?: Pick<SubjectBook, 'refusal'>;
  /** Asks the issuer whether a session still stands; absent where tokens are believed for as long as they live. */
  readonly standing?: Pick<SessionStanding, 'refusal'>;
  /** What a login must be for a sensitive step; absent where daily strength is enough. */
  readonly login?: LoginDemand;
}

/** Lets a request through only where its path says who may come; a path that says nothing is closed. */
export class AccessGuard implements CanActivate {
  readonly #reflector = new Reflector();

  constructor(private readonly parts: GuardParts) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.#reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access?.open) return true;
    const request = context.switchToHttp().getRequest<Asking>();
    request.asker = await this.#whoAsks(request, this.#isSensitive(context));
    if (!access) return false;
    const decision = decideEntry({ who: request.asker, agency: this.parts.agency, endpoint: access.endpoint });
    if (!decision.allow) throw new Refused(refusalOfDenial(decision.code));
    const roles = request.identity?.roles ?? [];
    if (access.roles && !access.roles.some(role => roles.includes(role))) throw new Refused(roleNeeded(access.roles));
    this.#demandLogin(context, request);
    return true;
  }

  /** Last of all: who may not take the step anyhow is not sent to log in again for it. */
  #demandLogin(context: ExecutionContext, { identity }: Asking): void {
    const { login } = this.parts;
    if (!login || !this.#isSensitive(context)) return;
    const refused = refusalOfLogin(login, identity?.login, Date.now());
    if (!refused) return;
    context.switchToHttp().getResponse<FastifyReply>().header('www-authenticate', loginChallenge(login));
    throw new Refused(refused);
  }

  #isSensitive(context: ExecutionContext): boolean {
    return this.#reflector.getAllAndOverride<true | undefined>(STRONG_LOGIN, [context.getHandler(), context.getClass()]) === true;
  }

  async #whoAsks(request: Asking, sensitive: boolean): Promise<Asker> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Refused(tokenMissing());
    if (isVisitToken(token)) {
      const visitor = await this.parts.codes?.visitor(token);
      if (!visitor) throw new Refused(sessionEnded());
      return { kind: 'party', ...visitor };
    }
    const identity = await this.parts.verifier.verify(token);
    if (isRefusal(identity)) throw new Refused(identity);
    const refused = await this.parts.standing?.refusal(token, sensitive) ?? await this.parts.subjects?.refusal(identity);
    if (refused) throw new Refused(refused);
    request.identity = identity;
    return askerOf(identity, this.parts.agency);
  }
}

const askerIn = (context: ExecutionContext): Asker => context.switchToHttp().getRequest<Asking>().asker ?? { kind: 'nobody' };

/** Who asks, as the policy knows people. */
export const AsAsker = createParamDecorator((_: unknown, context: ExecutionContext): Asker => askerIn(context));

/** The member of staff who asks. */
export const AsStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffAsker => {
  const asker = askerIn(context);
  if (asker.kind !== 'staff') throw new Refused(refusalOfDenial('staff-only'));
  return asker;
});

/** The party who asks. */
export const AsParty = createParamDecorator((_: unknown, context: ExecutionContext): PartyAsker => {
  const asker = askerIn(context);
  if (asker.kind !== 'party') throw new Refused(refusalOfDenial('party-only'));
  return asker;
});

/** The person who asks, as the core knows people. */
export const AsPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { identity } = context.switchToHttp().getRequest<Asking>();
  if (!identity) throw new Refused(tokenMissing());
  return { id: identity.username, roles: identity.roles, ...(identity.place ? { place: identity.place } : {}) };
});
