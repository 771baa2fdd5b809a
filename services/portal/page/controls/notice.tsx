import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly tone?: 'calm' | 'warn' | 'good';
  readonly heading?: string | undefined;
  readonly live?: boolean;
  readonly children: ComponentChildren;
}

const SIGN = { calm: 'i', warn: '!', good: '✓' } as const;

/** Something to know. Its sign and its words say what its colour says. */
export const Notice = ({ tone = 'calm', heading, live, children }: NoticeProps) => (
  <div class={`notice ${tone}`} role={live ? (tone === 'warn' ? 'alert' : 'status') : undefined}>
    <span class="sign" aria-hidden="true">{SIGN[tone]}</span>
    <div>{heading && <p class="notice-heading">{heading}</p>}{children}</div>
  </div>
);
