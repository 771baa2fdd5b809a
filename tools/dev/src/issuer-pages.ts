import type { Context } from 'oidc-provider';

/** One page for all of the issuer's few screens: no script, no font and no picture from elsewhere. */
function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>
body{font:16px/1.6 system-ui,sans-serif;max-width:22rem;margin:12vh auto;padding:0 1rem;color:#1a1a1a}
label{display:block;margin:.8rem 0 .2rem}input,button{font:inherit;width:100%;padding:.5rem;box-sizing:border-box}
button{margin-top:1.2rem}.wrong{color:#a40000}small{color:#555}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** Asks for name and password. `action` is our own path, never the visitor's text. */
export function loginPage(action: string, wrong: boolean): string {
  const message = wrong ? '<p class="wrong" role="alert">用户名或密码不正确 · Wrong name or password</p>' : '';
  return page('枫桥 · 登录', `${message}<form method="post" action="${action}">
<label for="username">用户名 · Username</label><input id="username" name="username" autocomplete="username" required autofocus>
<label for="password">密码 · Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button>登录 · Sign in</button></form><p><small>本机试用 · For trying out on this machine only</small></p>`);
}

/** The sign-in page was left open too long, or its cookie is gone. */
export const expiredPage = (): string =>
  page('登录已过期', '<p>请回到原页面重新登录。<br>This sign-in has expired: go back to the page you came from.</p>');

/** Asks whether to sign out; `form` comes from the provider and carries its own protection. */
export function logoutPage(ctx: Context, form: string): void {
  ctx.type = 'html';
  ctx.body = page('退出登录', `${form}<button form="op.logoutForm" name="logout" value="yes" autofocus>退出 · Sign out</button>`);
}

/** Signed out, and nowhere to go back to. */
export function loggedOutPage(ctx: Context): void {
  ctx.type = 'html';
  ctx.body = page('已退出', '<p>您已退出登录。<br>You are signed out.</p>');
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`);

/** Short messages that would have gone out, newest first. */
export function messagesPage(messages: readonly { readonly at: string; readonly phone: string; readonly text: string }[]): string {
  const lines = messages.map(({ at, phone, text }) => `<p><small>${escaped(at)} → ${escaped(phone)}</small><br>${escaped(text)}</p>`);
  return page('枫桥 · 短信', `${lines.join('') || '<p>还没有短信 · No message yet</p>'}<p><small>本机试用，短信不会发出 · Nothing leaves this machine</small></p>`);
}
