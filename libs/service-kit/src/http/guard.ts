import type { Identity, TokenVerifier } from '@fengqiao/access';
import { tokenMissing } from '@fengqiao/access';
import { Refused, isRefusal, refuse } from '@fengqiao/kernel';
import { SetMetadata, createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Person } from '@fengqiao/docket';

const ACCESS = 'fengqiao:access';
type Access = { readonly open: string } | { readonly roles: readonly string[] } | { readonly staff: true };

/** Anybody may ask, and here is why that is right. */
export const PublicPath = (why: string) => SetMetadata(ACCESS, { open: why } satisfies Access);
/** Any person or service with an account at this agency; what they may do there, procedure and desk decide. */
export const StaffOnly = () => SetMetadata(ACCESS, { staff: true } satisfies Access);
/** Only holders of one of these roles. */
export const RolesOnly = (...roles: readonly string[]) => SetMetadata(ACCESS, { roles } satisfies Access);

type Asking = { headers: Record<string, string | undefined>; identity?: Identity };

const roleNeeded = (roles: readonly string[]) => refuse('role-not-allowed', 'forbidden',
  { zh: '您的岗位无权使用该功能', en: `This needs one of the roles: ${roles.join(', ')}` },
  { zh: '请联系本机构管理员', en: 'Ask the administrator of this agency' });

const staffNeeded = () => refuse('role-not-allowed', 'forbidden',
  { zh: '该功能只供本机构工作人员使用', en: 'This is for the staff of this agency' },
  { zh: '审计员、系统管理员请使用各自的接口', en: 'Auditors and administrators have paths of their own' });

/** Lets a request through only where its path says who may come; a path that says nothing is closed. */
export class AccessGuard implements CanActivate {
  constructor(private readonly verifier: TokenVerifier, private readonly reflector = new Reflector()) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access && 'open' in access) return true;
    const request = context.switchToHttp().getRequest<Asking>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Refused(tokenMissing());
    const identity = await this.verifier.verify(token);
    if (isRefusal(identity)) throw new Refused(identity);
    request.identity = identity;
    if (access && 'staff' in access && !identity.agency) throw new Refused(staffNeeded());
    if (access && 'roles' in access && !access.roles.some(role => identity.roles.includes(role))) throw new Refused(roleNeeded(access.roles));
    return access !== undefined;
  }
}

/** The person who asks, as the core knows people. */
export const AsPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { identity } = context.switchToHttp().getRequest<Asking>();
  if (!identity) throw new Refused(tokenMissing());
  return { id: identity.username, roles: identity.roles, ...(identity.place ? { place: identity.place } : {}) };
});
